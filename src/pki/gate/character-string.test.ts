import { expect, test } from 'vitest';
import { derBmpString, derUtf8String } from '@/testing/der';
import { derValue } from '../keys/der';
import { readCharacterString } from './character-string';
import { readElement, tags } from './element';

function readText(bytes: Uint8Array) {
  const read = readElement(bytes);
  if (!read.ok) throw new Error(read.problem);
  return readCharacterString(read.value.element);
}

test('text of every type is read', () => {
  expect(readText(derUtf8String('Zürich 😀'))).toEqual({ text: 'Zürich 😀' });
  expect(readText(derBmpString('Zürich'))).toEqual({ text: 'Zürich' });
  expect(readText(derValue(tags.universalString, Uint8Array.of(0, 1, 0xf6, 0)))).toEqual({ text: '😀' });
  expect(readText(derValue(tags.printableString, Uint8Array.of(0x55, 0x53)))).toEqual({ text: 'US' });
});

test.each([
  ['UTF-8 with an overlong slash', tags.utf8String, [0x61, 0xc0, 0xaf]],
  ['a printable string with a Latin-1 letter', tags.printableString, [0x61, 0xfc]],
  ['UTF-16 with half a pair', tags.bmpString, [0x00, 0x61, 0xd8, 0x00]],
  ['UTF-16 of odd length', tags.bmpString, [0x00, 0x61, 0x00]],
  ['UTF-32 beyond the last character', tags.universalString, [0, 0x11, 0, 0]],
])('%s never becomes letters that were not written', (_, tag, octets) => {
  const { text, defect } = readText(derValue(tag, Uint8Array.from(octets)));
  expect(defect).toBe('text-malformed');
  expect(text.replaceAll(/[a\uFFFD]/g, '')).toBe('');
});

test.each([
  ['an underscore in a printable string', tags.printableString, 'hq_1', 'printable-string-alphabet'],
  ['a star in a printable string', tags.printableString, '*.sb7.com', 'printable-string-alphabet'],
  ['a letter in a numeric string', tags.numericString, '12a', 'numeric-string-alphabet'],
])('%s is read and told', (_, tag, text, defect) => {
  expect(readText(derValue(tag, new TextEncoder().encode(text)))).toEqual({ text, defect });
});

test('a NUL stays in the text, for the eye to see', () => {
  expect(readText(derUtf8String('sb7.com\0.evil.com')).text).toBe('sb7.com\0.evil.com');
});

test('a Teletex string with accents is read as Latin-1, as everybody reads it', () => {
  expect(readText(derValue(tags.teletexString, Uint8Array.of(0x61, 0xe4)))).toEqual({
    text: 'aä',
    defect: 'text-ambiguous',
  });
});

test('what is no text is shown as its octets', () => {
  expect(readText(Uint8Array.of(5, 0)).text).toBe('#0500');
});
