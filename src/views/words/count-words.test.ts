import { expect, test } from 'vitest';
import { countWords } from './count-words';

test.each([
  [{ all: 27, shown: 27, selected: 0 }, '27 devices'],
  [{ all: 1, shown: 1, selected: 0 }, '1 device'],
  [{ all: 27, shown: 4, selected: 0 }, '4 of 27 devices'],
  [{ all: 27, shown: 4, selected: 1 }, '4 of 27 devices, 1 selected'],
  [{ all: 1, shown: 0, selected: 1 }, '0 of 1 device, 1 selected'],
  [{ all: 0, shown: 0, selected: 0 }, '0 devices'],
])('%o is said as “%s”', (counts, words) => {
  expect(countWords('device', counts)).toBe(words);
});
