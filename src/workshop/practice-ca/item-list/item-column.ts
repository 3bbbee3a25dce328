import type { ReactNode } from 'react';

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
