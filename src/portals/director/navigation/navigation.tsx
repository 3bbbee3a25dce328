import { addressInSite } from '@/views/shell/links';
import { useSite } from '@/views/shell/pc';
import { Tree, type TreeNode } from '@/ui/tree';
import { Activity, Search, ServerCog, Wrench } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { pagesInOrder } from '../pages';
import { menuTree, waysTo } from '@/views/shell/portal-menu/menu-tree';

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
export function Navigation({ current }: { readonly current: string }) {
  const site = useSite();
  const [filter, setFilter] = useState('');
  return (
    <nav
      aria-label="Director menu"
      className="flex w-230 flex-none flex-col overflow-auto border-r border-line bg-director-navigation max-[700px]:max-h-150 max-[700px]:w-auto max-[700px]:border-r-0 max-[700px]:border-b max-[700px]:border-b-line [&_.ui-tree]:px-0 [&_.ui-tree]:py-4 [&_.ui-tree-item[aria-level='1']]:font-semibold [&_.ui-tree-item[aria-selected='true']]:bg-director-selection [&_.ui-tree-item[aria-selected='true']]:[box-shadow:inset_0_0_0_1px_var(--color-director-selection-line)]"
    >
      <div className="relative border-b border-line bg-director-search px-8 py-6 [&_.ui-input]:w-full [&_.ui-input]:pl-23">
        <Search className="absolute top-11 left-14 text-ink-muted" size={13} aria-hidden="true" />
        <input
          type="search"
          name="search-menu"
          aria-label="Search the menu"
          placeholder="Search"
          className="ui-input"
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
        empty={`Nothing in the menu is called “${filter.trim()}”.`}
      />
    </nav>
  );
}
