import type { FrameProps } from '@/views/shell/manifest';
import { Breadcrumb } from '@/views/shell/portal-menu/breadcrumb';
import { Header } from './header';
import { Navigation } from './navigation/navigation';
import { LookContext } from '@/ui/look';
import { SignIn } from '@/views/shell/sign-in/sign-in';
import { StatusBar } from './status-bar';
import { useSiteSession } from '@/views/shell/use-site-session';
import './director.css';

/** Header, menu and sign-in around Director's pages. A page that no menu leads to stands alone and asks for nothing. */
export default function Frame({ page, children }: FrameProps) {
  const session = useSiteSession();
  if (page?.menuPath.length === 0) return <Look>{children}</Look>;
  return (
    <Look>
      <Header session={session} />
      {session === undefined ? (
        <SignIn title="Sign in to Connect Director" className="director-sign-in" />
      ) : (
        <>
          <SignedIn page={page}>{children}</SignedIn>
          <StatusBar session={session} />
        </>
      )}
    </Look>
  );
}

function SignedIn({ page, children }: FrameProps) {
  return (
    <div className="director-body">
      <Navigation current={page?.address ?? ''} />
      <div className="director-main">
        {page !== undefined && <Breadcrumb path={page.menuPath} />}
        {children}
      </div>
    </div>
  );
}

function Look({ children }: Pick<FrameProps, 'children'>) {
  return (
    <LookContext value="director-look">
      <div className="director director-look">{children}</div>
    </LookContext>
  );
}
