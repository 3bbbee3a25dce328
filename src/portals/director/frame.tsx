import type { FrameProps } from '@/views/shell/manifest';
import { Breadcrumb } from '@/views/shell/portal-menu/breadcrumb';
import { Navigation } from './navigation/navigation';
import { LookContext } from '@/ui/look';
import { SignIn } from '@/views/shell/sign-in/sign-in';
import { useSiteSession } from '@/views/shell/use-site-session';
import { labAccounts, type Session } from '@/simulation/world/pc-records';
import { Button } from '@/ui/button';
import { useLab } from '@/views/shell/lab';
import { useSite } from '@/views/shell/pc';
import { CircleUser } from 'lucide-react';
import { useLabTime } from '@/state/use-world';
import { DateText } from '@/ui/date-text';
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

/** The product's name, and who is signed in. */
function Header({ session }: { readonly session: Session | undefined }) {
  const { perform } = useLab();
  const { host } = useSite();
  const signOut = () => void perform({ type: 'sign-out', session: host.toLowerCase() });
  return (
    <header className="director-header">
      <span className="director-product">
        Connect <b>Director</b>
      </span>
      {session !== undefined && (
        <>
          <span className="director-user">
            <CircleUser size={15} aria-hidden="true" /> {session.user} (
            {labAccounts.find(({ role }) => role === session.role)?.label})
          </span>
          <Button name="sign-out" kind="link" onPress={signOut}>
            Sign out
          </Button>
        </>
      )}
    </header>
  );
}

/** The strip at the bottom: which server, who since when, and the server's clock. */
function StatusBar({ session }: { readonly session: Session }) {
  const { host } = useSite();
  const now = useLabTime();
  return (
    <footer className="director-status">
      <span>Server: {host}</span>
      <span>
        Signed in since <DateText at={session.since} />
      </span>
      <span>
        Server time: <DateText at={now} />
      </span>
    </footer>
  );
}
