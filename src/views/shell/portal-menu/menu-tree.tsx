import type { TreeNode } from '@/ui/tree';
import type { PageEntry } from '../manifest';

type MenuPage = Pick<PageEntry, 'menuPath' | 'address'>;

/**
 * The menu as the pages' menu paths spell it, in the order of the pages; pages without a path are left out. A page's
 * node has its address as id, an opening node the labels that lead to it.
 */
export function menuTree(pages: readonly MenuPage[], above: readonly string[] = []): readonly TreeNode[] {
  const depth = above.length;
  const here = pages.filter(({ menuPath }) => menuPath.length > depth);
  const labels = [...new Set(here.map(({ menuPath }) => menuPath[depth] ?? ''))];
  return labels.map((label) => {
    const under = here.filter(({ menuPath }) => menuPath[depth] === label);
    const leaf = under.find(({ menuPath }) => menuPath.length === depth + 1);
    if (leaf !== undefined) return { id: leaf.address, label };
    const path = [...above, label];
    return { id: path.join(' › '), label, children: menuTree(under, path) };
  });
}

/** Ids of the nodes that lead to a page, from the top. */
export function waysTo(nodes: readonly TreeNode[], address: string): readonly string[] {
  for (const { id, children } of nodes) {
    if (children === undefined) continue;
    const below = waysTo(children, address);
    if (below.length > 0 || children.some((child) => child.id === address)) return [id, ...below];
  }
  return [];
}

interface BreadcrumbProps {
  readonly path: readonly string[];
  /** Where it begins: as far from the edge as the title below it. */
  readonly className?: string;
}

/** The way to a page through a portal’s menus. */
export function Breadcrumb({ path, className = 'px-12' }: BreadcrumbProps) {
  return (
    <nav
      aria-label="Breadcrumb"
      translate="no"
      className={`flex-none border-b border-line bg-surface-alternate py-4 text-11 text-ink-muted ${className}`}
    >
      <ol className="flex flex-wrap">
        {path.map((label, index) => (
          <li
            key={label + String(index)}
            className={index === path.length - 1 ? 'font-semibold text-ink' : ''}
            aria-current={index === path.length - 1 ? 'page' : undefined}
          >
            {index > 0 && (
              <span className="px-6 font-normal" aria-hidden="true">
                ›
              </span>
            )}
            {label}
          </li>
        ))}
      </ol>
    </nav>
  );
}
