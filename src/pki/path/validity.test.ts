import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endOfValidity, validityAt, validityOfList, validityUntil } from './validity';

const [notBefore, notAfter] = [Date.UTC(2017, 0, 1), Date.UTC(2017, 11, 31, 23, 59, 59)];

test.each([
  [notBefore - 1, 'not-yet-valid'],
  [notBefore, 'valid'],
  [notAfter, 'valid'],
  [notAfter + 999, 'valid'],
  [notAfter + 1000, 'expired'],
] as const)('at %i a certificate is %s: its last second belongs to it', (at, state) => {
  expect(validityAt({ notBefore, notAfter }, at)).toBe(state);
  const list = validityOfList({ thisUpdate: notBefore, nextUpdate: notAfter });
  expect(validityAt(list, at)).toBe(state);
});

test('a list that does not say when the next one comes never ends', () => {
  const list = validityOfList({ thisUpdate: notBefore });
  expect(validityAt(list, Number.MAX_SAFE_INTEGER)).toBe('valid');
  expect(validityUntil(list, notBefore)).toBe(Number.POSITIVE_INFINITY);
});

test('the state is the same until the instant that is told, and another one then', () => {
  const instants = fc.integer({ min: notBefore - 5000, max: notAfter + 5000 });
  fc.assert(
    fc.property(instants, (at) => {
      const validity = { notBefore, notAfter };
      const until = validityUntil(validity, at);
      if (until === Number.POSITIVE_INFINITY) return at >= endOfValidity(validity);
      const state = validityAt(validity, at);
      return validityAt(validity, until - 1) === state && validityAt(validity, until) !== state;
    }),
  );
});
