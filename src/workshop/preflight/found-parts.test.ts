import { expect, test } from 'vitest';
import type { Item } from '@/pki/item';
import { aCertificate } from '@/testing/certificate-values';
import { aName } from '@/pki/distinguished-name';
import { listedParts } from './found-parts';

function aPart(name: string): Item {
  const certificate = aCertificate({ fingerprint: name, subject: aName([['CN', name]]) });
  return { kind: 'certificate', certificate, origin: { file: 0, container: 'pem', encrypted: false } };
}

const roleOf = () => 'not needed here';

test('the same a thousand times is one line', () => {
  const { listed, others } = listedParts(
    Array.from({ length: 1000 }, () => aPart('hq.sb7.com')),
    roleOf,
  );
  expect(listed).toEqual([{ what: 'Certificate: hq.sb7.com', role: 'not needed here', count: 1000 }]);
  expect(others).toBe(0);
});

test('of a thousand that differ the first of each role are listed, and the others counted', () => {
  const parts = Array.from({ length: 1000 }, (_, index) => aPart(`host${String(index)}.sb7.com`));
  const { listed, others } = listedParts(parts, (item) => (item === parts[999] ? 'the one' : 'needless'));
  expect(listed.map(({ role }) => role)).toEqual([
    ...Array.from({ length: 12 }, () => 'needless'),
    'the one',
  ]);
  expect(others).toBe(987);
});
