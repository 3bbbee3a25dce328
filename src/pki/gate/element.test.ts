import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effortOf } from '@/testing/certificate-effort';
import { concatBytes, equalBytes } from '@/base/bytes';
import { derUtf8String } from '@/testing/der';
import { derInteger, derNull, derObjectIdentifier, derOctetString, derSequence, derValue } from '../keys/der';
import { readElement, tags } from './element';
import { readObjectIdentifier, readOctetString, readSequence, readSmallInteger } from './values';

function read(bytes: Uint8Array) {
  const result = readElement(bytes);
  if (!result.ok) throw new Error(result.problem);
  return result.value;
}

function problemOf(bytes: Uint8Array) {
  const result = readElement(bytes);
  return result.ok ? 'read' : result.problem;
}

describe('what is written is read back', () => {
  test.each([0, 1, 127, 128, 255, 256, 65_535, 65_536, 1_000_000])('%d octets', (length) => {
    const octets = new Uint8Array(length).fill(7);
    const { element, trailing } = read(derSequence(derOctetString(octets)));
    expect({ isDer: element.isDer, trailing }).toEqual({ isDer: true, trailing: 0 });
    expect(equalBytes(readOctetString(readSequence(element)[0]), octets)).toBe(true);
  });

  test('numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0x7fffffff }), (number) => {
        const { element } = read(derInteger(number));
        expect([readSmallInteger(element), element.isDer]).toEqual([number, true]);
      }),
    );
  });

  test('object identifiers', () => {
    const arcs = fc.array(fc.integer({ min: 0, max: 2 ** 31 }), { maxLength: 10 });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 }),
        fc.integer({ min: 0, max: 39 }),
        arcs,
        (first, second, rest) => {
          const dotted = [first, second, ...rest].join('.');
          expect(readObjectIdentifier(read(derObjectIdentifier(dotted)).element)).toBe(dotted);
        },
      ),
    );
  });
});

describe('BER that is no DER is read and noticed', () => {
  test.each([
    ['an indefinite length', [0x30, 0x80, 5, 0, 0, 0]],
    ['a long length where a short one does', [0x30, 0x81, 2, 5, 0]],
    ['a number with a needless octet', [2, 2, 0, 1]],
    ['a truth value other than 0 and 255', [1, 1, 1]],
    ['an octet string in parts', [0x24, 4, 4, 2, 1, 2]],
  ])('%s', (_, octets) => {
    expect(read(Uint8Array.from(octets)).element.isDer).toBe(false);
  });

  test('an octet string in parts is put together', () => {
    const parts = derValue(
      tags.octetString | 0x20,
      derOctetString(Uint8Array.of(1)),
      derOctetString(Uint8Array.of(2)),
    );
    expect(readOctetString(read(parts).element)).toEqual(Uint8Array.of(1, 2));
  });
});

test('octets after the value are counted', () => {
  expect(read(concatBytes(derNull(), Uint8Array.of(1, 2))).trailing).toBe(2);
});

describe('octets built to do harm are refused at once', () => {
  const nested = (depth: number) => {
    const octets = new Uint8Array(depth * 2).fill(0x80);
    return octets.map((octet, index) => (index % 2 === 0 ? 0x30 : octet));
  };

  test.each([
    ['nothing', new Uint8Array(), 'damaged'],
    ['a value cut off', derUtf8String('cut').subarray(0, 3), 'damaged'],
    ['a length of 2^32', Uint8Array.of(0x30, 0x84, 0xff, 0xff, 0xff, 0xff), 'damaged'],
    ['a length of 126 octets', new Uint8Array(200).fill(0xfe, 1).fill(0x30, 0, 1), 'damaged'],
    ['a tag number above 30', Uint8Array.of(0x1f, 0x81, 0, 0), 'damaged'],
    ['an indefinite length without an end', Uint8Array.of(0x30, 0x80, 5, 0), 'damaged'],
    ['a million nested values', nested(1_000_000), 'structure-too-deep'],
    [
      'a million values',
      derSequence(new Uint8Array(2_000_000).map((_, index) => (index % 2 === 0 ? 5 : 0))),
      'too-many-parts',
    ],
    [
      'an object identifier of a megabyte',
      derValue(tags.objectIdentifier, new Uint8Array(1_000_000)),
      'too-large',
    ],
    ['a number of a megabyte', derValue(tags.integer, new Uint8Array(1_000_000).fill(1)), 'too-large'],
    ['a text of a megabyte', derValue(tags.bmpString, new Uint8Array(1_000_000)), 'too-large'],
  ])('%s', async (_, octets, problem) => {
    expect(problemOf(octets)).toBe(problem);
    expect(await effortOf(() => problemOf(octets), 250)).toBeLessThan(250);
  });

  test('any octets at all are answered', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (octets) => {
        expect(['read', 'damaged', 'structure-too-deep']).toContain(problemOf(octets));
      }),
    );
  });
});
