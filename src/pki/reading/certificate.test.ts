import { X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { concatBytes, toUtf8 } from '@/base/bytes';
import { derUtf8String } from '@/testing/der';
import { aToolFolder, hasTool } from '@/testing/outside-tools';
import { derNull, derSequence, derValue } from '../keys/der';
import { readElement, tags } from '../gate/element';
import type { Certificate } from '../certificate';
import { aName } from '../distinguished-name';
import type { CertificateTemplate } from '../operations';
import type { KeyPair } from '../public-key';
import { toPem } from '../pem';
import { directOperations } from '../worker/direct-operations';

let rootKey: KeyPair;
let serverKey: KeyPair;
const folder = aToolFolder();

beforeAll(async () => {
  [rootKey, serverKey] = await Promise.all([newKey(), newKey()]);
});

afterAll(() => folder.remove());

async function newKey(): Promise<KeyPair> {
  return (await directOperations.generateKey(2048)).keyPair;
}

const rootName = aName([
  ['C', 'US'],
  ['O', 'Lab'],
  ['CN', 'Lab Root'],
]);

function rootTemplate(): CertificateTemplate {
  return {
    serialNumber: '01',
    subject: rootName,
    issuer: rootName,
    notBefore: Date.UTC(2015, 0, 1),
    notAfter: Date.UTC(2055, 0, 1),
    publicKey: rootKey.publicKey,
    digest: 'SHA-256',
    identifiers: true,
    basicConstraints: { isAuthority: true, pathLength: 0 },
    keyUsage: ['keyCertSign', 'cRLSign'],
  };
}

function serverTemplate(values: Partial<CertificateTemplate> = {}): CertificateTemplate {
  return {
    serialNumber: '7fa1b2c3d4e5f60718293a4b5c6d7e8f',
    subject: aName([
      ['C', 'US'],
      ['ST', 'California'],
      ['CN', 'hq.sb7.com'],
    ]),
    issuer: rootName,
    notBefore: Date.UTC(2017, 8, 1),
    notAfter: Date.UTC(2027, 8, 1),
    publicKey: serverKey.publicKey,
    digest: 'SHA-256',
    identifiers: true,
    basicConstraints: { isAuthority: false },
    keyUsage: ['digitalSignature', 'keyEncipherment', 'decipherOnly'],
    extendedKeyUsage: ['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2'],
    subjectAlternativeNames: [
      { kind: 'dns', value: 'hq.sb7.com' },
      { kind: 'ip', value: '10.0.0.1' },
    ],
    certificatePolicies: ['2.23.140.1.2.2'],
    issuerAddresses: ['http://ca.lab/root.cer'],
    revocationListAddresses: ['http://ca.lab/root.crl'],
    ...values,
  };
}

async function readBack(der: Uint8Array): Promise<Certificate> {
  const [item] = await directOperations.readFiles([Uint8Array.from(der)], []);
  if (item?.kind !== 'certificate') throw new Error(JSON.stringify(item));
  return item.certificate;
}

test('everything that a template asks for is read back, and nothing is wrong with it', async () => {
  const { digest, identifiers, ...asked } = serverTemplate();
  const certificate = await directOperations.issueCertificate(serverTemplate(), rootKey);
  expect(certificate).toMatchObject(asked);
  expect(certificate).toMatchObject({
    version: 3,
    defects: [],
    signatureAlgorithmsAgree: true,
    signatureAlgorithm: { digest },
  });
  const root = await directOperations.issueCertificate(rootTemplate(), rootKey);
  expect(identifiers && certificate.authorityKeyIdentifier).toBe(root.subjectKeyIdentifier);
});

test('equal templates give equal octets, another serial number others', async () => {
  const issue = (serialNumber: string) =>
    directOperations.issueCertificate(serverTemplate({ serialNumber }), rootKey);
  const [first, second, other] = await Promise.all([issue('0a'), issue('0a'), issue('0b')]);
  expect(first.fingerprint).toBe(second.fingerprint);
  expect(first.fingerprint).not.toBe(other.fingerprint);
});

test('a certificate without extensions is of version 1', async () => {
  const { serialNumber, subject, issuer, notBefore, notAfter, publicKey } = serverTemplate();
  const bare = {
    serialNumber,
    subject,
    issuer,
    notBefore,
    notAfter,
    publicKey,
    digest: 'SHA-1',
    identifiers: false,
  } as const;
  const certificate = await directOperations.issueCertificate(bare, rootKey);
  expect(certificate).toMatchObject({ version: 1, extensions: [], signatureAlgorithm: { digest: 'SHA-1' } });
});

test('a serial number with its high bit set stays positive', async () => {
  const { serialNumber } = await directOperations.issueCertificate(
    serverTemplate({ serialNumber: 'ff01' }),
    rootKey,
  );
  expect(serialNumber).toBe('00ff01');
});

test('signatures are good under the issuer’s key, and bad under another or after a change', async () => {
  const { der } = await directOperations.issueCertificate(serverTemplate(), rootKey);
  const changed = Uint8Array.from(der);
  changed[100] = (changed[100] ?? 0) ^ 1;
  const verdicts = await directOperations.verifySignatures([
    { certificate: der, issuerKey: rootKey.publicKey.spki },
    { certificate: der, issuerKey: serverKey.publicKey.spki },
    { certificate: changed, issuerKey: rootKey.publicKey.spki },
    { certificate: Uint8Array.of(1), issuerKey: rootKey.publicKey.spki },
  ]);
  expect(verdicts).toEqual(['good', 'bad', 'bad', 'bad']);
});

test('Node reads the same certificate', async () => {
  const certificate = await directOperations.issueCertificate(serverTemplate(), rootKey);
  const other = new X509Certificate(certificate.der);
  expect(other.fingerprint256.replaceAll(':', '').toLowerCase()).toBe(certificate.fingerprint);
  expect(other.serialNumber.toLowerCase()).toBe(certificate.serialNumber);
  expect(other.subjectAltName).toBe('DNS:hq.sb7.com, IP Address:10.0.0.1');
  expect(other.keyUsage).toEqual(certificate.extendedKeyUsage);
  expect(
    other.verify(
      new X509Certificate((await directOperations.issueCertificate(rootTemplate(), rootKey)).der).publicKey,
    ),
  ).toBe(true);
});

describe('what breaks the standard is read and named', () => {
  /** The certificate with other fields in its signed part; the signature is not mended. */
  async function rebuilt(change: (fields: Uint8Array[]) => readonly Uint8Array[]): Promise<Certificate> {
    const { der } = await directOperations.issueCertificate(serverTemplate(), rootKey);
    const whole = readElement(der);
    if (!whole.ok) throw new Error(whole.problem);
    const [signedPart, ...rest] = whole.value.element.children;
    const fields = (signedPart?.children ?? []).map(({ bytes }) => bytes);
    return readBack(derSequence(derSequence(...change(fields)), ...rest.map(({ bytes }) => bytes)));
  }

  const replaced = (index: number, value: Uint8Array) => (fields: Uint8Array[]) => fields.with(index, value);

  test('a negative, an empty and a huge serial number', async () => {
    expect((await rebuilt(replaced(1, derValue(2, Uint8Array.of(0x80))))).defects).toEqual([
      'negative-serial',
    ]);
    expect((await rebuilt(replaced(1, derValue(2, Uint8Array.of(0))))).defects).toEqual(['serial-zero']);
    expect((await rebuilt(replaced(1, derValue(2, new Uint8Array(21).fill(1))))).defects).toEqual([
      'serial-too-long',
    ]);
  });

  test('an issuer without a name', async () => {
    expect((await rebuilt(replaced(3, derSequence()))).defects).toEqual(['issuer-empty']);
  });

  test('an algorithm inside that is not the one outside', async () => {
    expect((await rebuilt(replaced(2, derSequence(derNull())))).signatureAlgorithmsAgree).toBe(false);
  });

  test('the same extension twice', async () => {
    const { extensions, defects } = await rebuilt((fields) => {
      const last = readElement(fields.at(-1) ?? new Uint8Array());
      const list = last.ok ? (last.value.element.children[0]?.children ?? []) : [];
      const twice = derSequence(...[...list, ...list.slice(0, 1)].map(({ bytes }) => bytes));
      return fields.with(-1, derValue(0xa3, twice));
    });
    expect([extensions.length, defects]).toEqual([10, ['duplicate-extension']]);
  });

  test('octets after it', async () => {
    const { der, fingerprint } = await directOperations.issueCertificate(serverTemplate(), rootKey);
    const certificate = await readBack(concatBytes(der, Uint8Array.of(0)));
    // They are the fault of the file, which says so, and not of the certificate.
    expect(certificate).toMatchObject({ fingerprint, defects: [] });
  });

  test('a year before 2050 with four digits', async () => {
    const time = (text: string) => derValue(tags.generalizedTime, toUtf8(text));
    const validity = derSequence(time('20260101000000Z'), time('20550101000000Z'));
    const { notBefore, defects } = await rebuilt(replaced(4, validity));
    expect([notBefore, defects]).toEqual([Date.UTC(2026, 0, 1), ['time-kind-wrong']]);
  });

  test('extensions in a certificate of version 1', async () => {
    expect((await rebuilt((fields) => fields.slice(1))).defects).toEqual(['version-wrong']);
  });

  test('what has no meaning left is damaged', async () => {
    const { der } = await directOperations.issueCertificate(serverTemplate(), rootKey);
    const whole = readElement(der);
    const rest = whole.ok ? whole.value.element.children.slice(1).map(({ bytes }) => bytes) : [];
    const [item] = await directOperations.readFiles(
      [derSequence(derSequence(derUtf8String('x')), ...rest)],
      [],
    );
    expect(item).toMatchObject({ kind: 'unknown', reason: 'damaged' });
  });
});

describe.skipIf(!hasTool('openssl'))('with openssl', () => {
  test('openssl verifies the chain and reads every extension', async () => {
    folder.write(
      'root.pem',
      toPem('CERTIFICATE', (await directOperations.issueCertificate(rootTemplate(), rootKey)).der),
    );
    folder.write(
      'server.pem',
      toPem('CERTIFICATE', (await directOperations.issueCertificate(serverTemplate(), rootKey)).der),
    );
    const verdict = folder.run(
      'openssl',
      'verify',
      '-x509_strict',
      '-purpose',
      'sslserver',
      '-verify_hostname',
      'hq.sb7.com',
      '-CAfile',
      'root.pem',
      'server.pem',
    );
    expect(verdict).toContain('server.pem: OK');
    const text = folder.run('openssl', 'x509', '-in', 'server.pem', '-noout', '-text');
    for (const expected of [
      'X509v3 Basic Constraints: critical',
      'X509v3 Key Usage: critical',
      'Digital Signature, Key Encipherment, Decipher Only',
      'TLS Web Server Authentication, TLS Web Client Authentication',
      'Policy: 2.23.140.1.2.2',
      'CA Issuers - URI:http://ca.lab/root.cer',
      'URI:http://ca.lab/root.crl',
    ])
      expect(text).toContain(expected);
  });

  test('a year from 2050 on is written as openssl reads it', () => {
    expect(folder.run('openssl', 'x509', '-in', 'root.pem', '-noout', '-enddate')).toContain(
      'Jan  1 00:00:00 2055 GMT',
    );
    expect(folder.run('openssl', 'asn1parse', '-in', 'root.pem')).toContain(
      'GENERALIZEDTIME   :20550101000000Z',
    );
  });

  const curve = (name: string) => ['-newkey', 'ec', '-pkeyopt', `ec_paramgen_curve:${name}`];

  test.each([
    ['RSA with PSS', ['-newkey', 'rsa:2048', '-sigopt', 'rsa_padding_mode:pss'], 'good'],
    ['SHA-512', ['-newkey', 'rsa:2048', '-sha512'], 'good'],
    ['P-384', [...curve('P-384'), '-sha384'], 'good'],
    ['P-521', [...curve('P-521'), '-sha512'], 'good'],
    ['Ed25519', ['-newkey', 'ed25519'], 'good'],
    ['a curve that WebCrypto does not know', curve('secp256k1'), 'unsupported'],
    ['MD5', ['-newkey', 'rsa:2048', '-md5'], 'unsupported'],
  ])('a signature that openssl made with %s', async (_, options, verdict) => {
    const file = ['-subj', '/CN=x', '-keyout', 'k.pem', '-out', 'c.pem'];
    folder.run('openssl', 'req', '-x509', '-nodes', ...file, ...options);
    const { der, publicKey } = await readBack(folder.read('c.pem'));
    expect(
      await directOperations.verifySignatures([{ certificate: der, issuerKey: publicKey.spki }]),
    ).toEqual([verdict]);
  });
});
