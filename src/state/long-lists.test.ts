import { expect, test } from 'vitest';
import { fromPages, inPages } from './long-lists';

const numbers = Array.from({ length: 250 }, (_, index) => index);

test.each<[string, unknown]>([
  ['nothing long', { name: 'x', list: [1, 2], bytes: new Uint8Array(500) }],
  ['a list', numbers],
  ['a list within', { name: 'x', step: { changes: numbers, revision: 3 } }],
  [
    'a record with many fields',
    { world: { files: Object.fromEntries(numbers.map((n) => [`f${String(n)}`, { n }])) } },
  ],
  [
    'two of them, and a list in a list',
    { one: numbers, other: [{ some: numbers }, 7], last: numbers.map(String) },
  ],
])('%s is whole again', (_what, value) => {
  const cut = inPages(value);
  expect(fromPages(cut, cut.pages)).toEqual(value);
});

test('of what is long nothing is left in its place, and no page is long', () => {
  const { value, cuts, pages } = inPages({ facts: { name: 'x', changes: numbers } });
  expect(value).toEqual({ facts: { name: 'x', changes: [] } });
  expect(cuts).toEqual([{ path: ['facts', 'changes'], pages: 3 }]);
  expect(pages.map((page) => (page as unknown[]).length)).toEqual([100, 100, 50]);
});

test('what has nothing long is the very same', () => {
  const value = { list: [1] };
  expect(inPages(value)).toEqual({ value, cuts: [], pages: [] });
  expect(inPages(value).value).toBe(value);
});
