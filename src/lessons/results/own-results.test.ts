import { expect, test } from 'vitest';
import { ownResultsOf } from './own-results';

const kept = (keptAt: number, hundredths: number, mode = 'test') => ({
  ...{ id: String(keptAt), lesson: 'hq-install', mode, hundredths, keptAt, file: '{}' },
});

test('the first attempt is kept beside the best, each mode for itself, whatever order they come in', () => {
  expect(ownResultsOf([kept(3, 70), kept(4, 10, 'fix'), kept(1, 40), kept(2, 90)])).toEqual([
    { lesson: 'hq-install', mode: 'test', attempts: 3, first: 40, best: 90 },
    { lesson: 'hq-install', mode: 'fix', attempts: 1, first: 10, best: 10 },
  ]);
  expect(ownResultsOf([])).toEqual([]);
});
