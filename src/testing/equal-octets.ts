import { expect } from 'vitest';
import { equalBytes } from '@/base/bytes';

/*
 * Octets are compared as what they are. Vitest takes them for objects with a property an octet, which costs most of a test
 * that compares all that the browser holds. Loaded once a worker: testers are not taken away again.
 */
expect.addEqualityTesters([
  (left: unknown, right: unknown) =>
    left instanceof Uint8Array && right instanceof Uint8Array && left.constructor === right.constructor
      ? equalBytes(left, right)
      : undefined,
]);
