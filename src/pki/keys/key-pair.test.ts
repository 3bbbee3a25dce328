import { afterAll, describe, expect, test } from 'vitest';
import { aToolFolder, hasTool } from '@/testing/outside-tools';
import { aName } from '../distinguished-name';
import type { CertificateTemplate, KeyShape } from '../operations';
import { directOperations } from '../worker/direct-operations';

const folder = aToolFolder();

afterAll(() => folder.remove());

const shapes: readonly (readonly [KeyShape, object])[] = [
  [1024, { algorithm: 'RSA', bits: 1024 }],
  [1032, { algorithm: 'RSA', bits: 1032 }],
  [2048, { algorithm: 'RSA', bits: 2048 }],
  ['P-256', { algorithm: 'EC', bits: 256, curve: 'P-256' }],
  ['P-384', { algorithm: 'EC', bits: 384, curve: 'P-384' }],
  ['P-521', { algorithm: 'EC', bits: 521, curve: 'P-521' }],
];

test.each(shapes)(
  'a key of %s is what was asked for, and is read again from its octets',
  async (shape, says) => {
    const { keyPair } = await directOperations.generateKey(shape);
    expect(keyPair.publicKey).toMatchObject(says);
    const [item] = await directOperations.readFiles([keyPair.pkcs8], []);
    expect(item).toMatchObject({ kind: 'private-key', keyPair: { publicKey: keyPair.publicKey } });
  },
);

describe.skipIf(!hasTool('openssl'))('with openssl', () => {
  const digests = ['SHA-256', 'SHA-384', 'SHA-512'] as const;
  const pairs = (['P-256', 'P-384', 'P-521', 2048] as const).flatMap((shape) =>
    digests.map((digest) => [shape, digest] as const),
  );

  test.each(pairs)('a certificate signed by %s with %s is verified', async (shape, digest) => {
    const { keyPair } = await directOperations.generateKey(shape);
    const subject = aName([['CN', 'Curve Root']]);
    const template: CertificateTemplate = {
      subject,
      issuer: subject,
      publicKey: keyPair.publicKey,
      digest,
      serialNumber: '4a',
      notBefore: Date.UTC(2017, 0, 1),
      notAfter: Date.UTC(2050, 0, 1),
      identifiers: true,
      basicConstraints: { isAuthority: true },
      keyUsage: ['keyCertSign', 'cRLSign'],
    };
    const { der, signatureAlgorithm } = await directOperations.issueCertificate(template, keyPair);
    expect(signatureAlgorithm.digest).toBe(digest);
    folder.write('root.der', der);
    folder.run('openssl', 'x509', '-inform', 'DER', '-in', 'root.der', '-out', 'root.pem');
    const verify = ['verify', '-check_ss_sig', '-x509_strict', '-CAfile', 'root.pem', 'root.pem'];
    expect(folder.accepts('openssl', ...verify)).toBe(true);
  });
});
