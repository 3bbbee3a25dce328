import type { Item, ShownItem } from './arrange-items';

/** Which rows are chosen, which has the focus, and from which one a range is counted. */
export interface ItemSelection {
  readonly ids: readonly string[];
  readonly focus: string;
  readonly anchor: string;
}

/** Nothing chosen. */
export const noSelection: ItemSelection = { ids: [], focus: '', anchor: '' };

/** Which keys are held. */
export interface Held {
  readonly shift: boolean;
  readonly control: boolean;
}

/** The selection after a row was pressed: alone, added or taken out (Ctrl), or all up to it (Shift). */
export function pressed(
  { ids, anchor, focus }: ItemSelection,
  all: readonly string[],
  id: string,
  { shift, control }: Held,
): ItemSelection {
  if (shift)
    return { ids: rangeOf(all, anchor === '' ? focus : anchor, id), focus: id, anchor: anchor || id };
  if (!control) return { ids: [id], focus: id, anchor: id };
  const toggled = ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
  return { ids: toggled, focus: id, anchor: id };
}

/** What a key does at the row that has the focus. */
export type ItemAct =
  | { readonly kind: 'select'; readonly selection: ItemSelection }
  | { readonly kind: 'toggle'; readonly id: string }
  | { readonly kind: 'open' | 'rename' | 'delete' };

const acts: Readonly<Record<string, ItemAct>> = {
  Enter: { kind: 'open' },
  F2: { kind: 'rename' },
  Delete: { kind: 'delete' },
};

/** Rows that Page Up and Page Down go. */
const page = 12;

/** The answer to a key, as in the lists of Windows; undefined for keys that mean nothing there. */
export function itemAct(
  key: string,
  held: Held,
  selection: ItemSelection,
  shown: readonly ShownItem<Item>[],
): ItemAct | undefined {
  const all = shown.map(({ row }) => row.id);
  const index = Math.max(0, all.indexOf(selection.focus));
  if (key === ' ')
    return selected(pressed(selection, all, all[index] ?? '', { shift: false, control: true }));
  if (key === 'a' && held.control) return selected({ ...selection, ids: all });
  const inTree = treeAct(key, shown, index);
  if (inTree !== undefined) return inTree;
  const target = targetOf(key, index, all);
  if (target === undefined) return acts[key];
  if (held.control && !held.shift) return selected({ ...selection, focus: target });
  return selected(pressed(selection, all, target, { shift: held.shift, control: false }));
}

/** Right opens a row and left closes it; from a closed one left leads to the row above it in the tree. */
function treeAct(key: string, shown: readonly ShownItem<Item>[], index: number): ItemAct | undefined {
  const item = shown[index];
  if (item === undefined) return undefined;
  if (key === 'ArrowRight' && item.isOpen === false) return { kind: 'toggle', id: item.row.id };
  if (key !== 'ArrowLeft') return undefined;
  if (item.isOpen === true) return { kind: 'toggle', id: item.row.id };
  const parent = shown.slice(0, index).findLast(({ level }) => level < item.level)?.row.id;
  return parent === undefined ? undefined : selected({ ids: [parent], focus: parent, anchor: parent });
}

function targetOf(key: string, index: number, all: readonly string[]): string | undefined {
  const last = all.length - 1;
  const places: Readonly<Record<string, number>> = {
    ArrowUp: index - 1,
    ArrowDown: index + 1,
    PageUp: index - page,
    PageDown: index + page,
    Home: 0,
    End: last,
  };
  const place = places[key];
  return place === undefined ? undefined : all[Math.min(Math.max(place, 0), last)];
}

function selected(selection: ItemSelection): ItemAct {
  return { kind: 'select', selection };
}

function rangeOf(all: readonly string[], from: string, to: string): readonly string[] {
  const [start, end] = [Math.max(0, all.indexOf(from)), all.indexOf(to)];
  return all.slice(Math.min(start, end), Math.max(start, end) + 1);
}
