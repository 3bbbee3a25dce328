import { expect, test } from 'vitest';
import { toHex, toUtf8 } from '@/base/bytes';
import { aCertificate, aPublicKey } from '@/testing/certificate-values';
import type { Certificate, Extension } from '../certificate';
import { aName, type DistinguishedName } from '../distinguished-name';
import { findingsOf } from './findings-of';
import { mailFindings } from './mail-findings';

const address = 'admin@sb7.com';
const organization: DistinguishedName = [
  ...aName([
    ['C', 'US'],
    ['O', 'SB7'],
  ]),
  [{ type: '2.5.4.97', value: 'NTRUS-1234567' }],
];

/** What a careful authority issues for e-mail; the policy is a way of validation and a generation. */
function mail(policy: string, values: Partial<Certificate> = {}): Certificate {
  return aCertificate({
    subject: aName([['CN', address]]),
    notBefore: Date.UTC(2024, 0, 1),
    notAfter: Date.UTC(2025, 0, 1),
    certificatePolicies: [`2.23.140.1.5.${policy}`],
    authorityKeyIdentifier: 'a1',
    keyUsage: ['digitalSignature', 'keyEncipherment'],
    extendedKeyUsage: ['1.3.6.1.5.5.7.3.4'],
    subjectAlternativeNames: [{ kind: 'email', value: address }],
    revocationListAddresses: ['http://pki.sb7.com/mail.crl'],
    issuerAddresses: ['http://pki.sb7.com/mail.crt'],
    ...values,
  });
}

const extension = (oid: string, critical = false): Extension => ({ oid, critical, value: new Uint8Array() });

test.each(['1.1', '1.2', '1.3'])('nothing is said of a careful one under policy %s', (policy) => {
  expect(mailFindings(mail(policy))).toEqual([]);
});

test('nothing is said of organizations and persons with all that they need', () => {
  const person = [...organization, [{ type: '2.5.4.42', value: 'Maximiliana Alexandra' }]];
  expect(mailFindings(mail('2.3', { subject: organization }))).toEqual([]);
  expect(mailFindings(mail('3.2', { subject: person }))).toEqual([]);
});

test('a mailbox in UTF-8 is one', () => {
  const value = `06082b06010505070809a00f0c0d${toHex(toUtf8(address))}`;
  const certificate = mail('1.3', { subjectAlternativeNames: [{ kind: 'other', value }] });
  expect(mailFindings(certificate)).toEqual([]);
});

test('what names no such policy is not held to it', () => {
  const certificate = mail('1.3', { certificatePolicies: ['2.23.140.1.2.1'], keyUsage: undefined as never });
  expect(mailFindings(certificate)).toEqual([]);
});

const rows: readonly (readonly [what: RegExp, policy: string, values: Partial<Certificate>])[] = [
  [/does not say what its key/, '1.3', { keyUsage: undefined as never }],
  [/a key of its kind/, '1.3', { keyUsage: ['digitalSignature', 'dataEncipherment'] }],
  [/a key of its kind/, '1.2', { publicKey: aPublicKey({ algorithm: 'EC' }) }],
  [/a key of its kind/, '1.2', { keyUsage: ['nonRepudiation'] }],
  [/or is for more/, '1.3', { extendedKeyUsage: ['1.3.6.1.5.5.7.3.4', '1.3.6.1.5.5.7.3.2'] }],
  [/or is for more/, '1.1', { extendedKeyUsage: ['1.3.6.1.5.5.7.3.4', '1.3.6.1.5.5.7.3.1'] }],
  [/or is for more/, '1.1', { extendedKeyUsage: undefined as never }],
  [/more than one way/, '1.3', { certificatePolicies: ['2.23.140.1.5.1.3', '2.23.140.1.5.1.2'] }],
  [/names no mailbox/, '2.1', { subject: organization, subjectAlternativeNames: [] }],
  [
    /are not mailboxes/,
    '1.2',
    {
      subjectAlternativeNames: [
        { kind: 'email', value: address },
        { kind: 'dns', value: 'sb7.com' },
      ],
    },
  ],
  [/subject names a mailbox/, '1.1', { subject: aName([['E', 'other@sb7.com']]) }],
  [/common name is none/, '1.1', { subject: aName([['CN', 'Somebody']]) }],
  [
    /parts that were not validated/,
    '1.1',
    {
      subject: aName([
        ['CN', address],
        ['O', 'SB7'],
      ]),
    },
  ],
  [/organization and its identifier/, '2.1', { subject: aName([['O', 'SB7']]) }],
  [/does not name the person/, '4.3', { subject: aName([['CN', 'Somebody']]) }],
  [
    /no known form/,
    '2.1',
    { subject: [...organization.slice(0, 2), [{ type: '2.5.4.97', value: 'NTRDE-1' }]] },
  ],
  [/issuer by the key alone/, '1.1', { authorityCertificate: { serialNumber: '01' } }],
  [/for checking its revocation/, '1.1', { revocationListAddresses: [] }],
  [
    /for checking its revocation/,
    '1.3',
    { revocationListAddresses: ['http://pki.sb7.com/mail.crl', 'ldap://sb7.com/'] },
  ],
  [/addresses of its issuer/, '1.3', { ocspAddresses: ['https://pki.sb7.com/'] }],
  [/extensions that its generation/, '1.3', { extensions: [extension('1.2.840.113583.1.1.9.1')] }],
  [/critical extension/, '1.1', { extensions: [extension('1.2.840.113583.1.1.9.1', true)] }],
  [/valid for too long/, '1.3', { notAfter: Date.UTC(2027, 0, 1) }],
  [/legacy generation/, '1.1', { notBefore: Date.UTC(2026, 0, 1), notAfter: Date.UTC(2026, 6, 1) }],
];

test.each(rows)('%s (policy %s)', (what, policy, values) => {
  const certificate = mail(policy, values);
  expect(mailFindings(certificate)).toEqual([
    { name: 'mail-rule-broken', value: expect.stringMatching(what) as string },
  ]);
  const origin = { file: 0, container: 'der', encrypted: false } as const;
  const severities = (authority: 'public' | 'private') =>
    findingsOf({ kind: 'certificate', certificate, origin }, { authority })
      .filter(({ name }) => name === 'mail-rule-broken')
      .map(({ severity }) => severity);
  expect([severities('public'), severities('private')]).toEqual([['error'], ['information']]);
});
