import { expect, test } from 'vitest';
import { aName } from './distinguished-name';
import { entriesAbout, entriesIn, packEntries, type RevokedCertificate } from './revocation-list';

const own = aName([['CN', 'Own']]);
const other = aName([['CN', 'Other']]);

/** Numbers of several lengths, one twice, and two that make a third where they meet. */
const entries: readonly RevokedCertificate[] = [
  { serialNumber: '7701', revokedAt: 1_000, issuer: own },
  { serialNumber: '02', revokedAt: 2_000, issuer: own, reason: 'keyCompromise' },
  { serialNumber: '7701', revokedAt: 3_000, issuer: other, reason: 'keyCompromise' },
  { serialNumber: '00d3'.repeat(5), revokedAt: 4_000, issuer: own, reason: 'remove' },
  { serialNumber: '02', revokedAt: 5_000, issuer: own },
];

test('what is packed is there again, in its order', () => {
  expect(entriesIn(packEntries(entries))).toEqual(entries);
  expect(entriesIn(packEntries(entries), 2)).toEqual(entries.slice(0, 2));
  expect(entriesIn(packEntries([]))).toEqual([]);
});

test('it crosses to another thread whole', () => {
  expect(entriesIn(structuredClone(packEntries(entries)))).toEqual(entries);
});

test('the entries about a certificate are those of its issuer and its whole number', () => {
  const about = (serialNumber: string, issuer = own) =>
    entriesAbout({ issuer, serialNumber }, packEntries(entries));
  expect(about('02')).toEqual([entries[1], entries[4]]);
  expect(about('7701')).toEqual([entries[0]]);
  expect(about('7701', other)).toEqual([entries[2]]);
  for (const serialNumber of ['0102', '01', '77', '0277', ''])
    expect({ serialNumber, found: about(serialNumber) }).toEqual({ serialNumber, found: [] });
});

test('an issuer that is written otherwise is the same', () => {
  const [found] = entriesAbout(
    { issuer: aName([['CN', 'OWN']]), serialNumber: '7701' },
    packEntries(entries),
  );
  expect(found).toEqual(entries[0]);
});
