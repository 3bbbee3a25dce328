import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { followLink } from './link';

interface TreeProps {
  readonly label: string;
  readonly nodes: readonly TreeNode[];
  readonly selected: string;
  /** Called for nodes without children; nodes with children open and close. */
  readonly onSelect: (id: string) => void;
  /** Where nodes without children lead, as addresses of the app behind the `#`: each is a link then. */
  readonly addressOf?: (id: string) => string;
  /** Ids that are open at first. */
  readonly initiallyOpen: readonly string[];
  /** Shows only nodes whose label holds this text, with the way to them. */
  readonly filter?: string;
  /** What is said when no label holds that text. */
  readonly empty?: string;
}

/**
 * A navigation tree with the keys of the tree pattern: arrows, Home, End, Enter, and letters. Not React Aria's Tree: that
 * is a `treegrid` of rows with cells, whose rows are no links that a browser could copy or open in a tab of its own.
 */
export function Tree(props: TreeProps) {
  const { label, nodes, selected, onSelect, addressOf, initiallyOpen, filter = '', empty } = props;
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(initiallyOpen));
  const [focused, setFocused] = useState(selected);
  const list = useRef<HTMLUListElement>(null);
  const visible = visibleNodes(nodes, open, filter);
  const entry = visible.some(({ node }) => node.id === focused) ? focused : visible[0]?.node.id;

  const toggle = (id: string) =>
    setOpen((before) =>
      before.has(id) ? new Set([...before].filter((other) => other !== id)) : new Set(before).add(id),
    );
  const choose = ({ node }: VisibleNode) => {
    setFocused(node.id);
    if (node.children === undefined) onSelect(node.id);
    else toggle(node.id);
  };
  const focus = (id: string) => {
    setFocused(id);
    list.current?.querySelector<HTMLElement>(`[data-name="${CSS.escape(`item-${id}`)}"]`)?.focus();
  };
  const press = (event: KeyboardEvent, item: VisibleNode) => {
    // With these a link is the real browser's.
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = treeAct(event.key, item, visible);
    if (act === undefined) return;
    event.preventDefault();
    if (act === 'choose') choose(item);
    else if (act === 'toggle') toggle(item.node.id);
    else focus(act.node.id);
  };

  if (visible.length === 0)
    return (
      <p role="status" className="px-10 py-8 wrap-anywhere text-ink-muted">
        {empty}
      </p>
    );
  return (
    // Its items have the keys; Firefox would stop at the box that scrolls too.
    <ul
      role="tree"
      aria-label={label}
      className="[font:var(--text-ui)_var(--font-ui)]"
      ref={list}
      tabIndex={-1}
    >
      {visible.map((item) => (
        <TreeItem
          key={item.node.id}
          item={item}
          selected={item.node.id === selected}
          inTabOrder={item.node.id === entry}
          address={item.node.children === undefined ? addressOf?.(item.node.id) : undefined}
          onChoose={() => choose(item)}
          onKeyDown={(event) => press(event, item)}
        />
      ))}
    </ul>
  );
}

interface TreeItemProps {
  readonly item: VisibleNode;
  readonly selected: boolean;
  readonly inTabOrder: boolean;
  /** Where it leads; undefined for what only opens or is chosen. */
  readonly address: string | undefined;
  readonly onChoose: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function TreeItem({ item, selected, inTabOrder, address, onChoose, onKeyDown }: TreeItemProps) {
  const { node, level, open, place, siblings } = item;
  const Element = address === undefined ? 'div' : 'a';
  return (
    <li role="none">
      <Element
        role="treeitem"
        translate="no"
        aria-level={level}
        aria-posinset={place}
        aria-setsize={siblings}
        aria-selected={selected}
        aria-expanded={open}
        data-name={`item-${node.id}`}
        tabIndex={inTabOrder ? 0 : -1}
        className="ui-tree-item flex min-h-24 cursor-default items-center gap-4 pr-6"
        style={{ paddingLeft: 6 + (level - 1) * 14 }}
        onKeyDown={onKeyDown}
        {...(address === undefined ? { onClick: onChoose } : followLink(address, onChoose))}
      >
        <span className="inline-flex w-14 flex-none justify-center text-ink-muted" aria-hidden="true">
          {open !== undefined && <span className="ui-triangle" data-turn={open ? 'down' : 'right'} />}
        </span>
        {node.icon}
        {node.label}
      </Element>
    </li>
  );
}

/** What a key does: opens or closes the node, chooses it, or leads to another one. */
type TreeAct = 'toggle' | 'choose' | VisibleNode;

/** The answer to a key on a node, by the tree pattern of ARIA; undefined for keys that mean nothing there. */
function treeAct(key: string, item: VisibleNode, visible: readonly VisibleNode[]): TreeAct | undefined {
  const index = visible.indexOf(item);
  const answers: Readonly<Record<string, TreeAct | undefined>> = {
    Enter: 'choose',
    ' ': 'choose',
    ArrowRight: item.open === false ? 'toggle' : visible[index + 1],
    ArrowLeft: item.open === true ? 'toggle' : parentOf(index, visible),
    ArrowDown: visible[index + 1],
    ArrowUp: visible[index - 1],
    Home: visible[0],
    End: visible.at(-1),
  };
  return key in answers || key.length > 1 ? answers[key] : nextStartingWith(key, index, visible);
}

function parentOf(index: number, visible: readonly VisibleNode[]) {
  const level = visible[index]?.level ?? 0;
  return visible.slice(0, index).findLast((other) => other.level < level);
}

function nextStartingWith(letter: string, index: number, visible: readonly VisibleNode[]) {
  const others = [...visible.slice(index + 1), ...visible.slice(0, index)];
  return others.find(({ node }) => node.label.toLowerCase().startsWith(letter.toLowerCase()));
}

/** One entry of a tree. */
export interface TreeNode {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** Present on entries that open and close. */
  readonly children?: readonly TreeNode[];
}

/** A node as it is shown: how deep, which of how many, and open, closed or neither. */
interface VisibleNode {
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
