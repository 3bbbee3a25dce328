import type { Session } from '@/simulation/world/session';
import { Button } from '@/ui/button';
import { useLab } from '@/views/shell/lab';
import { SiteLink } from '@/views/shell/links';
import type { PageEntry } from '@/views/shell/manifest';
import { useSite } from '@/views/shell/pc';
import { LogOut } from 'lucide-react';
import type { RouterPortal } from '../router-portal';

interface BandProps {
  readonly portal: RouterPortal;
  /** The device's name. */
  readonly name: string;
  /** Undefined: nobody is signed in, and there is nothing to go to. */
  readonly session: Session | undefined;
  readonly current: PageEntry | undefined;
}

/** The dark blue band: product and device, who is signed in, and the three top tabs. */
export function Band({ portal, name, session, current }: BandProps) {
  const { perform } = useLab();
  const { host } = useSite();
  const signOut = () => void perform({ type: 'sign-out', session: host.toLowerCase() });
  return (
    <header className="router-band">
      <div className="router-band-line">
        <span className="router-product">
          Connect <b>{portal.product}</b>
        </span>
        <span className="router-device">{name}</span>
        {session !== undefined && (
          <>
            <span className="router-user">Logged in as {session.user}</span>
            <Button name="sign-out" kind="link" onPress={signOut}>
              <LogOut size={12} aria-hidden="true" /> Log out
            </Button>
          </>
        )}
      </div>
      {session !== undefined && <TopTabs pages={portal.pages} current={current} />}
    </header>
  );
}

interface TopTabsProps {
  readonly pages: readonly PageEntry[];
  readonly current: PageEntry | undefined;
}

/** Links that look like tabs: each leads to the first page of its menu. */
function TopTabs({ pages, current }: TopTabsProps) {
  const labels = [...new Set(pages.flatMap(({ menuPath }) => menuPath.slice(0, 1)))];
  return (
    <nav aria-label="Areas" className="router-tabs">
      {labels.map((label) => {
        const first = pages.find(({ menuPath }) => menuPath[0] === label);
        return (
          <SiteLink
            key={label}
            name={`area-${label.toLowerCase()}`}
            aria-current={current?.menuPath[0] === label ? 'true' : undefined}
            to={first?.address ?? ''}
          >
            {label}
          </SiteLink>
        );
      })}
    </nav>
  );
}
