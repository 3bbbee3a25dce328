import { describe, expect, test } from 'vitest';
import { aCertificate, aPublicKey } from '@/testing/certificate-values';
import type { Certificate, CertificateRequest } from '../certificate';
import { aName, type GeneralName } from '../distinguished-name';
import type { Item, ItemOrigin } from '../item';
import { packEntries, type RevocationList } from '../revocation-list';
import { findingsOf } from './findings-of';

const origin: ItemOrigin = { file: 0, container: 'der', encrypted: false };
const day = 86_400_000;

function wordsFor(item: Item): readonly string[] {
  return findingsOf(item).map(({ severity, name, value, remedy }) =>
    [severity, name, value, remedy].filter((word) => word !== undefined).join(' '),
  );
}

/** What a careful authority issues to a server. */
const careful: Partial<Certificate> = {
  serialNumber: '3f'.repeat(16),
  authorityKeyIdentifier: 'a1',
  keyUsage: ['digitalSignature', 'keyEncipherment'],
  extendedKeyUsage: ['1.3.6.1.5.5.7.3.1'],
  certificatePolicies: ['2.23.140.1.2.1'],
  issuerAddresses: ['http://pki.sb7.com/issuing.crt'],
  revocationListAddresses: ['http://pki.sb7.com/issuing.crl'],
};

const authorityMarks: Partial<Certificate> = {
  basicConstraints: { isAuthority: true },
  keyUsage: ['keyCertSign', 'cRLSign', 'digitalSignature'],
  subjectKeyIdentifier: 'b2',
};

function authorityName(commonName: string) {
  return aName([
    ['C', 'US'],
    ['O', 'Trust Services'],
    ['CN', commonName],
  ]);
}

/** Findings of a server's certificate but that it was not checked for revocation. */
function certificateWords(values: Partial<Certificate>): readonly string[] {
  const words = wordsFor({
    kind: 'certificate',
    certificate: aCertificate({ ...careful, ...values }),
    origin,
  });
  return words.filter((word) => word !== 'grey not-checked whether it has been revoked');
}

function requestWords(values: Partial<CertificateRequest>): readonly string[] {
  const { fingerprint, der, subject, publicKey, signatureAlgorithm } = aCertificate();
  const subjectAlternativeNames = dnsNames('hq.sb7.com');
  const request: CertificateRequest = {
    fingerprint,
    der,
    subject,
    publicKey,
    signatureAlgorithm,
    subjectAlternativeNames,
    requestedExtensions: {},
    signature: 'good',
    ...values,
  };
  return wordsFor({ kind: 'request', request, origin });
}

function dnsNames(...values: readonly string[]): readonly GeneralName[] {
  return values.map((value) => ({ kind: 'dns', value }));
}

test('of a good request nothing is to be said, of a good certificate only what was not checked', () => {
  expect(requestWords({})).toEqual([]);
  expect(wordsFor({ kind: 'certificate', certificate: aCertificate(careful), origin })).toEqual([
    'grey not-checked whether it has been revoked',
  ]);
});

describe('of a request', () => {
  test.each<readonly [string, Partial<CertificateRequest>, readonly string[]]>([
    ['a signature that does not fit', { signature: 'bad' }, ['error signature-bad']],
    [
      'a signature that cannot be verified',
      { signature: 'unsupported' },
      ['warning signature-unsupported sha256WithRSAEncryption'],
    ],
    [
      'an abbreviated state',
      {
        subject: aName([
          ['CN', 'hq.sb7.com'],
          ['ST', 'CA'],
          ['C', 'US'],
        ]),
      },
      ['warning state-abbreviated CA California'],
    ],
    [
      'a country that is none',
      {
        subject: aName([
          ['CN', 'hq.sb7.com'],
          ['C', 'USA'],
        ]),
      },
      ['error country-invalid USA'],
    ],
    ['no common name', { subject: aName([['O', 'SB7']]) }, ['information common-name-missing']],
    [
      'no name at all',
      { subject: [], subjectAlternativeNames: [] },
      ['error common-name-missing', 'warning no-alternative-names'],
    ],
    [
      'a common name that is no host',
      { subject: aName([['CN', 'Headquarters HQ']]) },
      ['warning common-name-not-a-host Headquarters HQ'],
    ],
    [
      'a common name that the names leave out',
      { subjectAlternativeNames: dnsNames('other.sb7.com') },
      ['warning common-name-not-in-alternative-names hq.sb7.com'],
    ],
    [
      'an e-mail address',
      { subject: aName([['CN', 'admin@sb7.com']]) },
      ['warning common-name-is-email admin@sb7.com'],
    ],
    [
      'the address of a page',
      { subject: aName([['CN', 'https://hq.sb7.com/']]) },
      ['warning common-name-is-web-address https://hq.sb7.com/'],
    ],
    [
      'a star over other people’s names',
      { subjectAlternativeNames: dnsNames('hq.sb7.com', '*.co.uk') },
      ['error wildcard-too-wide *.co.uk'],
    ],
    ['a common name that a wildcard covers', { subjectAlternativeNames: dnsNames('*.sb7.com') }, []],
    ['no alternative names', { subjectAlternativeNames: [] }, ['warning no-alternative-names']],
    [
      'an internal name',
      { subjectAlternativeNames: dnsNames('hq.sb7.com', 'hq') },
      ['warning name-is-internal hq'],
    ],
    [
      'a private address',
      { subjectAlternativeNames: [...dnsNames('hq.sb7.com'), { kind: 'ip', value: '10.0.0.1' }] },
      ['warning name-is-reserved-address 10.0.0.1'],
    ],
    [
      'a misplaced star',
      { subjectAlternativeNames: dnsNames('hq.sb7.com', 'h*.sb7.com') },
      ['error wildcard-misplaced h*.sb7.com'],
    ],
    [
      'a misplaced star in the common name',
      { subject: aName([['CN', '*.com']]), subjectAlternativeNames: dnsNames('*.com') },
      ['error wildcard-misplaced *.com'],
    ],
  ])('%s', (_, values, expected) => {
    expect(requestWords(values)).toEqual(expected);
  });
});

describe('of a key', () => {
  test.each([
    ['RSA of 512 bits', { bits: 512 }, ['error key-too-short 512 bits']],
    ['RSA of 1024 bits', { bits: 1024 }, ['warning key-too-short 1024 bits']],
    ['P-256', { algorithm: 'EC', bits: 256, curve: 'P-256' }, []],
    [
      'another curve',
      { algorithm: 'EC', bits: 256, curve: 'secp256k1' },
      ['warning key-kind-unusual secp256k1'],
    ],
    ['Ed25519', { algorithm: 'Ed25519', bits: 256 }, ['warning key-kind-unusual Ed25519']],
  ] as const)('%s', (_, values, expected) => {
    const keyPair = { pkcs8: new Uint8Array(), publicKey: aPublicKey(values) };
    expect(wordsFor({ kind: 'private-key', keyPair, origin })).toEqual(expected);
  });
});

describe('of a certificate', () => {
  const notBefore = Date.UTC(2021, 0, 1);

  test.each<readonly [string, Partial<Certificate>, readonly string[]]>([
    [
      'SHA-1',
      { signatureAlgorithm: { oid: '1', name: 'sha1', digest: 'SHA-1' } },
      ['error digest-too-weak SHA-1'],
    ],
    ['398 days in 2021', { notBefore, notAfter: notBefore + 398 * day - 1000 }, []],
    [
      'one second more',
      { notBefore, notAfter: notBefore + 398 * day },
      ['error validity-longer-than-browsers-accept 399 days'],
    ],
    ['a broken structure', { defects: ['not-der'] }, ['error structure-broken not-der']],
    ['an old form of text', { defects: ['text-ambiguous'] }, ['information text-form-old']],
    ['an oddity', { defects: ['negative-serial'] }, ['error structure-broken negative-serial']],
    [
      'an end before its beginning',
      { notBefore: Date.UTC(2020, 0, 2), notAfter: Date.UTC(2020, 0, 1) },
      ['error dates-reversed'],
    ],
    ['a serial number of one byte', { serialNumber: '0a' }, ['error serial-number-too-short 4 bits']],
    ['no purposes', { extendedKeyUsage: undefined as never }, ['error purposes-missing']],
    [
      'another purpose, whose names are nobody’s business',
      { extendedKeyUsage: ['1.3.6.1.5.5.7.3.2'], subjectAlternativeNames: [] },
      [],
    ],
    ['no key usage', { keyUsage: undefined as never }, ['information key-usage-missing']],
    [
      'no handshake',
      { keyUsage: ['dataEncipherment'] },
      ['error key-usage-not-for-servers dataEncipherment'],
    ],
    [
      'the mark of an authority',
      { ...authorityMarks, subject: authorityName('Issuing CA 2') },
      ['error authority-marked-as-server', 'information authority-certificate'],
    ],
    [
      'an unknown critical extension',
      { extensions: [{ oid: '1.2.3', critical: true, value: new Uint8Array() }] },
      ['error unknown-critical-extension 1.2.3'],
    ],
    [
      'no identifier of its issuer’s key',
      { authorityKeyIdentifier: undefined as never },
      ['error authority-key-identifier-missing'],
    ],
    [
      'a name that turns around',
      {
        subject: aName([
          ['CN', 'hq.sb7.com'],
          ['O', 'SB7\u202Emoc'],
        ]),
      },
      ['error hidden-characters SB7\u202Emoc', 'error subject-part-forbidden organization'],
    ],
    [
      'a Cyrillic letter among Latin ones',
      {
        subject: aName([
          ['CN', 'hq.sb7.com'],
          ['O', 'P\u0430ypal'],
        ]),
      },
      ['warning mixed-scripts P\u0430ypal', 'error subject-part-forbidden organization'],
    ],
    [
      'a field that says nothing',
      {
        subject: aName([
          ['CN', 'hq.sb7.com'],
          ['OU', '-'],
        ]),
      },
      ['error attribute-meaningless -', 'error subject-part-forbidden organizational unit'],
    ],
    [
      'two algorithms',
      { signatureAlgorithmsAgree: false },
      ['error structure-broken signature-algorithms-differ'],
    ],
    ['its own signature', { issuer: aCertificate().subject }, ['warning self-signed']],
    [
      'a root, whose digest and names are of no matter',
      {
        issuer: authorityName('Root'),
        subject: authorityName('Root'),
        subjectAlternativeNames: [],
        basicConstraints: { isAuthority: true },
        notAfter: Date.UTC(2050, 0, 1),
        keyUsage: ['keyCertSign', 'cRLSign'],
        subjectKeyIdentifier: 'a1',
        signatureAlgorithm: { oid: '1', name: 'sha1', digest: 'SHA-1' },
      },
      ['information purposes-on-a-root', 'information self-signed', 'information authority-certificate'],
    ],
  ])('%s', (_, values, expected) => {
    expect(certificateWords(values)).toEqual(expected);
  });
});

test.each([
  ['SHA-1', 'warning digest-too-weak SHA-1'],
  ['MD5', 'error digest-too-weak MD5'],
])('a server’s certificate that signs itself with %s is found', (digest, word) => {
  const signatureAlgorithm = { oid: '1', name: digest, digest };
  expect(certificateWords({ issuer: aCertificate().subject, signatureAlgorithm })).toContain(word);
});

test('codes that ISO 3166-1 leaves to everybody are countries of certificates, what it does not know is none', () => {
  const of = (country: string) =>
    requestWords({
      subject: aName([
        ['CN', 'hq.sb7.com'],
        ['C', country],
      ]),
    });
  expect(['XX', 'AA', 'QM', 'QZ', 'XA', 'ZZ'].flatMap(of)).toEqual([]);
  expect(['UK', 'EU', 'QL', 'xx', 'XXX'].map(of)).toEqual(
    ['UK', 'EU', 'QL', 'xx', 'XXX'].map((value) => [`error country-invalid ${value}`]),
  );
});

const revocationList: RevocationList = {
  fingerprint: 'l'.repeat(64),
  der: new Uint8Array(),
  issuer: aName([['CN', 'Issuing CA']]),
  signatureAlgorithm: { oid: '1.2.840.113549.1.1.11', name: 'sha256WithRSAEncryption', digest: 'SHA-256' },
  thisUpdate: 0,
  nextUpdate: day,
  revoked: packEntries([]),
  defects: [],
};

test('what could not be read is an error, a revocation list grey', () => {
  expect(wordsFor({ kind: 'unknown', reason: 'nothing-recognised', found: 'a PNG picture', origin })).toEqual(
    ['error unreadable a PNG picture'],
  );
  expect(wordsFor({ kind: 'revocation-list', revocationList, origin })).toEqual([
    'grey not-checked the revocation list',
  ]);
  const { nextUpdate: _end, ...endless } = revocationList;
  expect(wordsFor({ kind: 'revocation-list', revocationList: endless, origin })).toEqual([
    'warning list-without-end',
    'grey not-checked the revocation list',
  ]);
});
