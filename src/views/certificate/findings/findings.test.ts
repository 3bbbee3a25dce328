import { expect, test } from 'vitest';
import { briefLines } from './findings';

const linesOf = (kind: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ kind, text: `${kind} ${String(index)}` }));

test('a list has each text once', () => {
  const lines = linesOf('one', 1);
  expect(briefLines([...lines, ...lines, ...lines])).toEqual({ shown: lines, others: 0 });
});

test('of one kind twelve are shown and the others counted; another kind has its own', () => {
  const { shown, others } = briefLines([...linesOf('many', 1000), ...linesOf('few', 12)]);
  expect(shown).toEqual([...linesOf('many', 12), ...linesOf('few', 12)]);
  expect(others).toBe(988);
});
