import { expect, test } from 'vitest';
import { firstWrongTurn } from './path';

const reason = { name: 'no-request-yet', values: {} } as const;

/** A path whose letters say what is wrong after each entry. */
function aPath(...wrong: readonly string[]) {
  return wrong.map((letters) => ({
    wrong: new Map(Array.from(letters, (letter) => [letter, reason] as const)),
  }));
}

test.each([
  ['nothing goes wrong', aPath('', '', ''), undefined],
  ['mended at once', aPath('', 'a', '', ''), undefined],
  ['mended two entries later', aPath('', 'a', 'a', '', ''), undefined],
  ['not mended in time', aPath('', 'a', 'a', 'a', ''), 1],
  ['the first of two', aPath('', 'a', 'ab', 'ab', 'ab'), 1],
  ['the second, as the first is mended', aPath('a', '', 'b', 'b', 'b'), 2],
  ['at the very end', aPath('', '', 'a'), 2],
])('%s', (_words, path, place) => {
  expect(firstWrongTurn(path)).toBe(place);
});

test('what was wrong from the beginning is no turn', () => {
  const [first] = aPath('a');
  expect(firstWrongTurn(aPath('a', 'a', 'a', 'a'), first?.wrong)).toBeUndefined();
  expect(firstWrongTurn(aPath('a', 'ab', 'ab', 'ab'), first?.wrong)).toBe(1);
});
