import type { ReactNode } from 'react';

/** What every row of a list has. */
export interface ListItem {
  readonly id: string;
  /** The row that it stands below, in a tree. */
  readonly parent?: string | undefined;
}

/** One column of a list. */
export interface ListColumn<Row> {
  readonly id: string;
  readonly label: string;
  /** A track size of CSS grid, as in `minmax(90px, 1fr)`; its first number is what the column needs at least. */
  readonly width: string;
  /** What the cell says: searched, filtered, shown as tooltip, and sorted by unless `order` is given. */
  readonly text: (row: Row) => string;
  readonly order?: (row: Row) => number;
  /** What the cell shows, if more than its text. Links in it take the given tabIndex. */
  readonly render?: (row: Row, tabIndex: 0 | -1) => ReactNode;
  /** Figures stand at the right. */
  readonly isFigure?: boolean;
  /** Left out where not all columns have room. */
  readonly isMinor?: boolean;
}

/** Which column a list is sorted by. */
export interface ListSort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

/** How a list is to be shown. */
export interface Arrangement {
  readonly isTree: boolean;
  readonly sort: ListSort;
  /** Column id to text: kept are rows whose cells hold every one of them. Case does not count. */
  readonly filters: Readonly<Record<string, string>>;
  /** Kept are rows of which a column holds this text, and in a tree the way to them. */
  readonly search: string;
  /** Rows whose own rows are hidden; while something is searched for, all are open. */
  readonly closed: ReadonlySet<string>;
}

/** A row as it is shown. */
export interface ShownRow<Row> {
  readonly row: Row;
  /** 1 at the top. */
  readonly level: number;
  /** Among the rows below the same row, from 1. */
  readonly place: number;
  readonly siblings: number;
  /** Undefined for rows that nothing stands below. */
  readonly isOpen: boolean | undefined;
}

const compareTexts = new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare;

/**
 * The rows from top to bottom: those that pass search and filters, sorted among their siblings, without those below
 * closed ones. Rows that compare equal keep their order. What a cell says is asked for once a row, and only of the
 * columns that count: lists may have thousands of rows.
 */
export function arrangeRows<Row extends ListItem>(
  rows: readonly Row[],
  columns: readonly ListColumn<Row>[],
  { isTree, sort, filters, search, closed }: Arrangement,
): readonly ShownRow<Row>[] {
  const found = foundRows(rows, columns, search);
  const kept = isTree ? withWayTo(found, rows) : found;
  const sorted = sortedRows(passingRows(kept, columns, filters), columns, sort);
  if (isTree) return treeOf(sorted, search.trim() === '' ? closed : new Set());
  const siblings = sorted.length;
  return sorted.map((row, index) => ({ row, level: 1, place: index + 1, siblings, isOpen: undefined }));
}

/** The next state of a column's header when it is pressed. */
export function nextSort(sort: ListSort, column: string): ListSort {
  const turned = sort.column === column && sort.direction === 'ascending';
  return { column, direction: turned ? 'descending' : 'ascending' };
}

/** The columns that have room in a width, in pixels: all, or all but the minor ones. */
export function columnsIn<Row>(
  columns: readonly ListColumn<Row>[],
  width: number,
): readonly ListColumn<Row>[] {
  const needed = columns.reduce((sum, column) => sum + Number(/\d+/.exec(column.width)?.[0] ?? 0), 0);
  return needed <= width ? columns : columns.filter(({ isMinor }) => isMinor !== true);
}

function sortedRows<Row>(
  rows: readonly Row[],
  columns: readonly ListColumn<Row>[],
  sort: ListSort,
): readonly Row[] {
  const column = columns.find(({ id }) => id === sort.column);
  if (column === undefined) return rows;
  const sign = sort.direction === 'ascending' ? 1 : -1;
  const order = column.order ?? textOrder(rows, column.text);
  return rows
    .map((row) => ({ row, place: sign * order(row) }))
    .sort((one, other) => one.place - other.place)
    .map(({ row }) => row);
}

/** The place of each row's text among all of them: many rows say the same, and comparing texts is what takes time. */
function textOrder<Row>(rows: readonly Row[], text: (row: Row) => string): (row: Row) => number {
  const places = new Map<string, number>();
  for (const [place, group] of groupsOf([...new Set(rows.map(text))].sort(compareTexts)).entries())
    for (const same of group) places.set(same, place);
  return (row) => places.get(text(row)) ?? 0;
}

/** Sorted texts, those together that compare equal. */
function groupsOf(sorted: readonly string[]): readonly (readonly string[])[] {
  const groups: string[][] = [];
  for (const text of sorted) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && compareTexts(last[0], text) === 0) last.push(text);
    else groups.push([text]);
  }
  return groups;
}

function passingRows<Row>(
  rows: readonly Row[],
  columns: readonly ListColumn<Row>[],
  filters: Readonly<Record<string, string>>,
): readonly Row[] {
  const wanted = columns
    .map(({ id, text }) => ({ text, part: (filters[id] ?? '').trim().toLowerCase() }))
    .filter(({ part }) => part !== '');
  if (wanted.length === 0) return rows;
  return rows.filter((row) => wanted.every(({ text, part }) => text(row).toLowerCase().includes(part)));
}

function foundRows<Row>(
  rows: readonly Row[],
  columns: readonly ListColumn<Row>[],
  search: string,
): readonly Row[] {
  const wanted = search.trim().toLowerCase();
  if (wanted === '') return rows;
  return rows.filter((row) => columns.some(({ text }) => text(row).toLowerCase().includes(wanted)));
}

/** The found rows and those above them. */
function withWayTo<Row extends ListItem>(found: readonly Row[], rows: readonly Row[]): readonly Row[] {
  if (found.length === rows.length) return rows;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const kept = new Set<Row>();
  for (const row of found)
    for (
      let next: Row | undefined = row;
      next !== undefined && !kept.has(next);
      next = byId.get(next.parent ?? '')
    )
      kept.add(next);
  return rows.filter((row) => kept.has(row));
}

/** Sorted rows, each with its own below it. */
function treeOf<Row extends ListItem>(
  sorted: readonly Row[],
  closed: ReadonlySet<string>,
): readonly ShownRow<Row>[] {
  const byId = new Map(sorted.map((row) => [row.id, row]));
  const below = new Map<string, Row[]>();
  for (const row of sorted) {
    const parent = parentIn(byId, row) ?? '';
    below.set(parent, [...(below.get(parent) ?? []), row]);
  }
  const shownBelow = (parent: string, level: number): readonly ShownRow<Row>[] => {
    const siblings = below.get(parent) ?? [];
    return siblings.flatMap((row, index) => {
      const isOpen = below.has(row.id) ? !closed.has(row.id) : undefined;
      const shown = { row, level, place: index + 1, siblings: siblings.length, isOpen };
      return isOpen === true ? [shown, ...shownBelow(row.id, level + 1)] : [shown];
    });
  };
  return shownBelow('', 1);
}

/** A row whose parent is gone stands at the top; so does one of two that stand below each other. */
function parentIn(byId: ReadonlyMap<string, ListItem>, row: ListItem): string | undefined {
  const seen = new Set([row.id]);
  for (let next = row.parent; next !== undefined; next = byId.get(next)?.parent) {
    if (!byId.has(next)) return next === row.parent ? undefined : row.parent;
    if (seen.has(next)) return undefined;
    seen.add(next);
  }
  return row.parent;
}
