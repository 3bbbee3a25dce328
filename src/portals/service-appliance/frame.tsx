import type { Session } from '@/simulation/world/pc-records';
import { Button } from '@/ui/button';
import { useLab } from '@/views/shell/lab';
import type { FrameProps } from '@/views/shell/manifest';
import { useSite } from '@/views/shell/pc';
import { LookContext } from '@/ui/look';
import { SignIn } from '@/views/shell/sign-in/sign-in';
import { useSiteSession } from '@/views/shell/use-site-session';
import { useAppliance } from './use-appliance';
import { SiteLink } from '@/views/shell/links';
import { appliancePages } from './pages';
import './service-appliance.css';

/** Heading band, menu and sign-in around the pages. Only system administrators are let in (domain facts 3.1). */
export default function Frame({ page, children }: FrameProps) {
  const session = useSiteSession();
  return (
    <LookContext value="appliance-look">
      <div className="appliance appliance-look">
        <Pages {...{ page, session }}>{children}</Pages>
      </div>
    </LookContext>
  );
}

function Pages({ page, session, children }: FrameProps & { readonly session: Session | undefined }) {
  return (
    <>
      <HeadingBand session={session} />
      {session === undefined && (
        <SignIn title="Sign in to Conference Administration" className="appliance-sign-in" />
      )}
      {session?.role === 'system-administrator' && (
        <div className="appliance-body">
          <ApplianceMenu current={page?.address ?? ''} />
          <div className="appliance-page">{children}</div>
        </div>
      )}
      {session !== undefined && session.role !== 'system-administrator' && <NotPermitted session={session} />}
    </>
  );
}

function HeadingBand({ session }: { readonly session: Session | undefined }) {
  const { equipment } = useAppliance();
  const signOut = useSignOut();
  return (
    <header className="appliance-band">
      <div className="appliance-product">
        Service Appliance <b>Conference Administration</b>
      </div>
      <div className="appliance-who">
        <span>{equipment.name}</span>
        {session !== undefined && (
          <>
            <span>{session.user}</span>
            <Button name="sign-out" kind="link" onPress={signOut}>
              Sign Out
            </Button>
          </>
        )}
      </div>
    </header>
  );
}

function NotPermitted({ session }: { readonly session: Session }) {
  const signOut = useSignOut();
  return (
    <div className="appliance-page">
      <h1>Not permitted</h1>
      <p>
        {session.user} may not administer conferences: only system administrators may. Sign in with another
        account.
      </p>
      <p>
        <Button name="sign-in-as-other" onPress={signOut}>
          Sign in with another account
        </Button>
      </p>
    </div>
  );
}

function useSignOut() {
  const { perform } = useLab();
  const { host } = useSite();
  return () => void perform({ type: 'sign-out', session: host.toLowerCase() });
}

/** The menu on the left. */
function ApplianceMenu({ current }: { readonly current: string }) {
  return (
    <nav className="appliance-menu" aria-label="Conference Administration">
      <ul>
        {Object.values(appliancePages).map(({ title, address }) => (
          <li key={address}>
            <SiteLink
              name={`menu-${address}`}
              aria-current={address === current ? 'page' : undefined}
              to={address}
            >
              {title}
            </SiteLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
