import { expect, test } from 'vitest';
import { aCertificate, aPublicKey } from '@/testing/certificate-values';
import { derGeneralName } from '@/testing/der';
import { distributionPoint, informationAccess, policyWithText } from '@/testing/publication';
import { accessMethods, extensionOids } from '../object-identifiers';
import type { Certificate, Extension } from '../certificate';
import { aName, type GeneralName } from '../distinguished-name';
import { derSequence } from '../keys/der';
import { findingsOf } from './findings-of';

/** The errors of a server's certificate, or of an authority's, with such values. */
function errorsOf(values: Partial<Certificate>): readonly string[] {
  const certificate = aCertificate({
    serialNumber: '3f'.repeat(16),
    notBefore: Date.UTC(2026, 5, 1),
    notAfter: Date.UTC(2026, 7, 1),
    authorityKeyIdentifier: 'a1',
    keyUsage: ['digitalSignature'],
    extendedKeyUsage: ['1.3.6.1.5.5.7.3.1'],
    certificatePolicies: ['2.23.140.1.2.1'],
    issuerAddresses: ['http://pki.sb7.com/issuing.crt'],
    revocationListAddresses: ['http://pki.sb7.com/issuing.crl'],
    ...values,
  });
  const origin = { file: 0, container: 'der', encrypted: false } as const;
  return findingsOf({ kind: 'certificate', certificate, origin })
    .filter(({ severity }) => severity === 'error')
    .map(({ name, value }) => (value === undefined ? name : `${name} ${value}`));
}

const named = (...values: readonly string[]) =>
  errorsOf({
    subjectAlternativeNames: ['hq.sb7.com', ...values].map((value) => ({ kind: 'dns', value })),
  });

test.each(['xn--bcher-kva.sb7.com', 'xn--fiqs8s.sb7.com'])('%s is a name in letters of its own', (name) => {
  expect(named(name)).toEqual([]);
});

test.each([
  ['xn--0.sb7.com', 'name-label-reserved'],
  ['xn--bucher-xyd.sb7.com', 'name-label-reserved'],
  ['1.0.7.10.in-addr.arpa', 'name-of-an-address'],
  ['8.b.d.0.1.0.0.2.ip6.arpa', 'name-of-an-address'],
])('%s: %s', (name, finding) => {
  expect(named(name)).toEqual([`${finding} ${name}`]);
});

const ofIssuer = (...names: readonly GeneralName[]): Extension => ({
  oid: extensionOids.issuerAlternativeName,
  critical: false,
  value: derSequence(...names.map(derGeneralName)),
});

test.each([
  ['*', 'dns'],
  ['.sb7.com', 'dns'],
  ['www.*.sb7.com', 'dns'],
  ['hq sb7.com', 'dns'],
  ['admin', 'email'],
  ['/page', 'uri'],
  ['https://hq/page', 'uri'],
] as const)('the issuer’s name %s is none', (value, kind) => {
  expect(errorsOf({ extensions: [ofIssuer({ kind, value })] })).toEqual([`name-form-wrong ${value}`]);
});

test('names of an issuer may be a host, an address of the web, and a mailbox', () => {
  const names = ofIssuer(
    { kind: 'dns', value: 'pki.sb7.com' },
    { kind: 'uri', value: 'http://pki.sb7.com/' },
    { kind: 'email', value: 'pki@sb7.com' },
  );
  expect(errorsOf({ extensions: [names] })).toEqual([]);
});

const web: GeneralName = { kind: 'uri', value: 'http://pki.sb7.com/' };
const otherPoint = { name: { fullNames: [web] } };

test.each<readonly [string, Partial<Certificate>, string]>([
  [
    'the same address twice',
    { extensions: [informationAccess(web, accessMethods.ocsp, accessMethods.ocsp)] },
    'information-access-surplus an address twice',
  ],
  [
    'a time stamp service',
    { extensions: [informationAccess(web, '1.3.6.1.5.5.7.48.3')] },
    'information-access-surplus 1.3.6.1.5.5.7.48.3',
  ],
  [
    'a list of another issuer',
    { distributionPoints: [{ ...otherPoint, issuers: [aName([['CN', 'Other']])] }] },
    'distribution-point-malformed',
  ],
  [
    'a list for some reasons',
    { distributionPoints: [{ ...otherPoint, reasons: ['keyCompromise'] }] },
    'distribution-point-malformed',
  ],
  [
    'critical distribution points',
    { extensions: [{ ...distributionPoint(web), critical: true }] },
    'extension-must-not-be-critical CRL distribution points',
  ],
  [
    'a long notice',
    { extensions: [policyWithText('2.23.140.1.2.1', 'x'.repeat(201))] },
    `policy-text-wrong ${'x'.repeat(70)}…`,
  ],
  [
    'a person under the validation of a domain',
    { subject: [[{ type: '2.5.4.42', value: 'Ada' }], ...aName([['CN', 'hq.sb7.com']])] },
    'subject-part-forbidden given name',
  ],
  [
    'a part that domains have not',
    { subject: [[{ type: '2.5.4.12', value: 'Chief' }], ...aName([['CN', 'hq.sb7.com']])] },
    'subject-part-forbidden 2.5.4.12',
  ],
  [
    'two common names',
    {
      subject: aName([
        ['CN', 'hq.sb7.com'],
        ['CN', 'hq.sb7.com'],
      ]),
    },
    'subject-out-of-order',
  ],
])('%s', (_name, values, expected) => {
  expect(errorsOf(values)).toEqual([expected]);
});

test('a short notice is none', () => {
  expect(errorsOf({ extensions: [policyWithText('2.23.140.1.2.1', 'x'.repeat(200))] })).toEqual([]);
});

const authority: Partial<Certificate> = {
  subject: aName([
    ['C', 'US'],
    ['O', 'Trust Services'],
    ['CN', 'Issuing CA'],
  ]),
  issuer: aName([['CN', 'Root']]),
  basicConstraints: { isAuthority: true },
  keyUsage: ['keyCertSign', 'cRLSign'],
  subjectKeyIdentifier: 'b2',
  extendedKeyUsage: ['1.3.6.1.5.5.7.3.1'],
  subjectAlternativeNames: undefined as never,
};

test.each<readonly [string, Partial<Certificate>, readonly string[]]>([
  ['a careful authority', {}, []],
  [
    'an authority with a unit',
    {
      subject: aName([
        ['C', 'US'],
        ['O', 'Trust Services'],
        ['OU', 'Trust'],
        ['CN', 'Issuing CA'],
      ]),
    },
    ['subject-part-forbidden organizational unit'],
  ],
  [
    'an authority for two validations',
    { certificatePolicies: ['2.23.140.1.2.1', '2.23.140.1.2.2'] },
    ['policies-contradict'],
  ],
  [
    'an RSA key that agrees',
    { keyUsage: ['keyCertSign', 'cRLSign', 'keyAgreement'] },
    ['key-usage-unfit-for-key keyAgreement'],
  ],
  [
    'a key on a curve that enciphers',
    {
      publicKey: aPublicKey({ algorithm: 'EC', curve: 'P-256', bits: 256 }),
      keyUsage: ['keyCertSign', 'cRLSign', 'keyEncipherment'],
    },
    ['key-usage-unfit-for-key keyEncipherment'],
  ],
])('%s', (_name, values, expected) => {
  expect(errorsOf({ ...authority, ...values })).toEqual(expected);
});

test('after extended validation 27 months are the longest, before others were bound at all', () => {
  const dates = { notBefore: Date.UTC(2013, 0, 1), notAfter: Date.UTC(2016, 0, 1) };
  const found = (policy: string) => errorsOf({ ...dates, certificatePolicies: [policy] }).join();
  expect(found('2.23.140.1.1')).toContain('validity-longer-than-browsers-accept');
  expect(found('2.23.140.1.2.1')).toBe('');
});
