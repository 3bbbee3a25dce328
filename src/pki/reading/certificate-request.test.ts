import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aToolFolder, hasTool } from '@/testing/outside-tools';
import { aName, type GeneralName } from '../distinguished-name';
import type { KeyPair } from '../public-key';
import { directOperations } from '../worker/direct-operations';

let key: KeyPair;
const folder = aToolFolder();

beforeAll(async () => {
  key = (await directOperations.generateKey(2048)).keyPair;
});

afterAll(() => folder.remove());

const subject = aName([
  ['CN', 'SB7-HQ.SB7.com'],
  ['O', 'Zürcher Söhne'],
  ['L', 'Sunnyvale'],
  ['ST', 'California'],
  ['C', 'US'],
  ['E', 'admin@sb7.com'],
]);

const names: readonly GeneralName[] = [
  { kind: 'dns', value: 'SB7-HQ.SB7.com' },
  { kind: 'dns', value: '*.sb7.com' },
  { kind: 'ip', value: '10.23.0.1' },
  { kind: 'ip', value: '2001:db8::1' },
  { kind: 'email', value: 'admin@sb7.com' },
];

const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 });

const aSubject = fc.array(
  fc.array(fc.record({ type: fc.constantFrom('2.5.4.3', '2.5.4.10', '2.5.4.6', '1.2.3.4'), value: text }), {
    minLength: 1,
    maxLength: 1,
  }),
  { maxLength: 5 },
);

const aGeneralName: fc.Arbitrary<GeneralName> = fc.oneof(
  fc.record({ kind: fc.constantFrom('dns', 'email', 'uri'), value: fc.string({ unit: 'grapheme-ascii' }) }),
  fc.record({ kind: fc.constant('ip' as const), value: fc.ipV4() }),
  fc.record({ kind: fc.constant('directory' as const), value: aSubject }),
);

test('any subject and any alternative names are read back as they were asked for', async () => {
  await fc.assert(
    fc.asyncProperty(aSubject, fc.array(aGeneralName, { maxLength: 5 }), async (anySubject, anyNames) => {
      const template = { subject: anySubject, subjectAlternativeNames: anyNames };
      const request = await directOperations.createRequest(template, key);
      expect(request).toMatchObject({ ...template, signature: 'good' });
    }),
    { numRuns: 40 },
  );
});

test('a request says who signed it and how', async () => {
  const request = await directOperations.createRequest({ subject, subjectAlternativeNames: [] }, key);
  expect(request).toMatchObject({
    publicKey: key.publicKey,
    signatureAlgorithm: { name: 'sha256WithRSAEncryption', digest: 'SHA-256' },
  });
});

test('equal templates give equal octets', async () => {
  const template = { subject, subjectAlternativeNames: names };
  const first = await directOperations.createRequest(template, key);
  expect((await directOperations.createRequest(template, key)).fingerprint).toBe(first.fingerprint);
});

test('what a request asks for besides names is read back, and the digest is the one chosen', async () => {
  const requestedExtensions = {
    basicConstraints: { isAuthority: true, pathLength: 0 },
    keyUsage: ['keyCertSign', 'cRLSign'],
    extendedKeyUsage: ['1.3.6.1.5.5.7.3.1'],
  } as const;
  const template = {
    subject,
    subjectAlternativeNames: names,
    digest: 'SHA-512',
    ...requestedExtensions,
  } as const;
  const request = await directOperations.createRequest(template, key);
  expect(request).toMatchObject({
    requestedExtensions,
    subjectAlternativeNames: names,
    signatureAlgorithm: { digest: 'SHA-512' },
    signature: 'good',
  });
});

test('a request that was changed after it was signed has a bad signature', async () => {
  const { der } = await directOperations.createRequest({ subject, subjectAlternativeNames: [] }, key);
  const changed = Uint8Array.from(der);
  changed[der.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  const [item] = await directOperations.readFiles([changed], []);
  expect(item).toMatchObject({ kind: 'request', request: { signature: 'bad' } });
});

describe.skipIf(!hasTool('openssl'))('with openssl', () => {
  test('openssl verifies the request and reads its subject, types and names', async () => {
    const { der } = await directOperations.createRequest({ subject, subjectAlternativeNames: names }, key);
    folder.write('request.der', der);
    const output = folder.run(
      'openssl',
      'req',
      '-inform',
      'DER',
      '-in',
      'request.der',
      '-verify',
      '-noout',
      '-text',
      '-nameopt',
      'oneline,utf8,-esc_msb,show_type',
    );
    expect(output).toContain('CN = UTF8STRING:SB7-HQ.SB7.com');
    expect(output).toContain('O = UTF8STRING:Zürcher Söhne');
    expect(output).toContain('C = PRINTABLESTRING:US');
    expect(output).toContain('emailAddress = IA5STRING:admin@sb7.com');
    expect(output).toContain(
      'DNS:SB7-HQ.SB7.com, DNS:*.sb7.com, IP Address:10.23.0.1, IP Address:2001:DB8:0:0:0:0:0:1, email:admin@sb7.com',
    );
    expect(output).toContain('Signature Algorithm: sha256WithRSAEncryption');
  });

  test('a request that openssl made is read, also with a key on a curve', async () => {
    folder.run('openssl', 'ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', 'curve.pem');
    folder.run(
      'openssl',
      'req',
      '-new',
      '-key',
      'curve.pem',
      '-subj',
      '/C=US/O=SB7/CN=hq.sb7.com',
      '-addext',
      'subjectAltName=DNS:hq.sb7.com',
      '-out',
      'curve.csr',
    );
    const [item] = await directOperations.readFiles([folder.read('curve.csr')], []);
    expect(item).toMatchObject({
      kind: 'request',
      request: {
        signature: 'good',
        subject: aName([
          ['C', 'US'],
          ['O', 'SB7'],
          ['CN', 'hq.sb7.com'],
        ]),
        subjectAlternativeNames: [{ kind: 'dns', value: 'hq.sb7.com' }],
        publicKey: { algorithm: 'EC', curve: 'P-256', bits: 256 },
      },
    });
  });
});
