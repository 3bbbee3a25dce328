import { expect, test } from 'vitest';
import { toHex, type Bytes } from '@/base/bytes';
import { findWrittenOctets } from './written-octets';

/** A structure whose last row of a dump has one octet or some, all of them letters that read as hexadecimal digits. */
function structureOfLetters(size: number): Bytes {
  return Uint8Array.from([0x30, 0x82, 0, size - 4, ...new Array<number>(size - 4).fill(0x61)]);
}

function dumped(octets: Bytes): readonly string[] {
  return Array.from({ length: Math.ceil(octets.length / 16) }, (_, row) => {
    const own = octets.slice(row * 16, row * 16 + 16);
    const numbers = toHex(own)
      .replaceAll(/(....)/g, '$1 ')
      .trim()
      .padEnd(39);
    const letters = Array.from(own, (octet) => (octet === 0x61 ? 'a' : '.')).join('');
    return `${(row * 16).toString(16).padStart(8, '0')}: ${numbers}  ${letters}`;
  });
}

test.each([128, 129, 130, 132, 134, 136, 142])(
  'the letters beside a dump of %i octets are none of it',
  (size) => {
    const octets = structureOfLetters(size);
    expect(findWrittenOctets(dumped(octets), 10)).toEqual([
      { line: 1, endLine: Math.ceil(size / 16), octets },
    ]);
  },
);
