import { expect, test } from 'vitest';
import { arrangeRows, type GridColumn, nextSort } from './arrange-rows';

interface Row {
  readonly name: string;
  readonly expires: number;
}
const rows: readonly Row[] = [
  { name: 'switch 10', expires: 1 },
  { name: 'Switch 2', expires: 3 },
  { name: 'HQ', expires: 2 },
];
const columns: readonly GridColumn<Row>[] = [
  { id: 'name', label: 'Name', width: '1fr', text: ({ name }) => name },
  { id: 'expires', label: 'Expires', width: '1fr', text: () => 'a date', order: ({ expires }) => expires },
];

function names(column: string, direction: 'ascending' | 'descending', filters = {}) {
  return arrangeRows(rows, columns, { column, direction }, filters).map(({ name }) => name);
}

test('sorts texts as people do: numbers by value, case does not count', () => {
  expect(names('name', 'ascending')).toEqual(['HQ', 'Switch 2', 'switch 10']);
  expect(names('name', 'descending')).toEqual(['switch 10', 'Switch 2', 'HQ']);
});

test('sorts by the column’s own order where it has one', () => {
  expect(names('expires', 'ascending')).toEqual(['switch 10', 'HQ', 'Switch 2']);
});

test('keeps rows whose cells hold every filter', () => {
  expect(names('name', 'ascending', { name: ' SWITCH ', expires: 'date' })).toEqual([
    'Switch 2',
    'switch 10',
  ]);
  expect(names('name', 'ascending', { name: 'switch', expires: 'never' })).toEqual([]);
});

test('a second press on a header turns the order', () => {
  const once = nextSort({ column: 'name', direction: 'descending' }, 'expires');
  expect(once).toEqual({ column: 'expires', direction: 'ascending' });
  expect(nextSort(once, 'expires').direction).toBe('descending');
});
