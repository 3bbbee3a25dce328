import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromEscapes, toEscapes } from './percent-escapes';

test.each(['100%', '%', '%z', '%zz', '%C3', '%ff', '%E2%82', 'a%2'])('%s is broken', (text) => {
  expect(fromEscapes(text)).toBeUndefined();
});

test('every text goes into an address and comes back, and nothing ever throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
      expect(fromEscapes(toEscapes(text))).toBe(text);
      expect(() => fromEscapes(text)).not.toThrow();
    }),
  );
  expect(fromEscapes(toEscapes('a\uD800b\uDFFF'))).toBe('a\uFFFDb\uFFFD');
});
