import { expect, test } from 'vitest';

const octets = () => Uint8Array.of(1, 2, 3);

test('octets are equal if all of them are, of the same kind and length', () => {
  expect({ der: octets() }).toEqual({ der: octets() });
  expect({ der: octets() }).toStrictEqual({ der: octets() });
  for (const other of [
    Uint8Array.of(1, 2),
    Uint8Array.of(1, 2, 4),
    Uint8Array.of(1, 2, 3, 0),
    Int8Array.of(1, 2, 3),
  ]) {
    expect({ der: octets() }).not.toEqual({ der: other });
    expect({ der: other }).not.toMatchObject({ der: octets() });
  }
  expect(octets()).not.toStrictEqual(Buffer.from(octets()));
  expect([octets()]).toEqual([expect.any(Uint8Array)]);
});
