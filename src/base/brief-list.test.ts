import { expect, test } from 'vitest';
import { briefList } from './brief-list';

const numbered = (count: number) => Array.from({ length: count }, (_, index) => `n${String(index)}`);

test('a few texts are all named, each once', () => {
  expect(briefList([])).toBe('');
  expect(briefList(['a', 'b', 'a'])).toBe('a, b');
  expect(briefList(numbered(12))).toBe(numbered(12).join(', '));
});

test('of many the first are named, and the others counted', () => {
  expect(briefList(numbered(13))).toBe(`${numbered(12).join(', ')} and 1 other`);
  expect(briefList(numbered(2_000))).toMatch(/^n0, .*n11 and 1988 others$/);
});
