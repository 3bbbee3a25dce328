import { expect, test } from 'vitest';
import { aCertificate, aPublicKey } from '@/testing/certificate-values';
import type { Certificate } from '../certificate';
import { aName } from '../distinguished-name';
import { codeFindings } from './code-findings';

/** What a careful authority issues to sign programs. */
function code(values: Partial<Certificate> = {}): Certificate {
  return aCertificate({
    subject: aName([
      ['C', 'US'],
      ['L', 'Austin'],
      ['O', 'SB7'],
      ['CN', 'SB7'],
    ]),
    serialNumber: '3f'.repeat(16),
    notBefore: Date.UTC(2024, 0, 1),
    notAfter: Date.UTC(2026, 0, 1),
    publicKey: aPublicKey({ bits: 3072 }),
    certificatePolicies: ['2.23.140.1.4.1'],
    keyUsage: ['digitalSignature'],
    extendedKeyUsage: ['1.3.6.1.5.5.7.3.3'],
    revocationListAddresses: ['http://pki.sb7.com/code.crl'],
    issuerAddresses: ['http://pki.sb7.com/code.crt'],
    ...values,
  });
}

test('nothing is said of a careful one, nor of what names no such policy', () => {
  expect(codeFindings(code())).toEqual([]);
  expect(codeFindings(code({ certificatePolicies: ['1.2.3'], keyUsage: [] }))).toEqual([]);
});

const rows: readonly (readonly [what: RegExp, values: Partial<Certificate>])[] = [
  [/digital signature alone/, { keyUsage: ['digitalSignature', 'keyEncipherment'] }],
  [/or is for more/, { extendedKeyUsage: ['1.3.6.1.5.5.7.3.3', '1.3.6.1.5.5.7.3.1'] }],
  [/or is for more/, { extendedKeyUsage: undefined as never }],
  [/3072 bits/, { publicKey: aPublicKey({ bits: 2048 }) }],
  [/organization, country and place/, { subject: aName([['O', 'SB7']]) }],
  [
    /has a domain/,
    {
      subject: aName([
        ['DC', 'com'],
        ['C', 'US'],
        ['ST', 'Texas'],
        ['O', 'SB7'],
      ]),
    },
  ],
  [/for checking its revocation/, { revocationListAddresses: ['ldap://sb7.com/'] }],
  [/issuer’s certificate/, { issuerAddresses: undefined as never }],
  [/responder/, { ocspAddresses: ['https://pki.sb7.com/'] }],
  [/serial number/, { serialNumber: '0a' }],
  [/too long/, { notBefore: Date.UTC(2026, 3, 1), notAfter: Date.UTC(2028, 0, 1) }],
];

test.each(rows)('%s', (what, values) => {
  expect(codeFindings(code(values))).toEqual([
    { name: 'code-rule-broken', value: expect.stringMatching(what) as string },
  ]);
});
