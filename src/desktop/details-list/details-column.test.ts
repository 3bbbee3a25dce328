import { expect, it } from 'vitest';
import { sortedRows, type DetailsColumn } from './details-column';

const rows = [
  { name: 'file 10', size: 3 },
  { name: 'file 9', size: 20 },
  { name: 'File 1', size: 3 },
];

const columns: readonly DetailsColumn<(typeof rows)[number]>[] = [
  { id: 'name', label: 'Name', width: '1fr', by: ({ name }) => name, render: ({ name }) => name },
  { id: 'size', label: 'Size', width: '1fr', by: ({ size }) => size, render: ({ size }) => size },
];

function namesBy(column: string, isReversed: boolean) {
  return sortedRows(rows, columns, { column, isReversed }).map(({ name }) => name);
}

it('sorts texts as people do: numbers by value, letters without case', () => {
  expect(namesBy('name', false)).toEqual(['File 1', 'file 9', 'file 10']);
});

it('sorts figures by value, equal ones in the order they had', () => {
  expect(namesBy('size', false)).toEqual(['file 10', 'File 1', 'file 9']);
  expect(namesBy('size', true)).toEqual(['file 9', 'file 10', 'File 1']);
});
