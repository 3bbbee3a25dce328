import type { ReactNode } from 'react';

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
