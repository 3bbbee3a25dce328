import { expect, test } from 'vitest';
import { aCertificate } from '@/testing/certificate-values';
import { derBitString, derNull, derObjectIdentifier, derSequence } from '../keys/der';
import { parameterFindings } from './key-findings';

const key = derBitString(new Uint8Array(32).fill(7));

test.each([
  ['RSA', '1.2.840.113549.1.1.1', [derNull()], []],
  ['RSA', '1.2.840.113549.1.1.1', [], ['the key']],
  ['RSA', '1.2.840.113549.1.1.1', [derSequence()], ['the key']],
  ['Ed25519', '1.3.101.112', [], []],
  ['Ed25519', '1.3.101.112', [derNull()], ['the key']],
  ['Ed448', '1.3.101.113', [derNull()], ['the key']],
] as const)('the parameters of %s, case %#', (algorithm, oid, parameters, expected) => {
  const spki = derSequence(derSequence(derObjectIdentifier(oid), ...parameters), key);
  const found = parameterFindings(
    aCertificate({ publicKey: { algorithm, bits: 256, spki, fingerprint: 'f'.repeat(64) } }),
  );
  expect(found.map(({ value }) => value)).toEqual(expected);
});
