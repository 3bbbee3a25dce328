import { expect, test } from 'vitest';
import { effortOf } from '@/testing/certificate-effort';
import { aCertificate, aPublicKey } from '@/testing/certificate-values';
import type { Certificate } from '../certificate';
import { aName } from '../distinguished-name';
import type { Item, ItemOrigin } from '../item';
import { packEntries } from '../revocation-list';
import { findingsOfBundle } from './findings-of-bundle';

const origin: ItemOrigin = { file: 0, container: 'pem', encrypted: false };

function certificateOf(name: string, issuer: string, values: Partial<Certificate> = {}): Item {
  const certificate = aCertificate({
    fingerprint: `${name} by ${issuer}`,
    subject: aName([['CN', name]]),
    issuer: aName([['CN', issuer]]),
    publicKey: aPublicKey({ fingerprint: `key of ${name}` }),
    ...values,
  });
  return { kind: 'certificate', certificate, origin };
}

function keyOf(name: string): Item {
  const publicKey = aPublicKey({ fingerprint: `key of ${name}` });
  return { kind: 'private-key', keyPair: { pkcs8: new Uint8Array(), publicKey }, origin };
}

function listOf(issuer: string, serialNumber: string, reason?: 'remove'): Item {
  const name = aName([['CN', issuer]]);
  const entry = { serialNumber, revokedAt: 0, issuer: name, ...(reason === undefined ? {} : { reason }) };
  const { signatureAlgorithm } = aCertificate();
  return {
    kind: 'revocation-list',
    revocationList: {
      fingerprint: 'list',
      der: new Uint8Array(),
      issuer: name,
      signatureAlgorithm,
      thisUpdate: 0,
      revoked: packEntries([entry]),
      defects: [],
    },
    origin,
  };
}

const authority = { basicConstraints: { isAuthority: true } };
const leaf = certificateOf('hq.sb7.com', 'Issuing CA');
const intermediate = certificateOf('Issuing CA', 'Root', authority);
const root = certificateOf('Root', 'Root', authority);

function wordsFor(...items: readonly Item[]): readonly string[] {
  return findingsOfBundle(items).map(({ severity, name, value = '' }) => `${severity} ${name} ${value}`);
}

test('leaf, intermediate and key are a whole bundle', () => {
  expect(wordsFor(leaf, intermediate, keyOf('hq.sb7.com'))).toEqual([]);
  expect(wordsFor(keyOf('hq.sb7.com'))).toEqual([]);
  expect(wordsFor()).toEqual([]);
});

test.each<readonly [string, readonly Item[], readonly string[]]>([
  ['the key of another', [leaf, intermediate, keyOf('other')], ['error key-does-not-match hq.sb7.com']],
  ['no intermediate', [leaf], ['error intermediate-missing Issuing CA']],
  ['a root without what is between', [leaf, root], ['error intermediate-missing Issuing CA']],
  ['the root beside', [leaf, intermediate, root], ['information root-included Root']],
  ['the wrong order', [intermediate, leaf], ['warning order-wrong hq.sb7.com']],
  ['the same twice', [leaf, intermediate, leaf], ['information certificate-repeated hq.sb7.com']],
  [
    'a stranger',
    [leaf, intermediate, certificateOf('Other CA', 'Other Root', authority)],
    ['information certificate-of-another-chain Other CA'],
  ],
  [
    'a list that names the certificate',
    [leaf, intermediate, listOf('Issuing CA', '0a')],
    ['error on-revocation-list hq.sb7.com'],
  ],
  ['a list of another serial number', [leaf, intermediate, listOf('Issuing CA', '0b')], []],
  ['a list of another issuer', [leaf, intermediate, listOf('Nobody', '0a')], []],
  ['a list that takes it back', [leaf, intermediate, listOf('Issuing CA', '0a', 'remove')], []],
  ['a root alone', [root], []],
  [
    'authorities that issue each other',
    [certificateOf('A', 'B', authority), certificateOf('B', 'A', authority)],
    [],
  ],
])('%s', (_, items, expected) => {
  expect(wordsFor(...items)).toEqual(expected);
});

test('authorities that sign each other by the thousand are looked at as far as chains are built', async () => {
  const many = Array.from({ length: 1_000 }, (_, index) => {
    const [name, issuer] = index % 2 === 0 ? (['A', 'B'] as const) : (['B', 'A'] as const);
    return certificateOf(name, issuer, { ...authority, fingerprint: String(index) });
  });
  expect(await effortOf(() => wordsFor(...many), 1_000)).toBeLessThan(1_000);
});
