import { visibleText } from '@/views/words/value-words';
import type { Session } from '@/simulation/world/pc-records';
import { Button } from '@/ui/button';
import { useLab } from '@/views/shell/lab';
import type { FrameProps } from '@/views/shell/manifest';
import { useSite } from '@/views/shell/pc';
import { LookContext } from '@/ui/look';
import { SignIn } from '@/views/shell/sign-in/sign-in';
import { useSiteSession } from '@/views/shell/sign-in/sign-in-form';
import { useAppliance } from './appliance-select';
import { SiteLink } from '@/views/shell/links';
import { appliancePages } from './pages';
import './service-appliance.css';

/** Heading band, menu and sign-in around the pages. Only system administrators are let in (domain facts 3.1). */
export default function Frame({ page, children }: FrameProps) {
  const session = useSiteSession();
  return (
    <LookContext value="appliance-look">
      <div className="appliance appliance-look boxed-arrows flex h-full min-h-0 flex-col bg-white text-ink">
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
        <SignIn
          title="Sign in to Conference Administration"
          className="appliance-form fields-beside max-wide:fields-above [&_.ui-field]:mb-0"
          formClassName="[--color-surface:var(--color-surface-alternate)]"
        />
      )}
      {session?.role === 'system-administrator' && (
        <div className="flex min-h-0 flex-1 max-wide:flex-col max-wide:overflow-auto">
          <ApplianceMenu current={page?.address ?? ''} />
          <div className="relative min-w-0 flex-1 overflow-auto px-18 pt-12 pb-24 *:max-w-880 max-wide:overflow-visible">
            {children}
          </div>
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
    <header className="flex flex-none flex-wrap items-center justify-between gap-x-16 gap-y-4 border-t-6 border-b border-t-appliance-orange border-b-appliance-band-line bg-appliance-band px-16 pt-9 pb-8 low:border-t-4 low:pt-3 low:pb-2">
      <div className="text-15 text-appliance-title">
        Service Appliance <b className="text-accent-strong">Conference Administration</b>
      </div>
      <div className="flex gap-10 text-appliance-who">
        <span>{visibleText(equipment.name)}</span>
        {session !== undefined && (
          <>
            <span className="border-l border-appliance-head-line pl-10">{visibleText(session.user)}</span>
            <Button
              name="sign-out"
              kind="link"
              className="border-l border-appliance-head-line pl-10"
              onPress={signOut}
            >
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
    <div className="relative min-w-0 flex-1 overflow-auto px-18 pt-12 pb-24 *:max-w-880 max-wide:overflow-visible">
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
    <nav
      className="w-172 flex-none overflow-auto border-r border-line bg-surface-alternate max-wide:w-auto max-wide:border-r-0"
      aria-label="Conference Administration"
    >
      <ul>
        {Object.values(appliancePages).map(({ title, address }) => (
          <li key={address}>
            <SiteLink
              className={`appliance-entry block w-full cursor-pointer border-b border-appliance-menu-line py-6 text-left hover:bg-appliance-menu-hover ${address === current ? 'border-l-4 border-l-appliance-orange bg-white pl-6 font-bold' : 'px-10 text-appliance-menu-link underline'}`}
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
