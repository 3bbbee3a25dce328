import { visibleText } from '@/views/words/value-words';
import { Activity, CircleUser, Search, ServerCog, Wrench } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { labAccounts, type Session } from '@/simulation/world/pc-records';
import { useLabTime } from '@/state/use-world';
import { Button } from '@/ui/button';
import { DateText } from '@/ui/date-text';
import { LookContext } from '@/ui/look';
import { Tree, type TreeNode } from '@/ui/tree';
import { useLab } from '@/views/shell/lab';
import { addressInSite } from '@/views/shell/links';
import type { FrameProps } from '@/views/shell/manifest';
import { useSite } from '@/views/shell/pc';
import { Breadcrumb, menuTree, waysTo } from '@/views/shell/portal-menu/menu-tree';
import { SignIn } from '@/views/shell/sign-in/sign-in';
import { useSiteSession } from '@/views/shell/sign-in/sign-in-form';
import { pagesInOrder } from './pages';
import './director.css';

/** Header, menu and sign-in around Director's pages. A page that no menu leads to stands alone and asks for nothing. */
export default function Frame({ page, children }: FrameProps) {
  const session = useSiteSession();
  if (page?.menuPath.length === 0) return <Look>{children}</Look>;
  return (
    <Look>
      <Header session={session} />
      {session === undefined ? (
        <SignIn
          title="Sign in to Connect Director"
          className="bg-director-navigation"
          formClassName="border-t-3 border-t-accent shade-director-sign-in"
          titleClassName="mb-6"
        />
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
    <div className="flex min-h-0 flex-1 max-wide:flex-col max-wide:overflow-auto">
      <Navigation current={page?.address ?? ''} />
      <div className="flex min-h-0 min-w-0 flex-1 flex-col max-wide:flex-none">
        {page !== undefined && <Breadcrumb path={page.menuPath} />}
        {children}
      </div>
    </div>
  );
}

function Look({ children }: Pick<FrameProps, 'children'>) {
  return (
    <LookContext value="director-look">
      <div className="director director-look boxed-arrows flex h-full min-h-0 flex-col bg-surface text-ink max-wide:fields-above">
        {children}
      </div>
    </LookContext>
  );
}

/** The product's name, and who is signed in. */
function Header({ session }: { readonly session: Session | undefined }) {
  const { perform } = useLab();
  const { host } = useSite();
  const signOut = () => void perform({ type: 'sign-out', session: host.toLowerCase() });
  return (
    <header className="flex h-44 flex-none items-center gap-14 border-b-3 border-accent bg-director-header px-14 text-director-header-ink links-director-header-ink max-wide:gap-8 max-wide:px-7 low:h-30">
      <span className="flex-1 text-17 font-light max-wide:flex-none max-wide:text-14">
        Connect <b className="font-semibold">Director</b>
      </span>
      {session !== undefined && (
        <>
          <span className="flex items-center gap-6 overflow-hidden border-r border-director-header-line pr-12 whitespace-nowrap text-director-header-muted max-wide:block max-wide:flex-1 max-wide:pr-8 max-wide:text-right max-wide:text-ellipsis">
            <CircleUser className="max-wide:hidden" size={15} aria-hidden="true" />{' '}
            {visibleText(session.user)} ({labAccounts.find(({ role }) => role === session.role)?.label})
          </span>
          <Button name="sign-out" kind="link" className="flex-none" onPress={signOut}>
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
    <footer className="flex h-22 flex-none overflow-hidden border-t border-line bg-director-status text-11/21 whitespace-nowrap text-ink-muted max-wide:hidden low:hidden">
      <span className="border-r border-line px-12 py-0 last:ml-auto last:border-0">
        Server: {visibleText(host)}
      </span>
      <span className="border-r border-line px-12 py-0 last:ml-auto last:border-0">
        Signed in since <DateText at={session.since} />
      </span>
      <span className="border-r border-line px-12 py-0 last:ml-auto last:border-0">
        Server time: <DateText at={now} />
      </span>
    </footer>
  );
}

const icons: Readonly<Record<string, ReactNode>> = {
  Administration: <Wrench size={14} aria-hidden="true" />,
  Maintenance: <ServerCog size={14} aria-hidden="true" />,
  Diagnostics: <Activity size={14} aria-hidden="true" />,
};

const menu: readonly TreeNode[] = menuTree(pagesInOrder).map((node) => ({
  ...node,
  icon: icons[node.label],
}));

/** Everything but what the procedures need starts closed. */
const openAtFirst = ['Administration', 'Administration › Appliances/Servers', 'Administration › System'];

/** The menu with a box that narrows it. */
function Navigation({ current }: { readonly current: string }) {
  const site = useSite();
  const [filter, setFilter] = useState('');
  return (
    <nav
      aria-label="Director menu"
      className="flex w-230 flex-none flex-col overflow-auto border-r border-line bg-director-navigation max-wide:max-h-150 max-wide:w-auto max-wide:border-r-0 max-wide:border-b"
    >
      <div className="relative border-b border-line bg-director-search px-8 py-6">
        <Search className="absolute top-11 left-14 text-ink-muted" size={13} aria-hidden="true" />
        <input
          type="search"
          name="search-menu"
          aria-label="Search the menu"
          placeholder="Search"
          className="ui-input w-full pl-22"
          autoComplete="off"
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setFilter('');
          }}
        />
      </div>
      <Tree
        label="Menu"
        nodes={menu}
        selected={current}
        onSelect={site.navigate}
        addressOf={(to) => addressInSite(site, to)}
        initiallyOpen={[...openAtFirst, ...waysTo(menu, current)]}
        filter={filter}
        empty={`Nothing in the menu is called “${visibleText(filter.trim())}”.`}
      />
    </nav>
  );
}
