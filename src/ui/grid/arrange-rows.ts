import type { ReactNode } from 'react';

const compareTexts = new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare;

/**
 * The rows that pass every filter (column id to text, part of the cell's text, case does not count), sorted. Rows
 * that compare equal keep their order. What a cell says is asked for once a row, and only of the columns that count:
 * lists may have thousands of rows.
 */
export function arrangeRows<Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  sort: GridSort,
  filters: Readonly<Record<string, string>>,
): readonly Row[] {
  const column = columns.find(({ id }) => id === sort.column);
  const passing = passingRows(rows, columns, filters);
  if (column === undefined) return passing;
  const sign = sort.direction === 'ascending' ? 1 : -1;
  const order = column.order ?? textOrder(passing, column.text);
  return passing
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
  columns: readonly GridColumn<Row>[],
  filters: Readonly<Record<string, string>>,
): readonly Row[] {
  const wanted = columns
    .map(({ id, text }) => ({ text, part: (filters[id] ?? '').trim().toLowerCase() }))
    .filter(({ part }) => part !== '');
  if (wanted.length === 0) return rows;
  return rows.filter((row) => wanted.every(({ text, part }) => text(row).toLowerCase().includes(part)));
}

/** The next state of a column's header when it is pressed. */
export function nextSort(sort: GridSort, column: string): GridSort {
  const turned = sort.column === column && sort.direction === 'ascending';
  return { column, direction: turned ? 'descending' : 'ascending' };
}

/** One column of a grid. */
export interface GridColumn<Row> {
  readonly id: string;
  readonly label: string;
  /** A track size of CSS grid, as in `minmax(90px, 1fr)`. */
  readonly width: string;
  /** What the cell says: sorted, filtered and shown as tooltip. */
  readonly text: (row: Row) => string;
  /** What the cell shows, if more than its text. Links in it take the given tabIndex. */
  readonly render?: (row: Row, tabIndex: 0 | -1) => ReactNode;
  /** What the column is sorted by, if not its text. */
  readonly order?: (row: Row) => number;
}

/** Which column a grid is sorted by. */
export interface GridSort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}
