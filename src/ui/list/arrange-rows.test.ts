import { describe, expect, test } from 'vitest';
import {
  arrangeRows,
  columnsIn,
  nextSort,
  type Arrangement,
  type ListColumn,
  type ListItem,
} from './arrange-rows';

const asTheyCome: Arrangement = {
  isTree: false,
  sort: { column: '', direction: 'ascending' },
  filters: {},
  search: '',
  closed: new Set(),
};

describe('rows in columns', () => {
  const rows = [
    { id: 'switch 10', expires: 1 },
    { id: 'Switch 2', expires: 3 },
    { id: 'HQ', expires: 2 },
  ];
  const columns: readonly ListColumn<(typeof rows)[number]>[] = [
    { id: 'name', label: 'Name', width: '1fr', text: ({ id }) => id },
    { id: 'expires', label: 'Expires', width: '1fr', text: () => 'a date', order: ({ expires }) => expires },
  ];
  const names = (column: string, direction: 'ascending' | 'descending', values: Partial<Arrangement> = {}) =>
    arrangeRows(rows, columns, { ...asTheyCome, sort: { column, direction }, ...values }).map(
      ({ row }) => row.id,
    );

  test('are sorted as people do: numbers by value, case does not count', () => {
    expect(names('name', 'ascending')).toEqual(['HQ', 'Switch 2', 'switch 10']);
    expect(names('name', 'descending')).toEqual(['switch 10', 'Switch 2', 'HQ']);
  });

  test('are sorted by the column’s own order where it has one', () => {
    expect(names('expires', 'ascending')).toEqual(['switch 10', 'HQ', 'Switch 2']);
  });

  test('stay as they are where a column does not tell them apart', () => {
    const same = [{ id: 'b' }, { id: 'a' }];
    const column = { id: 'kind', label: 'Kind', width: '1fr', text: () => 'file' };
    for (const direction of ['ascending', 'descending'] as const)
      expect(
        arrangeRows(same, [column], { ...asTheyCome, sort: { column: 'kind', direction } }).map(
          ({ row }) => row,
        ),
      ).toEqual(same);
  });

  test('are kept when their cells hold every filter, or one of them what is searched for', () => {
    expect(names('name', 'ascending', { filters: { name: ' SWITCH ', expires: 'date' } })).toEqual([
      ...['Switch 2', 'switch 10'],
    ]);
    expect(names('name', 'ascending', { filters: { name: 'switch', expires: 'never' } })).toEqual([]);
    expect(names('name', 'ascending', { search: ' hq ' })).toEqual(['HQ']);
  });
});

describe('a tree of rows', () => {
  const column: ListColumn<ListItem> = { id: 'name', label: 'Name', width: '1fr', text: ({ id }) => id };
  const rows: readonly ListItem[] = [
    { id: 'server b', parent: 'intermediate' },
    { id: 'root' },
    { id: 'server a', parent: 'intermediate' },
    { id: 'intermediate', parent: 'root' },
    { id: 'foreign', parent: 'not here' },
  ];
  const lines = (values: Partial<Arrangement> = {}, items = rows) =>
    arrangeRows(items, [column], {
      ...{ ...asTheyCome, isTree: true, sort: { column: 'name', direction: 'ascending' } },
      ...values,
    }).map(({ row, level }) => `${'  '.repeat(level - 1)}${row.id}`);

  test('stands below its issuers, sorted among siblings', () => {
    expect(lines()).toEqual(['foreign', 'root', '  intermediate', '    server a', '    server b']);
    expect(lines({ sort: { column: 'name', direction: 'descending' } })).toEqual([
      ...['root', '  intermediate', '    server b', '    server a', 'foreign'],
    ]);
  });

  test('hides what is below a closed row', () => {
    expect(lines({ closed: new Set(['intermediate']) })).toEqual(['foreign', 'root', '  intermediate']);
  });

  test('shows what was searched for with the way to it, also in closed rows', () => {
    expect(lines({ search: ' SERVER A ', closed: new Set(['root']) })).toEqual([
      ...['root', '  intermediate', '    server a'],
    ]);
    expect(lines({ search: 'nothing' })).toEqual([]);
  });

  test('loses nobody when two stand below each other', () => {
    const circle = [
      { id: 'a', parent: 'b' },
      { id: 'b', parent: 'a' },
    ];
    expect(lines({}, circle)).toEqual(['a', 'b']);
  });
});

test('a second press on a header turns the order', () => {
  const once = nextSort({ column: 'name', direction: 'descending' }, 'expires');
  expect(once).toEqual({ column: 'expires', direction: 'ascending' });
  expect(nextSort(once, 'expires').direction).toBe('descending');
});

test('minor columns are left out where not all have room', () => {
  const columns = [
    { id: 'name', label: 'Name', width: 'minmax(200px, 1fr)', text: String },
    { id: 'date', label: 'Date', width: '100px', text: String, isMinor: true },
  ];
  expect(columnsIn(columns, 300)).toEqual(columns);
  expect(columnsIn(columns, 299).map(({ id }) => id)).toEqual(['name']);
});
