import type { ReactNode } from 'react';

/** One entry of a tree. */
export interface TreeNode {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** Present on entries that open and close. */
  readonly children?: readonly TreeNode[];
}

/** A node as it is shown: how deep, which of how many, and open, closed or neither. */
export interface VisibleNode {
  readonly node: TreeNode;
  /** 1 at the top. */
  readonly level: number;
  readonly place: number;
  readonly siblings: number;
  readonly open: boolean | undefined;
}

/**
 * The nodes of a tree from top to bottom: those whose parents are all open. With a filter (case does not count),
 * those whose label holds it, everything below them, and the way to them, all open.
 */
export function visibleNodes(
  nodes: readonly TreeNode[],
  open: ReadonlySet<string>,
  filter: string,
  level = 1,
): readonly VisibleNode[] {
  const wanted = filter.trim().toLowerCase();
  const shown = nodes.filter((node) => holds(node, wanted));
  return shown.flatMap((node, index) => {
    const isOpen = node.children === undefined ? undefined : wanted !== '' || open.has(node.id);
    const self = { node, level, place: index + 1, siblings: shown.length, open: isOpen };
    const inherited = node.label.toLowerCase().includes(wanted) ? '' : filter;
    if (isOpen !== true || node.children === undefined) return [self];
    return [self, ...visibleNodes(node.children, open, inherited, level + 1)];
  });
}

function holds(node: TreeNode, wanted: string): boolean {
  return (
    node.label.toLowerCase().includes(wanted) || (node.children ?? []).some((child) => holds(child, wanted))
  );
}
