import { readFileSync } from 'node:fs';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { toHex, type Bytes } from '@/base/bytes';
import { goldenCertificate, goldenList, goldenRequest } from '@/testing/golden-templates';
import { SeededChoices } from '@/testing/seeded-choices';
import { readElement } from '../gate/element';
import { directOperations } from '../worker/direct-operations';
import { toPem } from '../pem';
import type { Protection } from '../operations';
import type { KeyPair } from '../public-key';
import { sha256 } from '../keys/sha';
import { writers } from './writers';

/*
 * Equal templates give equal octets from version to version: each line is the SHA-256 of what one seed gives, frozen
 * when the lab still had an encoder of its own. Who upgrades PKI.js or asn1js finds here what that changes.
 */

const keysFile = new URL('../../testing/golden-keys.pem', import.meta.url);
const seeds = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const protections: readonly Protection[] = ['AES-256-SHA256', 'TripleDES-SHA1'];
/** RSA, EC, RSA for PSS alone, Ed25519. */
let keys: readonly KeyPair[];

beforeAll(async () => {
  const items = await directOperations.readFiles([Uint8Array.from(readFileSync(keysFile))], []);
  keys = items.flatMap((item) => (item.kind === 'private-key' ? [item.keyPair] : []));
});

afterEach(() => vi.restoreAllMocks());

/** What is written, whatever readers think of it: some templates ask for what no standard allows. */
const structures = {
  request: (seed: number, key: KeyPair) =>
    writers.certificateRequest(goldenRequest(new SeededChoices(seed)), key),
  certificate: (seed: number, key: KeyPair) => {
    const publicKeys = keys.map(({ publicKey }) => publicKey);
    return writers.certificate(goldenCertificate(new SeededChoices(seed), publicKeys), key);
  },
  list: (seed: number, key: KeyPair) => writers.revocationList(goldenList(new SeededChoices(seed)), key),
} as const;

test.each(['request', 'certificate', 'list'] as const)('each %s', async (kind) => {
  const lines: string[] = [];
  for (const key of keys)
    for (const seed of seeds(key.publicKey.algorithm === 'RSA' ? 40 : 10)) {
      const der = await structures[kind](seed, key);
      const { algorithm } = key.publicKey;
      lines.push(`${algorithm} ${String(seed)} ${await sha256(isRepeatable(key) ? der : signedPartOf(der))}`);
    }
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`golden-vectors/${kind}s.txt`);
});

test.each(['request', 'certificate', 'list'] as const)(
  'a whole %s, for whoever looks for a difference',
  async (kind) => {
    const [rsaKey] = keys as readonly [KeyPair];
    const labels = { request: 'CERTIFICATE REQUEST', certificate: 'CERTIFICATE', list: 'X509 CRL' } as const;
    const pem = toPem(labels[kind], await structures[kind](7, rsaKey));
    await expect(pem).toMatchFileSnapshot(`golden-vectors/${kind}.pem`);
  },
);

test('files of keys and certificates, with salts and vectors handed in', async () => {
  const lines: string[] = [];
  for (const [label, write] of Object.entries(containers())) {
    handInOctets();
    lines.push(`${label} ${await sha256(await write())}`);
  }
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('golden-vectors/containers.txt');
});

/** Signatures that differ each time are left out. */
function isRepeatable({ publicKey: { algorithm } }: KeyPair): boolean {
  return algorithm === 'RSA' || algorithm === 'Ed25519';
}

/** What is signed, and the algorithm beside the signature. */
function signedPartOf(der: Bytes): Bytes {
  const read = readElement(der);
  if (!read.ok) throw new Error(read.problem);
  const [signedPart, algorithm] = read.value.element.children;
  return Uint8Array.from(Buffer.concat([signedPart?.bytes ?? der, algorithm?.bytes ?? der]));
}

/** Each call for random octets gets the next ones of a fixed row. */
function handInOctets() {
  const choices = new SeededChoices(2026);
  vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
    (array as Uint8Array).set(choices.octets(array.byteLength));
    return array;
  });
}

function containers(): Readonly<Record<string, () => Promise<Bytes>>> {
  const [rsaKey] = keys as readonly [KeyPair];
  const certificates = seeds(3).map((seed) => structures.certificate(seed, rsaKey));
  const written: Record<string, () => Promise<Bytes>> = {
    'certs-only': async () => directOperations.encodePkcs7(await Promise.all(certificates)),
    'certs-only, none': () => directOperations.encodePkcs7([]),
  };
  for (const protection of protections)
    written[`trust-store ${protection}`] = async () =>
      directOperations.encodeTrustStore({
        certificates: (await Promise.all(certificates)).map((certificate, index) => ({
          certificate,
          friendlyName: `Wurzel ${toHex(Uint8Array.of(index))} 株`,
        })),
        password: 'Schlüssel',
        protection,
      });
  for (const { pkcs8, publicKey } of keys) {
    written[`traditional ${publicKey.algorithm}`] = () =>
      directOperations.encodePrivateKey(pkcs8, { kind: 'traditional' });
    written[`pkcs8 ${publicKey.algorithm}`] = () =>
      directOperations.encodePrivateKey(pkcs8, { kind: 'pkcs8' });
    for (const protection of protections) {
      const form = { kind: 'encrypted-pkcs8', password: 'Schlüssel', protection } as const;
      written[`encrypted ${publicKey.algorithm} ${protection}`] = () =>
        directOperations.encodePrivateKey(pkcs8, form);
      for (const friendlyName of ['', 'HQ ü'])
        written[`pfx ${publicKey.algorithm} ${protection} ${friendlyName}`] = async () => {
          const [certificate, ...chain] = (await Promise.all(certificates)) as [Bytes, ...Bytes[]];
          return directOperations.encodePfx({
            certificate,
            chain,
            pkcs8,
            friendlyName,
            password: 'Schlüssel',
            protection,
          });
        };
    }
  }
  return written;
}
