import type { GridColumn, GridSort } from './grid-column';

const compareTexts = new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare;

/**
 * The rows that pass every filter (column id to text, part of the cell's text, case does not count), sorted. Rows
 * that compare equal keep their order.
 */
export function arrangeRows<Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  sort: GridSort,
  filters: Readonly<Record<string, string>>,
): readonly Row[] {
  const passing = rows.filter((row) =>
    columns.every(({ id, text }) =>
      text(row)
        .toLowerCase()
        .includes((filters[id] ?? '').trim().toLowerCase()),
    ),
  );
  const column = columns.find(({ id }) => id === sort.column);
  if (column === undefined) return passing;
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return passing.toSorted((one, other) => sign * compareRows(column, one, other));
}

function compareRows<Row>({ text, order }: GridColumn<Row>, one: Row, other: Row): number {
  return order === undefined ? compareTexts(text(one), text(other)) : order(one) - order(other);
}

/** The next state of a column's header when it is pressed. */
export function nextSort(sort: GridSort, column: string): GridSort {
  const turned = sort.column === column && sort.direction === 'ascending';
  return { column, direction: turned ? 'descending' : 'ascending' };
}
