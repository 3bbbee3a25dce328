import { describe, expect, test } from 'vitest';
import type { Bytes } from '@/base/bytes';
import { derBoolean, derName, derTime } from '@/testing/der';
import { aKey, extension, forge, type ForgedExtension } from '@/testing/forge';
import { aName } from '../distinguished-name';
import { findingsOf } from '../findings/findings-of';
import {
  derBitString,
  derContext,
  derInteger,
  derNull,
  derObjectIdentifier,
  derOctetString,
  derSequence,
} from '../keys/der';
import { readFiles, validate } from '../core';
import { directOperations } from '../worker/direct-operations';

/* Certificates of ML-DSA (RFC 9881), which no engine of the lab verifies: written by hand, their signatures are noise. */

const [oid65, keyLength, signatureLength] = ['2.16.840.1.101.3.4.3.18', 1952, 3309] as const;
const noise = (length: number, seed: number) =>
  Uint8Array.from({ length }, (_, index) => (index * 31 + seed) & 0xff);
const algorithm = derSequence(derObjectIdentifier(oid65));
const keyOf = (seed: number) => derSequence(algorithm, derBitString(noise(keyLength, seed)));

interface Hand {
  readonly subject: string;
  readonly issuer: string;
  readonly spki: Bytes;
  readonly extensions: readonly ForgedExtension[];
  /** Of the signature. */
  readonly named?: Bytes;
}

function written({ subject, issuer, spki, extensions, named = algorithm }: Hand): Bytes {
  const signedPart = derSequence(
    derContext(0, derInteger(2)),
    Uint8Array.from([2, 9, ...noise(9, 17)]),
    named,
    derName(aName([['CN', issuer]])),
    derSequence(derTime(Date.UTC(2020, 0, 1)), derTime(Date.UTC(2040, 0, 1))),
    derName(aName([['CN', subject]])),
    spki,
    derContext(3, derSequence(...extensions.map(extensionOf))),
  );
  return derSequence(signedPart, named, derBitString(noise(signatureLength, 5)));
}

function extensionOf({ oid, critical, value }: ForgedExtension): Bytes {
  const mark = critical ? [derBoolean(true)] : [];
  return derSequence(derObjectIdentifier(oid), ...mark, derOctetString(value));
}

const ofAuthority = [extension.basicConstraints(true), extension.keyUsage('keyCertSign', 'cRLSign')];
const root = written({ subject: 'Root', issuer: 'Root', spki: keyOf(1), extensions: ofAuthority });
const names = extension.alternativeNames([{ kind: 'dns', value: 'hq.sb7.com' }]);
const purposes = extension.extendedKeyUsage('1.3.6.1.5.5.7.3.1');
const ofServer = [extension.keyUsage('digitalSignature'), purposes, names];
const server = { subject: 'hq.sb7.com', issuer: 'Root', spki: keyOf(2), extensions: ofServer };

async function certificateOf(der: Bytes) {
  const [item] = await readFiles([der]);
  if (item?.kind !== 'certificate') throw new Error('no certificate');
  return item.certificate;
}

async function named(der: Bytes): Promise<readonly string[]> {
  const certificate = await certificateOf(der);
  const origin = { file: 0, container: 'der', encrypted: false } as const;
  return findingsOf({ kind: 'certificate', certificate, origin }).map(
    ({ name, value }) => `${name} ${value ?? ''}`,
  );
}

describe('a signature of ML-DSA', () => {
  test('is unsupported, and so is the chain: neither good nor bad', async () => {
    const [leaf, anchor] = await Promise.all([certificateOf(written(server)), certificateOf(root)]);
    const [verdict] = await directOperations.verifySignatures([
      { certificate: leaf.der, issuerKey: anchor.publicKey.spki },
    ]);
    expect(verdict).toBe('unsupported');
    const at = Date.UTC(2026, 5, 1);
    const { results } = await validate({
      certificate: leaf,
      intermediates: [],
      anchors: [anchor],
      at,
      purpose: 'serverAuth',
      nameRule: 'san-only',
      name: { kind: 'dns', value: 'hq.sb7.com' },
    });
    const problems = results.flatMap(({ problem }) => problem ?? []);
    expect(problems).toContain('signature-unsupported');
    expect(problems).not.toContain('signature-bad');
    expect(leaf.defects).toEqual([]);
  });

  test('under a key of ML-DSA no signature of another algorithm is good', async () => {
    const certificate = forge({ subject: 'hq.sb7.com', key: aKey() });
    const verdicts = await directOperations.verifySignatures([{ certificate, issuerKey: keyOf(1) }]);
    expect(verdicts).toEqual(['bad']);
  });
});

describe('what is said of a key of ML-DSA', () => {
  test('its kind has its name, and signing is what it is for', async () => {
    const said = await named(written(server));
    expect(said).toContain('key-kind-unusual ML-DSA-65');
    expect(said.filter((one) => /^(?:key-usage|algorithm)/.test(one))).toEqual([]);
  });

  test.each(['keyEncipherment', 'dataEncipherment', 'keyAgreement'] as const)(
    'it is not for %s',
    async (usage) => {
      const unfit = [extension.keyUsage('digitalSignature', usage), purposes, names];
      expect(await named(written({ ...server, extensions: unfit }))).toContain(
        `key-usage-unfit-for-key ${usage}`,
      );
    },
  );

  test('neither it nor a signature has parameters', async () => {
    const withNull = derSequence(derObjectIdentifier(oid65), derNull());
    const spki = derSequence(withNull, derBitString(noise(keyLength, 3)));
    const said = await named(written({ ...server, spki, named: withNull }));
    expect(said).toEqual(
      expect.arrayContaining([
        'algorithm-parameters-wrong the key',
        'algorithm-parameters-wrong the signature',
      ]),
    );
  });
});
