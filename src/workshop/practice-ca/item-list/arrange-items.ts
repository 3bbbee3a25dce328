import type { ReactNode } from 'react';

/** A row as it is shown. */
export interface ShownItem<Row> {
  readonly row: Row;
  /** 1 at the top. */
  readonly level: number;
  readonly place: number;
  readonly siblings: number;
  /** Undefined for rows that nothing stands below. */
  readonly isOpen: boolean | undefined;
}

/** How a list is to be shown. */
export interface Arrangement {
  readonly sort: ItemSort;
  /** Shows only rows of which a column holds this text, and the way to them. */
  readonly search: string;
  /** Rows whose own rows are hidden; while something is searched for, all are open. */
  readonly closed: ReadonlySet<string>;
}

/** The rows from top to bottom: found, sorted among their siblings, and those below closed ones left out. */
export function arrangeItems<Row extends Item>(
  rows: readonly Row[],
  columns: readonly ItemColumn<Row>[],
  { sort, search, closed }: Arrangement,
): readonly ShownItem<Row>[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const children = new Map<string, Row[]>();
  for (const row of sortedItems(foundItems(rows, byId, columns, search), columns, sort)) {
    const parent = parentOf(row, byId) ?? '';
    children.set(parent, [...(children.get(parent) ?? []), row]);
  }
  const isSearching = search.trim() !== '';
  const shownBelow = (parent: string, level: number): readonly ShownItem<Row>[] => {
    const siblings = children.get(parent) ?? [];
    return siblings.flatMap((row, index) => {
      const isOpen = children.has(row.id) ? isSearching || !closed.has(row.id) : undefined;
      const shown = { row, level, place: index + 1, siblings: siblings.length, isOpen };
      return isOpen === true ? [shown, ...shownBelow(row.id, level + 1)] : [shown];
    });
  };
  return shownBelow('', 1);
}

/** A row whose parent is gone stands at the top; so does one of two that stand below each other. */
function parentOf<Row extends Item>(row: Row, byId: ReadonlyMap<string, Row>): string | undefined {
  const seen = new Set([row.id]);
  for (let next = row.parent; next !== undefined; next = byId.get(next)?.parent) {
    if (!byId.has(next)) return next === row.parent ? undefined : row.parent;
    if (seen.has(next)) return undefined;
    seen.add(next);
  }
  return row.parent;
}

function foundItems<Row extends Item>(
  rows: readonly Row[],
  byId: ReadonlyMap<string, Row>,
  columns: readonly ItemColumn<Row>[],
  search: string,
): readonly Row[] {
  const wanted = search.trim().toLowerCase();
  if (wanted === '') return rows;
  const kept = new Set<string>();
  for (const row of rows.filter((one) =>
    columns.some(({ text }) => text(one).toLowerCase().includes(wanted)),
  ))
    for (
      let next: Row | undefined = row;
      next !== undefined && !kept.has(next.id);
      next = byId.get(next.parent ?? '')
    )
      kept.add(next.id);
  return rows.filter(({ id }) => kept.has(id));
}

function sortedItems<Row>(
  rows: readonly Row[],
  columns: readonly ItemColumn<Row>[],
  { column, isReversed }: ItemSort,
): readonly Row[] {
  const sorted = columns.find(({ id }) => id === column);
  if (sorted === undefined) return rows;
  const direction = isReversed ? -1 : 1;
  const { text, order } = sorted;
  return rows.toSorted(
    (left, right) =>
      direction *
      (order === undefined
        ? text(left).localeCompare(text(right), 'en', { numeric: true })
        : order(left) - order(right)),
  );
}

/** One column of a list. */
export interface ItemColumn<Row> {
  readonly id: string;
  readonly label: string;
  /** A track size of CSS grid. */
  readonly width: string;
  /** What the cell says: searched, and sorted by unless `order` is given. */
  readonly text: (row: Row) => string;
  readonly order?: (row: Row) => number;
  /** What the cell shows, if more than its text. */
  readonly render?: (row: Row) => ReactNode;
  /** Left out where there is little room. */
  readonly isMinor?: boolean;
}

/** Which column a list is sorted by. */
export interface ItemSort {
  readonly column: string;
  readonly isReversed: boolean;
}

/** What every row of a list has. */
export interface Item {
  readonly id: string;
  /** The row that it stands below, in a tree. */
  readonly parent?: string | undefined;
}
