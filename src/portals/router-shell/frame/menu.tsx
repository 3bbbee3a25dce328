import { Tree } from '@/ui/tree';
import type { PageEntry } from '@/views/shell/manifest';
import { addressInSite } from '@/views/shell/links';
import { useSite } from '@/views/shell/pc';
import { menuTree, waysTo } from '@/views/shell/portal-menu/menu-tree';
import type { RouterPortal } from '../router-portal';

interface MenuProps {
  readonly portal: RouterPortal;
  readonly current: PageEntry | undefined;
}

/** The tree of the area that the current page belongs to. */
export function Menu({ portal, current }: MenuProps) {
  const site = useSite();
  const area = current?.menuPath[0] ?? portal.pages[0]?.menuPath[0] ?? '';
  const nodes = menuTree(portal.pages).find(({ label }) => label === area)?.children ?? [];
  const address = current?.address ?? '';
  return (
    <nav aria-label={`${area} menu`} className="router-menu">
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
