import { expect, test } from 'vitest';
import type { BrowserStorage } from '@/ui/browser-storage';
import { keepAttempt, readOwnResults, removeOwnResults } from './own-results';

function aStorage(text?: string): BrowserStorage {
  const kept = new Map<string, string>(text === undefined ? [] : [['connect-certificate-lab.results', text]]);
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    forget: (prefix) => {
      for (const key of kept.keys()) if (key.startsWith(prefix)) kept.delete(key);
    },
  };
}

const anAttempt = (run: string, hundredths: number, mode: 'practise' | 'test' = 'test') => ({
  ...{ lesson: 'hq-install', mode, run, hundredths },
});

test('the first attempt is kept beside the best, each mode for itself, and a run counts once', () => {
  const storage = aStorage();
  for (const [run, score] of [
    ['1', 40],
    ['2', 90],
    ['2', 90],
    ['3', 70],
  ] as const)
    keepAttempt(storage, anAttempt(run, score));
  keepAttempt(storage, anAttempt('4', 10, 'practise'));
  expect(readOwnResults(storage)).toEqual([
    { lesson: 'hq-install', mode: 'test', attempts: 3, first: 40, best: 90, last: '3' },
    { lesson: 'hq-install', mode: 'practise', attempts: 1, first: 10, best: 10, last: '4' },
  ]);
  removeOwnResults(storage);
  expect(readOwnResults(storage)).toEqual([]);
});

test.each(['', '{', '{}', '[{"lesson":"hq-install"}]', '[{"first":900}]'])(
  'a damaged list is none: %s',
  (text) => {
    const storage = aStorage(text);
    expect(readOwnResults(storage)).toEqual([]);
    expect(keepAttempt(storage, anAttempt('1', 50))).toHaveLength(1);
  },
);
