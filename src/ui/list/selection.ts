import type { ListItem, ShownRow } from './arrange-rows';

/**
 * How rows are chosen: `one` at a time, as the arrows go; `several` as in the lists of Windows, with Ctrl and Shift;
 * `boxes`: several, each by its box or the space bar, while the arrows only move.
 */
export type Picks = 'one' | 'several' | 'boxes';

/** Which rows are chosen, which has the focus, and from which one a range is counted. */
export interface Selection {
  readonly ids: readonly string[];
  readonly focus: string;
  readonly anchor: string;
}

/** Nothing chosen. */
export const noSelection: Selection = { ids: [], focus: '', anchor: '' };

/** Which keys are held. */
export interface Held {
  readonly shift: boolean;
  readonly control: boolean;
}

/** The selection after a row was pressed: alone, added or taken out (Ctrl), or all up to it (Shift). */
export function pressed(
  { ids, anchor, focus }: Selection,
  all: readonly string[],
  id: string,
  { shift, control }: Held,
): Selection {
  if (shift)
    return { ids: rangeOf(all, anchor === '' ? focus : anchor, id), focus: id, anchor: anchor || id };
  if (!control) return { ids: [id], focus: id, anchor: id };
  return { ids: withId(ids, id, !ids.includes(id)), focus: id, anchor: id };
}

/** A list of ids with one put in or taken out. */
export function withId(ids: readonly string[], id: string, on: boolean): readonly string[] {
  const others = ids.filter((other) => other !== id);
  return on ? [...others, id] : others;
}

/** What is done with a row: Enter and double click open it, F2 renames, Delete deletes. */
export type RowAct = 'open' | 'rename' | 'delete';

/** What a key does at the row that has the focus. */
export type KeyAnswer =
  | { readonly kind: 'select'; readonly selection: Selection }
  /** Opens or closes a row of a tree. */
  | { readonly kind: 'turn'; readonly id: string }
  /** The space bar where one row is chosen at a time. */
  | { readonly kind: 'check' }
  | { readonly kind: 'act'; readonly act: RowAct };

const acts: Readonly<Record<string, RowAct>> = { Enter: 'open', F2: 'rename', Delete: 'delete' };

/** What the keys of a list go by. */
export interface KeySituation {
  readonly picks: Picks;
  readonly selection: Selection;
  readonly shown: readonly ShownRow<ListItem>[];
  /** Rows that Page Up and Page Down go. */
  readonly page: number;
}

/** The answer to a key, as in the lists of Windows; undefined for keys that mean nothing there. */
export function answerKey(key: string, held: Held, situation: KeySituation): KeyAnswer | undefined {
  const { picks, selection, shown, page } = situation;
  const all = shown.map(({ row }) => row.id);
  const index = Math.max(0, all.indexOf(selection.focus));
  if (key === ' ')
    return picks === 'one'
      ? { kind: 'check' }
      : selected(pressed(selection, all, all[index] ?? '', { shift: false, control: true }));
  if (key === 'a' && held.control) return picks === 'one' ? undefined : selected({ ...selection, ids: all });
  const target = all[placeOf(key, index, all.length, page) ?? -1];
  if (target !== undefined) return selected(movedTo(target, held, situation, all));
  return treeAnswer(key, shown, index) ?? actAnswer(key);
}

function actAnswer(key: string): KeyAnswer | undefined {
  const act = acts[key];
  return act === undefined ? undefined : { kind: 'act', act };
}

function movedTo(
  target: string,
  { shift, control }: Held,
  { picks, selection }: KeySituation,
  all: readonly string[],
): Selection {
  if (picks === 'one') return { ids: [target], focus: target, anchor: target };
  if (!shift && (control || picks === 'boxes')) return { ...selection, focus: target };
  return pressed(selection, all, target, { shift, control: false });
}

/** Right opens a row and left closes it; from a closed one left leads to the row above it in the tree. */
function treeAnswer(key: string, shown: readonly ShownRow<ListItem>[], index: number): KeyAnswer | undefined {
  const at = shown[index];
  if (at === undefined) return undefined;
  if (key === 'ArrowRight' && at.isOpen === false) return { kind: 'turn', id: at.row.id };
  if (key !== 'ArrowLeft') return undefined;
  if (at.isOpen === true) return { kind: 'turn', id: at.row.id };
  const parent = shown.slice(0, index).findLast(({ level }) => level < at.level)?.row.id;
  return parent === undefined ? undefined : selected({ ids: [parent], focus: parent, anchor: parent });
}

/**
 * Where a key leads from a row of a list of `count`, by place from 0; undefined for keys that lead nowhere. `page` is in
 * rows.
 */
export function placeOf(key: string, index: number, count: number, page: number): number | undefined {
  const places: Readonly<Record<string, number>> = {
    ArrowUp: index - 1,
    ArrowDown: index + 1,
    PageUp: index - page,
    PageDown: index + page,
    Home: 0,
    End: count - 1,
  };
  const place = places[key];
  return place === undefined || count === 0 ? undefined : Math.min(Math.max(place, 0), count - 1);
}

function selected(selection: Selection): KeyAnswer {
  return { kind: 'select', selection };
}

function rangeOf(all: readonly string[], from: string, to: string): readonly string[] {
  const [start, end] = [Math.max(0, all.indexOf(from)), all.indexOf(to)];
  return all.slice(Math.min(start, end), Math.max(start, end) + 1);
}
