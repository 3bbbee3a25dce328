import type { FetchedVerdicts, VerdictTable } from '@/pki/path/validation-report';
import { expect, test, vi } from 'vitest';
import { createMemory, createSelection } from './remembered';

const subject = {};
const at = 1000;

/** Judges a question whose judging looks up one verdict, and counts how often it is judged. */
function aQuestion() {
  const remember = createMemory<{ readonly verdict: unknown; readonly until: number }>();
  const judge = vi.fn((verdicts: FetchedVerdicts) => ({ verdict: verdicts['leaf root'], until: 2000 }));
  const ask = (verdicts: VerdictTable, needed: readonly unknown[] = [], now = at) =>
    remember({ subject, text: '', read: {}, needed: () => needed, verdicts }, now, judge).verdict;
  return { ask, judge };
}

test('what is new and was not looked at leaves a judgement standing', () => {
  const { ask, judge } = aQuestion();
  expect(ask({ 'leaf root': 'good' })).toBe('good');
  expect(ask({ 'leaf root': 'good', 'other root': 'bad' })).toBe('good');
  expect(judge).toHaveBeenCalledTimes(1);
});

test('a verdict that was missing and is there is looked at', () => {
  const { ask } = aQuestion();
  expect(ask({})).toBeUndefined();
  expect(ask({ 'leaf root': 'good' })).toBe('good');
});

test('it is judged again when what it needs is another, and when its time is over', () => {
  const { ask, judge } = aQuestion();
  const verdicts: VerdictTable = { 'leaf root': 'good' };
  ask(verdicts, ['one root']);
  ask(verdicts, ['one root', 'another']);
  expect(judge).toHaveBeenCalledTimes(2);
  ask(verdicts, ['one root', 'another'], 2000);
  expect(judge).toHaveBeenCalledTimes(3);
});

test('of thousands of questions about one subject not all are remembered', () => {
  const remember = createMemory<{ readonly until: number }>();
  const judge = vi.fn(() => ({ until: 2000 }));
  const ask = (text: string) =>
    remember({ subject, text, read: {}, needed: () => [], verdicts: {} }, at, judge);
  for (let number = 0; number < 1000; number += 1) ask(String(number));
  ask('999');
  expect(judge).toHaveBeenCalledTimes(1000);
  ask('0');
  expect(judge).toHaveBeenCalledTimes(1001);
});

test('a world that is asked about again is known by the same list as its like, however many were tried beside it', () => {
  const select = createSelection(['clusters', 'pcs']);
  const [clusters, pcs] = [{}, {}];
  const world = { clusters, pcs };
  const read = select(world);
  for (let tried = 0; tried < 10; tried += 1) {
    select({ clusters: {}, pcs });
    expect(select(world)).toBe(read);
  }
  expect(select({ clusters, pcs })).toBe(read);
});
