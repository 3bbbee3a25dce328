import type { ReactNode } from 'react';

/** One column of a list. */
export interface DetailsColumn<Row> {
  readonly id: string;
  readonly label: string;
  /** A track size of CSS grid. */
  readonly width: string;
  readonly render: (row: Row) => ReactNode;
  /** What the column is sorted by. */
  readonly by: (row: Row) => string | number;
  /** Figures stand at the right. */
  readonly isFigure?: boolean;
  /** Left out where there is little room. */
  readonly isMinor?: boolean;
}

/** Which column a list is sorted by. */
export interface DetailsSort {
  readonly column: string;
  readonly isReversed: boolean;
}

/** The rows in order; rows that are equal in it keep theirs. */
export function sortedRows<Row>(
  rows: readonly Row[],
  columns: readonly DetailsColumn<Row>[],
  { column, isReversed }: DetailsSort,
): readonly Row[] {
  const by = columns.find(({ id }) => id === column)?.by;
  if (by === undefined) return rows;
  const direction = isReversed ? -1 : 1;
  return rows.toSorted((left, right) => direction * compare(by(left), by(right)));
}

function compare(left: string | number, right: string | number): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return String(left).localeCompare(String(right), 'en', { numeric: true });
}
