import { zipSync } from 'fflate';
import { sign } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { concatBytes, toUtf8, type Bytes } from '@/base/bytes';
import { effortOf } from '@/testing/certificate-effort';
import { casesOf } from '@/testing/soak';
import { derName, derTime } from '@/testing/der';
import { aKey, extension, forgeAndRead } from '@/testing/forge';
import {
  derBitString,
  derContext,
  derInteger,
  derObjectIdentifier,
  derOctetString,
  derSequence,
  derValue,
} from '../keys/der';
import type { Certificate } from '../certificate';
import { toPem } from '../pem';
import { aName } from '../distinguished-name';
import { revocationListOids as oids } from '../object-identifiers';
import type { Item } from '../item';
import { entriesIn } from '../revocation-list';
import { limits } from '../gate/limits';
import { collectVerdicts } from '../path/collect-verdicts';
import { validateCertificate } from '../path/validate-certificate';
import { directOperations } from '../worker/direct-operations';

const thisUpdate = Date.UTC(2026, 4, 1);
const at = Date.UTC(2026, 5, 1);
const key = aKey();
const subject = 'Large CA';
const algorithm = derSequence(derObjectIdentifier('1.2.840.10045.4.3.2'));
const reason = derSequence(
  derSequence(derObjectIdentifier(oids.reason), derOctetString(derValue(10, Uint8Array.of(1)))),
);

/** An entry with a serial number of 16 octets that ends with its index, and a reason. */
function anEntry(index: number): Bytes {
  const serial = new Uint8Array(16).fill(0x5a);
  new DataView(serial.buffer).setUint32(12, index);
  return derSequence(derValue(2, serial), derTime(thisUpdate), reason);
}

function aList(entries: Bytes): Bytes {
  const number = derSequence(derObjectIdentifier(oids.number), derOctetString(derInteger(7)));
  const signedPart = derSequence(
    ...[derInteger(1), algorithm, derName(aName([['CN', subject]]))],
    ...[derTime(thisUpdate), derTime(thisUpdate + 90 * 86_400_000), derSequence(entries)],
    derContext(0, derSequence(number)),
  );
  return derSequence(signedPart, algorithm, derBitString(sign('sha256', signedPart, key)));
}

const count = 100_000;
let large: Bytes;
/** What was read of it. */
let found: readonly Item[];

beforeAll(async () => {
  large = aList(concatBytes(...Array.from({ length: count }, (_, index) => anEntry(index))));
  // The readers come with the first file: to load them is no effort of a large one.
  await directOperations.readFiles([toUtf8(toPem('X509 CRL', aList(anEntry(0))))], []);
});

function countIn([item]: readonly Item[]): number | string | undefined {
  if (item?.kind === 'unknown') return item.reason;
  return item?.kind === 'revocation-list' ? item.revocationList.revoked.count : undefined;
}

describe('a list of 100,000 entries', () => {
  const allowed = 2_000;

  test.each([
    ['DER', () => large],
    ['PEM', () => toUtf8(toPem('X509 CRL', large))],
  ])('is read from %s within two seconds', async (_, file) => {
    const bytes = file();
    let items: readonly Item[] = [];
    const read = async () => (items = await directOperations.readFiles([bytes], []));
    const effort = await effortOf(read, allowed);
    found = items;
    expect(countIn(items)).toBe(count);
    expect(effort).toBeLessThan(allowed);
  });

  test('is read from a ZIP archive, packed or stored, where nothing else may be as large', async () => {
    // Stored is the larger file, and nothing but the list is as large.
    for (const level of casesOf<readonly (0 | 6)[]>([0], [0, 6])) {
      const archive = Uint8Array.from(zipSync({ 'large.crl': large }, { level }));
      expect(archive.length).toBeGreaterThan(level === 0 ? limits.fileSize : 0);
      expect(countIn(await directOperations.readFiles([archive], []))).toBe(count);
    }
    const other = zipSync({ 'large.txt': new Uint8Array(limits.fileSize + 1).fill(65) }, { level: 6 });
    expect(countIn(await directOperations.readFiles([Uint8Array.from(other)], []))).toBe('too-large');
  });

  test('tells who is revoked', async () => {
    const [item] = found;
    if (item?.kind !== 'revocation-list') throw new Error('no list');
    const issued = (serialNumber: string) =>
      forgeAndRead({ subject: 'hq.sb7.com', key: aKey(), issuer: { subject, key }, serialNumber });
    const anchor = await forgeAndRead({ subject, key, extensions: [extension.basicConstraints(true)] });
    const problemsOf = async (certificate: Certificate) =>
      validateCertificate({
        certificate,
        intermediates: [],
        anchors: [anchor],
        at,
        revocationLists: [item.revocationList],
        purpose: 'any',
        nameRule: 'san-only',
        verdicts: await collectVerdicts([certificate, anchor], directOperations, {}, [item.revocationList]),
      }).results.flatMap(({ problem }) => problem ?? []);
    const last = `${'5a'.repeat(12)}${(count - 1).toString(16).padStart(8, '0')}`;
    expect(entriesIn(item.revocationList.revoked).at(-1)).toMatchObject({
      serialNumber: last,
      reason: 'keyCompromise',
    });
    expect(await problemsOf(await issued(last))).toEqual(['revoked']);
    expect(await problemsOf(await issued('5b'.repeat(12)))).toEqual([]);
  });
});

describe('lists made to cost more than they weigh', () => {
  test.each([
    ['a million empty entries', () => new Uint8Array(2_000_000).map((_, i) => (i % 2 ? 0 : 0x30)), 'damaged'],
    ['entries of another kind', () => new Uint8Array(8_000_000).map((_, i) => (i % 2 ? 0 : 5)), 'damaged'],
    [
      'an entry with 20,000 parts',
      () => derSequence(new Uint8Array(80_000).map((_, i) => (i % 2 ? 0 : 5))),
      'damaged',
    ],
  ])('%s', async (_, entries, answer) => {
    const file = aList(entries());
    let items: readonly Item[] = [];
    const effort = await effortOf(async () => (items = await directOperations.readFiles([file], [])), 250);
    expect(countIn(items)).toBe(answer);
    expect(effort).toBeLessThan(250);
  });

  test('the size of a list has its limit too', async () => {
    const file = aList(new Uint8Array(limits.revocationListSize));
    expect(countIn(await directOperations.readFiles([file], []))).toBe('too-large');
  });
});
