import { expect, test } from 'vitest';
import { briefList, isSameData } from './plain-data';

test.each([
  [{ a: [1, { b: 'x' }] }, { a: [1, { b: 'x' }] }, true],
  [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
  [{ a: 1 }, { a: 1, b: 2 }, false],
  [{ a: undefined }, { b: undefined }, false],
  [[1, 2], [2, 1], false],
  [null, {}, false],
  ['1', 1, false],
  [Uint8Array.of(1, 2), Uint8Array.of(1, 2), true],
  [Uint8Array.of(1, 2), Uint8Array.of(1, 3), false],
  [Uint8Array.of(1, 2), Uint8Array.of(1), false],
  [Uint8Array.of(1, 2), Uint32Array.of(1, 2), false],
  [Uint8Array.of(1, 2), [1, 2], false],
  [{ ends: Uint32Array.of(70_000) }, { ends: Uint32Array.of(70_000) }, true],
  [Uint32Array.of(70_000), Uint32Array.of(70_001), false],
  [Float64Array.of(1.5e12), Float64Array.of(1.5e12), true],
  [new DataView(new ArrayBuffer(1)), new DataView(new ArrayBuffer(1)), false],
  [new Map([['a', 1]]), new Map([['a', 1]]), false],
  [new Date(0), new Date(0), false],
])('%j and %j', (left, right, expected) => {
  expect(isSameData(left, right)).toBe(expected);
  expect(isSameData(right, left)).toBe(expected);
});

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
