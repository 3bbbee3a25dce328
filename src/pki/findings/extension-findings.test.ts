import { describe, expect, test } from 'vitest';
import { aCertificate } from '@/testing/certificate-values';
import type { Certificate } from '../certificate';
import { derOctetString, derSequence } from '../keys/der';
import { extensionOids } from '../object-identifiers';
import { extensionFindings } from './extension-findings';

const nothing = Uint8Array.of(5, 0);
const number = (...octets: readonly number[]) => Uint8Array.of(2, octets.length, ...octets);

function found(
  oid: string,
  value: Certificate['extensions'][number]['value'],
  facts: Partial<Certificate> = {},
) {
  const { extensions = [] } = facts;
  const certificate = aCertificate({
    ...facts,
    extensions: [...extensions, { oid, critical: false, value }],
  });
  return extensionFindings(certificate).map(({ name, value: what }) => `${name}: ${what ?? ''}`);
}

const isAuthority = { basicConstraints: { isAuthority: true } };

describe('the form of what nobody makes a fact of', () => {
  test.each([
    ['TLS features', '1.3.6.1.5.5.7.1.24', derSequence(number(5), number(17))],
    ['no check', '1.3.6.1.5.5.7.48.1.5', nothing],
    ['no revocation', '2.5.29.56', nothing],
    ['precertificate', '1.3.6.1.4.1.11129.2.4.3', nothing],
  ])('%s: right', (_what, oid, value) => {
    expect(found(oid, value)).toEqual([]);
  });

  test.each([
    ['no SEQUENCE', '1.3.6.1.5.5.7.1.24', number(5)],
    ['an empty one', '1.3.6.1.5.5.7.1.24', derSequence()],
    ['of other things', '1.3.6.1.5.5.7.1.24', derSequence(derOctetString(Uint8Array.of(5)))],
    ['no number of TLS', '1.3.6.1.5.5.7.1.24', derSequence(number(1, 0, 0))],
    ['below zero', '1.3.6.1.5.5.7.1.24', derSequence(number(0xff))],
    ['no ASN.1', '1.3.6.1.5.5.7.1.24', Uint8Array.of(0x30, 5, 2)],
    ['octets after it', '1.3.6.1.5.5.7.1.24', Uint8Array.of(0x30, 3, 2, 1, 5, 0)],
    ['no NULL', '2.5.29.56', Uint8Array.of(1, 1, 0xff)],
    ['a NULL with content', '1.3.6.1.5.5.7.48.1.5', Uint8Array.of(5, 1, 0)],
    ['nothing at all', '1.3.6.1.4.1.11129.2.4.3', new Uint8Array()],
  ])('%s: wrong', (_what, oid, value) => {
    expect(found(oid, value)).toEqual([expect.stringMatching(/^extension-form-wrong: ./)]);
  });
});

test.each([extensionOids.policyMappings, extensionOids.policyConstraints, extensionOids.inhibitAnyPolicy])(
  'only authorities have %s',
  (oid) => {
    expect(found(oid, nothing)).toEqual([expect.stringMatching(/^extension-of-authorities: ./)]);
    expect(found(oid, nothing, isAuthority)).toEqual([]);
  },
);

const pointed = (oid: string) => ({ extensions: [{ oid, critical: false, value: nothing }] });

test.each([
  ['a list', pointed(extensionOids.revocationListDistributionPoints)],
  ['a list of the latest', pointed(extensionOids.freshestRevocationList)],
  ['a responder', { ocspAddresses: ['http://ocsp.sb7.com/'] }],
  ['an authority', isAuthority],
])('nobody tells of a revocation, and yet: %s', (_what, facts: Partial<Certificate>) => {
  expect(found('2.5.29.56', nothing, facts)).toEqual([expect.stringMatching(/^revocation-told-and-not: ./)]);
});

test('where the issuer’s certificate is found may be said all the same', () => {
  expect(found('2.5.29.56', nothing, { issuerAddresses: ['http://pki.sb7.com/ca.cer'] })).toEqual([]);
});
