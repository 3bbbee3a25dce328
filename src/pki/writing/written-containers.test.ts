import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Bytes } from '@/base/bytes';
import {
  contentOf,
  sampleMaterial,
  samplePasswords,
  type SampleIdentity,
  type SampleMaterial,
} from '@/testing/container-samples';
import { aToolFolder, hasTool, type OutsideTool } from '@/testing/outside-tools';
import { casesOf } from '@/testing/soak';
import { readElement } from '../gate/element';
import { toPem } from '../pem';
import type { PrivateKeyForm, Protection } from '../operations';
import { directOperations } from '../worker/direct-operations';

/* What the lab writes is what it reads, and what every other program reads. */

const folder = aToolFolder();
const protections: readonly Protection[] = ['AES-256-SHA256', 'TripleDES-SHA1'];
let material: SampleMaterial;

beforeAll(async () => {
  if (hasTool('openssl')) material = await sampleMaterial(folder);
  if (hasTool('certutil')) folder.run('certutil', '-N', '-d', 'sql:.', '--empty-password');
});

afterAll(() => folder.remove());

interface PfxChoice {
  readonly identity: SampleIdentity;
  readonly password: string;
  readonly friendlyName: string;
  readonly protection: Protection;
  readonly chained: boolean;
}

function encode({ identity, chained, ...choice }: PfxChoice): Promise<Bytes> {
  const chain = chained ? [material.root.certificate.der] : [];
  return directOperations.encodePfx({
    certificate: identity.certificate.der,
    pkcs8: identity.key.pkcs8,
    chain,
    ...choice,
  });
}

function identityNamed(wanted: string): SampleIdentity {
  const identity = material.identities.find(({ name }) => name === wanted);
  if (!identity) throw new Error(`no identity ${wanted}`);
  return identity;
}

describe.skipIf(!hasTool('openssl'))('what is written is read back', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 12 });

  test.each(protections)('a PFX in %s, whatever its password, name, key and chain', async (protection) => {
    const choice = fc.record({
      identity: fc.constantFrom(...material.identities),
      password: fc.oneof(text, fc.constantFrom(...samplePasswords)),
      friendlyName: text,
      protection: fc.constant(protection),
      chained: fc.boolean(),
    });
    const property = fc.asyncProperty(choice, async (chosen) => {
      const file = await encode(chosen);
      expect(readElement(file)).toMatchObject({ value: { element: { isDer: true }, trailing: 0 } });
      const items = await directOperations.readFiles([file], [chosen.password]);
      const { certificate, key } = chosen.identity;
      expect(contentOf(items)).toEqual(
        [
          certificate.fingerprint,
          key.publicKey.fingerprint,
          ...(chosen.chained ? [material.root.certificate.fingerprint] : []),
        ].sort(),
      );
      const names = items.flatMap(({ origin }) => origin.friendlyName ?? []);
      expect(names).toEqual(chosen.friendlyName === '' ? [] : [chosen.friendlyName, chosen.friendlyName]);
      expect(items.find(({ kind }) => kind === 'private-key')).toMatchObject({ keyPair: key });
    });
    await fc.assert(property, { numRuns: casesOf(4, 40) });
  });

  test('a private key in every form', async () => {
    const form: fc.Arbitrary<PrivateKeyForm> = fc.oneof(
      fc.constant({ kind: 'pkcs8' } as const),
      fc.constant({ kind: 'traditional' } as const),
      fc.record({
        kind: fc.constant('encrypted-pkcs8' as const),
        password: text,
        protection: fc.constantFrom(...protections),
      }),
    );
    const property = fc.asyncProperty(
      fc.constantFrom(...material.identities),
      form,
      async ({ key }, chosen) => {
        const der = await directOperations.encodePrivateKey(key.pkcs8, chosen);
        const passwords = chosen.kind === 'encrypted-pkcs8' ? [chosen.password] : [];
        const label = chosen.kind === 'encrypted-pkcs8' ? 'ENCRYPTED PRIVATE KEY' : 'PRIVATE KEY';
        const items = await directOperations.readFiles(
          [der, new TextEncoder().encode(toPem(label, der))],
          passwords,
        );
        expect(items).toMatchObject([{ keyPair: key }, { keyPair: key }]);
      },
    );
    await fc.assert(property, { numRuns: casesOf(8, 80) });
  });

  test('a P7B, in its order', async () => {
    const property = fc.asyncProperty(
      fc.shuffledSubarray([...material.identities], { minLength: 1 }),
      async (identities) => {
        const file = await directOperations.encodePkcs7(identities.map(({ certificate }) => certificate.der));
        const items = await directOperations.readFiles([file], []);
        expect(items).toMatchObject(
          identities.map(({ certificate }) => ({ certificate: { fingerprint: certificate.fingerprint } })),
        );
      },
    );
    await fc.assert(property, { numRuns: casesOf(8, 80) });
  });
});

/** How each program opens a PFX `out.pfx` with the password `secret`, and what it says of its contents. */
const readers: readonly (readonly [tool: OutsideTool, args: readonly string[], says: RegExp])[] = [
  [
    'openssl',
    ['pkcs12', '-in', 'out.pfx', '-passin', 'pass:secret', '-nodes'],
    /friendlyName: hq[\s\S]*BEGIN PRIVATE KEY/,
  ],
  [
    'keytool',
    ['-list', '-v', '-keystore', 'out.pfx', '-storetype', 'PKCS12', '-storepass', 'secret'],
    /Entry type: PrivateKeyEntry\s+Certificate chain length: 2/,
  ],
  ['certtool', ['--p12-info', '--inder', '--infile', 'out.pfx', '--password', 'secret'], /Friendly name: hq/],
  ['pk12util', ['-l', 'out.pfx', '-W', 'secret', '-d', 'sql:.'], /Key\(shrouded\):\s+Friendly Name: hq/],
];

describe.each(protections)('a PFX in %s', (protection) => {
  for (const [tool, args, says] of readers)
    test.skipIf(!hasTool(tool) || !hasTool('openssl'))(
      `is opened by ${tool}${tool === 'keytool' ? '' : ', which needs the password'}`,
      async () => {
        const choice = { identity: identityNamed('RSA-2048'), friendlyName: 'hq', protection, chained: true };
        folder.write('out.pfx', await encode({ ...choice, password: 'secret' }));
        expect(folder.run(tool, ...args)).toMatch(says);
        // Java starts slowly: whether it asks for the password too is left to a soak.
        if (tool === 'keytool' && casesOf(true, false)) return;
        const wrong = args.map((argument) => argument.replace('secret', 'mistaken'));
        expect(folder.accepts(tool, ...wrong)).toBe(false);
      },
    );
});

/** Forms of a private key, and how programs check one in `out.key`. */
const keyForms: readonly (readonly [label: string, form: PrivateKeyForm])[] = [
  ['PRIVATE KEY', { kind: 'pkcs8' }],
  ['ENCRYPTED PRIVATE KEY', { kind: 'encrypted-pkcs8', password: 'secret' }],
  ['ENCRYPTED PRIVATE KEY', { kind: 'encrypted-pkcs8', password: 'secret', protection: 'TripleDES-SHA1' }],
  ['RSA PRIVATE KEY', { kind: 'traditional' }],
];

describe.skipIf(!hasTool('openssl'))('a private key', () => {
  async function writeKey(form: PrivateKeyForm): Promise<void> {
    folder.write(
      'out.key',
      await directOperations.encodePrivateKey(identityNamed('RSA-2048').key.pkcs8, form),
    );
  }

  test.each(keyForms)('as %s in %o is sound to OpenSSL', async (_, form) => {
    await writeKey(form);
    const args = ['-in', 'out.key', '-inform', 'DER', '-check', '-noout', '-passin', 'pass:secret'];
    expect(folder.run('openssl', 'pkey', ...args)).toContain('Key is valid');
  });

  test.skipIf(!hasTool('certtool')).each(keyForms.slice(1, 3))(
    'as %s in %o is sound to GnuTLS',
    async (_, form) => {
      await writeKey(form);
      const args = ['--key-info', '--pkcs8', '--inder', '--infile', 'out.key', '--password', 'secret'];
      expect(folder.run('certtool', ...args)).toMatch(/RSA[\s\S]*2048 bits/);
    },
  );

  test('on a curve is written as OpenSSL writes it in the old form', async () => {
    folder.run('openssl', 'ec', '-in', 'P-384.key', '-outform', 'DER', '-out', 'theirs');
    const ours = await directOperations.encodePrivateKey(identityNamed('P-384').key.pkcs8, {
      kind: 'traditional',
    });
    expect(ours).toEqual(folder.read('theirs'));
  });
});

const bothNames = /P-256\.sb7\.com[\s\S]*Sample Root/;

/** How each program reads the P7B `out.p7b`. */
const bundleReaders: readonly (readonly [tool: OutsideTool, args: readonly string[], says: RegExp])[] = [
  ['openssl', ['pkcs7', '-inform', 'DER', '-in', 'out.p7b', '-print_certs', '-noout'], bothNames],
  ['keytool', ['-printcert', '-file', 'out.p7b'], bothNames],
  ['certtool', ['--p7-info', '--inder', '--infile', 'out.p7b'], /Number of certificates: 2/],
];

describe('a P7B', () => {
  for (const [tool, args, says] of bundleReaders)
    test.skipIf(!hasTool(tool) || !hasTool('openssl'))(`is read by ${tool}`, async () => {
      const certificates = [identityNamed('P-256').certificate.der, material.root.certificate.der];
      folder.write('out.p7b', await directOperations.encodePkcs7(certificates));
      expect(folder.run(tool, ...args)).toMatch(says);
    });
});
