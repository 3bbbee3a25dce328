import { expect, test } from 'vitest';
import { effortOf } from '@/testing/certificate-effort';
import { derBoolean, derContextPrimitive } from '@/testing/der';
import { derBitString, derContext, derInteger, derSequence } from '../keys/der';
import { extensionOids } from '../object-identifiers';
import { decodeExtensions } from './read-extensions';

function decode(oid: string, value: Uint8Array) {
  const defects = new Set<string>();
  const facts = decodeExtensions([{ oid, critical: false, value: Uint8Array.from(value) }], defects);
  return { facts, defects: [...defects] };
}

const megabyte = new Uint8Array(1_000_000).fill(0x81);

test.each([
  [
    'a registered identifier of a megabyte',
    extensionOids.subjectAlternativeName,
    derSequence(derContextPrimitive(8, megabyte)),
  ],
  [
    'a DNS name of a megabyte',
    extensionOids.subjectAlternativeName,
    derSequence(derContextPrimitive(2, megabyte)),
  ],
  [
    'an address of five octets',
    extensionOids.subjectAlternativeName,
    derSequence(derContextPrimitive(7, new Uint8Array(5))),
  ],
  [
    'an address with a mask as a name',
    extensionOids.subjectAlternativeName,
    derSequence(derContextPrimitive(7, new Uint8Array(8))),
  ],
  ['no names', extensionOids.subjectAlternativeName, derSequence()],
  ['key usages of a megabyte', extensionOids.keyUsage, derBitString(megabyte)],
  [
    'an address without a mask as a constraint',
    extensionOids.nameConstraints,
    derSequence(derContext(0, derSequence(derContextPrimitive(7, new Uint8Array(4))))),
  ],
  [
    'a negative path length',
    extensionOids.basicConstraints,
    derSequence(derBoolean(true), Uint8Array.of(2, 1, 0x80)),
  ],
  ['octets after the value', extensionOids.inhibitAnyPolicy, Uint8Array.of(...derInteger(0), 0)],
  ['nothing', extensionOids.keyUsage, new Uint8Array()],
])('%s is a defect, at once, and leads to no fact', async (_, oid, value) => {
  expect(decode(oid, value)).toEqual({ facts: {}, defects: ['extension-malformed'] });
  expect(await effortOf(() => decode(oid, value), 250)).toBeLessThan(250);
});

test('an extension that the lab does not know is no defect', () => {
  expect(decode('1.2.3.4', megabyte)).toEqual({ facts: {}, defects: [] });
});

test('a constraint on addresses is read with its mask', () => {
  const subtree = derSequence(derContextPrimitive(7, Uint8Array.of(10, 0, 0, 0, 255, 0, 0, 0)));
  const { facts } = decode(extensionOids.nameConstraints, derSequence(derContext(1, subtree)));
  expect(facts.nameConstraints).toEqual({
    permitted: [],
    excluded: [{ kind: 'ip', value: '10.0.0.0/255.0.0.0' }],
  });
});
