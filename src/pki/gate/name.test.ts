import { expect, test } from 'vitest';
import { toUtf8 } from '@/base/bytes';
import { derSetOf } from '@/testing/der';
import { derObjectIdentifier, derSequence, derValue } from '../keys/der';
import { readElement, tags } from './element';
import { readName } from './name';

function anAttribute(type: string, tag: number, text: string) {
  return derSequence(derObjectIdentifier(type), derValue(tag, toUtf8(text)));
}

test.each([
  ['a sign', tags.printableString, 'Ada@SB7', 'printable-string-alphabet'],
  ['a letter', tags.numericString, '42a', 'numeric-string-alphabet'],
  ['an octet', tags.ia5String, 'Zürich', 'text-malformed'],
])('of attributes that stand together, %s of the second is told', (_, tag, text, defect) => {
  const first = anAttribute('2.5.4.3', tags.utf8String, 'Ada');
  const read = readElement(derSequence(derSetOf(first, anAttribute('2.5.4.42', tag, text))));
  const defects = new Set<string>();
  if (!read.ok) throw new Error(read.problem);
  expect(readName(read.value.element, defects).flat()).toHaveLength(2);
  expect([...defects]).toEqual([defect]);
});
