import type { FrameProps, PageEntry } from '@/views/shell/manifest';
import { Breadcrumb, menuTree, waysTo } from '@/views/shell/portal-menu/menu-tree';
import { SignIn } from '@/views/shell/sign-in/sign-in';
import { useSiteSession } from '@/views/shell/sign-in/sign-in-form';
import { RestartScreen, useRestartNotice } from '../restart/restart-screen';
import { type RouterPortal, useAppliance } from '../router-portal';
import type { Session } from '@/simulation/world/pc-records';
import { Button } from '@/ui/button';
import { useLab } from '@/views/shell/lab';
import { SiteLink, addressInSite } from '@/views/shell/links';
import { useSite } from '@/views/shell/pc';
import { LogOut, ChevronDown, ChevronRight, Pin, PinOff } from 'lucide-react';
import { useId, useState } from 'react';
import { Tree } from '@/ui/tree';
import { tabStorage } from '@/ui/browser-storage';
import '../router-shell.css';
import { visibleText } from '@/views/words/value-words';

interface RouterFrameProps extends FrameProps {
  readonly portal: RouterPortal;
}

/** The frame of a gateway's portal: band with the top tabs, menu, breadcrumb and hints around its pages. */
export function RouterFrame({ portal, page, children }: RouterFrameProps) {
  const session = useSiteSession();
  const { id, equipment } = useAppliance();
  const { restart, refresh } = useRestartNotice(id);
  const isLost = restart !== undefined;
  const shown = session === undefined || isLost ? undefined : session;
  return (
    <div className="router-shell flex h-full min-h-0 flex-col bg-surface">
      <Band portal={portal} name={equipment.name} session={shown} current={page} />
      {isLost ? (
        <RestartScreen name={equipment.name} restart={restart} onRefresh={refresh} />
      ) : shown === undefined ? (
        <SignIn
          title={`Log in to ${portal.product}`}
          className="bg-router-menu"
          formClassName="pt-0"
          titleClassName="-mx-18 mb-6 bg-router-band px-18 py-7 text-router-band-ink"
          verb="Log in"
        />
      ) : (
        <div className="flex min-h-0 flex-1 max-wide:flex-col max-wide:overflow-auto">
          <Menu portal={portal} current={page} />
          <div className="flex min-h-0 min-w-0 flex-1 flex-col overflow-auto max-wide:flex-none max-wide:overflow-visible">
            {page !== undefined && <Breadcrumb path={page.menuPath} className="px-14" />}
            <HintStrip key={`hint ${page?.address ?? ''}`} hint={portal.hints[page?.address ?? '']} />
            {children}
          </div>
        </div>
      )}
    </div>
  );
}

interface BandProps {
  readonly portal: RouterPortal;
  /** The device's name. */
  readonly name: string;
  /** Undefined: nobody is signed in, and there is nothing to go to. */
  readonly session: Session | undefined;
  readonly current: PageEntry | undefined;
}

/** The dark blue band: product and device, who is signed in, and the three top tabs. */
function Band({ portal, name, session, current }: BandProps) {
  const { perform } = useLab();
  const { host } = useSite();
  const signOut = () => void perform({ type: 'sign-out', session: host.toLowerCase() });
  return (
    <header className="flex-none border-b-3 border-router-band-line bg-router-band-fall text-router-band-ink links-router-band-ink low:wide:flex low:wide:flex-row-reverse low:wide:items-end">
      <div className="flex flex-wrap items-center gap-x-14 gap-y-2 px-14 pt-7 pb-5 max-wide:gap-x-7 max-wide:px-7 low:wide:flex-1 low:wide:py-3">
        <span className="text-16 font-light">
          Connect <b className="font-semibold">{portal.product}</b>
        </span>
        <span className="flex-1 border-l border-router-tab-line pl-14 whitespace-nowrap text-router-band-muted max-wide:pl-7">
          {visibleText(name)}
        </span>
        {session !== undefined && (
          <>
            <span className="text-router-band-muted">Logged in as {visibleText(session.user)}</span>
            <Button name="sign-out" kind="link" className="inline-flex" onPress={signOut}>
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
    <nav aria-label="Areas" className="flex gap-2 px-12 pt-2">
      {labels.map((label) => {
        const first = pages.find(({ menuPath }) => menuPath[0] === label);
        const isCurrent = current?.menuPath[0] === label;
        return (
          <SiteLink
            className={`inline-flex h-24 items-center rounded-[3px_3px_0_0] border border-b-0 px-16 max-[420px]:px-9 ${isCurrent ? 'border-surface bg-surface font-semibold text-router-band' : 'border-router-tab-line bg-router-tab hover:bg-router-tab-hover'}`}
            key={label}
            name={`area-${label.toLowerCase()}`}
            aria-current={isCurrent ? 'true' : undefined}
            to={first?.address ?? ''}
          >
            {label}
          </SiteLink>
        );
      })}
    </nav>
  );
}

/** A line that unfolds to the page's hint; pinned, it stays unfolded on every page. */
function HintStrip({ hint }: { readonly hint: string | undefined }) {
  const { isPinned, setPinned } = useHintPin();
  const [isOpen, setOpen] = useState(isPinned);
  const id = useId();
  if (hint === undefined) return null;
  const pin = () => {
    setPinned(!isPinned);
    setOpen(true);
  };
  const [Chevron, PinIcon] = [isOpen ? ChevronDown : ChevronRight, isPinned ? PinOff : Pin];
  return (
    <aside
      aria-label="Hint"
      className="border-b border-router-hint-line bg-router-hint px-14 py-3 text-router-hint-ink"
    >
      <div className="flex justify-between">
        <button
          className="inline-flex min-h-24 items-center gap-4 px-4 hover:underline"
          type="button"
          name="hint"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          <Chevron size={12} aria-hidden="true" /> Hint
        </button>
        <button
          className="inline-flex min-h-24 items-center gap-4 px-4 hover:underline"
          type="button"
          name="pin-hint"
          aria-pressed={isPinned}
          onClick={pin}
        >
          <PinIcon size={12} aria-hidden="true" /> {isPinned ? 'Unpin' : 'Pin'}
        </button>
      </div>
      <p className="max-w-860 pr-4 pb-5 pl-20" id={id} hidden={!isOpen}>
        {hint}
      </p>
    </aside>
  );
}

interface MenuProps {
  readonly portal: RouterPortal;
  readonly current: PageEntry | undefined;
}

/** The tree of the area that the current page belongs to. */
function Menu({ portal, current }: MenuProps) {
  const site = useSite();
  const area = current?.menuPath[0] ?? portal.pages[0]?.menuPath[0] ?? '';
  const nodes = menuTree(portal.pages).find(({ label }) => label === area)?.children ?? [];
  const address = current?.address ?? '';
  return (
    <nav
      aria-label={`${area} menu`}
      className="w-190 flex-none overflow-auto border-r border-line bg-router-menu py-6 max-wide:max-h-140 max-wide:w-auto max-wide:border-r-0 max-wide:border-b"
    >
      <Tree
        key={area}
        label={area}
        nodes={nodes}
        selected={address}
        onSelect={site.navigate}
        addressOf={(to) => addressInSite(site, to)}
        initiallyOpen={[...portal.openAtFirst.map((path) => `${area} › ${path}`), ...waysTo(nodes, address)]}
      />
    </nav>
  );
}

/** Whether hints stay open, kept for the real tab as the product keeps it for a session. */
const key = 'connect-certificate-lab.router-hint-pinned';

/** The pin of the hint strip. */
function useHintPin() {
  const [isPinned, setState] = useState(() => tabStorage.getItem(key) === 'yes');
  const setPinned = (pinned: boolean) => {
    tabStorage.setItem(key, pinned ? 'yes' : 'no');
    setState(pinned);
  };
  return { isPinned, setPinned };
}
