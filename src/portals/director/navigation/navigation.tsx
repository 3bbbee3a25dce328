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
    <nav aria-label="Director menu" className="director-navigation">
      <div className="director-search">
        <Search size={13} aria-hidden="true" />
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
