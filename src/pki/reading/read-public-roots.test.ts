import { createPublicKey, type KeyObject } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import { beforeAll, describe, expect, test } from 'vitest';
import { toUtf8 } from '@/base/bytes';
import { toAnchor } from '../../../e2e/run/roots.mjs';
import type { Certificate } from '../certificate';
import { nameKey } from '../distinguished-name';
import { isPublicRoot, type PublicRoots } from '../path/trust-anchor';
import { directOperations } from '../worker/direct-operations';
import { readRoot } from './read-public-roots';

/** The bits of an RSA key, the curve of any other under its name in WebCrypto. */
function sizeOf({ asymmetricKeyDetails: { modulusLength, namedCurve } = {} }: KeyObject) {
  const curves: Readonly<Record<string, string>> = { prime256v1: 'P-256', secp384r1: 'P-384' };
  return modulusLength ?? curves[namedCurve ?? ''];
}

describe('the list of public roots', () => {
  let roots: PublicRoots;

  beforeAll(async () => {
    roots = await directOperations.readPublicRoots();
  });

  test('says where it is from, and holds more than a hundred roots with names of their own', () => {
    expect(roots.nodeVersion).toMatch(/^\d+\.\d+\.\d+$/);
    expect(roots.writtenOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(roots.anchors.length).toBeGreaterThan(100);
    expect(new Set(roots.anchors.map(({ name }) => nameKey(name))).size).toBe(roots.anchors.length);
  });

  test('each has a key of the kind and size that OpenSSL reads in it, and an end', () => {
    const keys = roots.anchors.map(({ publicKey: { spki } }) =>
      createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' }),
    );
    expect(
      roots.anchors.map(({ publicKey: { algorithm, curve, bits } }) => [algorithm, curve ?? bits]),
    ).toEqual(keys.map((key) => [key.asymmetricKeyType?.toUpperCase(), sizeOf(key)]));
    expect(roots.anchors.map(({ notAfter }) => Number.isInteger(notAfter))).not.toContain(false);
  });
});

test('each root of this Node is written as its certificate reads', async () => {
  const items = await directOperations.readFiles(rootCertificates.map(toUtf8), []);
  const certificates = items.flatMap((item) => (item.kind === 'certificate' ? [item.certificate] : []));
  expect(certificates).toHaveLength(rootCertificates.length);
  const written = await Promise.all(rootCertificates.map((pem) => readRoot(toAnchor(pem))));
  expect(written).toEqual(
    certificates.map(({ subject: name, publicKey, notAfter }) => ({ name, publicKey, notAfter })),
  );
});

test('a root is known by its name and its key together', async () => {
  const [own, other] = await Promise.all(
    rootCertificates.slice(0, 2).map(async (pem): Promise<Certificate> => {
      const [item] = await directOperations.readFiles([toUtf8(pem)], []);
      if (item?.kind !== 'certificate') throw new Error('a root is a certificate');
      return item.certificate;
    }),
  );
  if (own === undefined || other === undefined) throw new Error('there are roots');
  const anchors = [{ name: own.subject, publicKey: own.publicKey }];
  const roots = { nodeVersion: '1.0.0', writtenOn: '2026-01-01', anchors };
  expect(isPublicRoot(roots, own)).toBe(true);
  expect(isPublicRoot(roots, { ...own, subject: other.subject })).toBe(false);
  expect(isPublicRoot(roots, { ...own, publicKey: other.publicKey })).toBe(false);
});
