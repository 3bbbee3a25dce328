import { zipSync } from 'fflate';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toBase64, toHex, toUtf8, type Bytes, toUtf16 } from '@/base/bytes';
import { issue, type Issued } from '@/testing/certificates';
import { contentOf, sampleMaterial, type SampleMaterial } from '@/testing/container-samples';
import { aToolFolder, hasTool } from '@/testing/outside-tools';
import { casesOf } from '@/testing/soak';
import { toPem } from '../pem';
import { directOperations } from '../worker/direct-operations';

/* Whatever octet of whatever file is changed, the answer is a typed one: nothing is thrown, nothing else changes. */

const folder = aToolFolder();
let material: SampleMaterial;
let issued: Issued;

beforeAll(async () => {
  issued = await issue('hq.sb7.com');
  if (hasTool('openssl')) material = await sampleMaterial(folder);
});

afterAll(() => folder.remove());

function written(...args: readonly string[]): Bytes {
  folder.run('openssl', ...args, '-out', 'out');
  return folder.read('out');
}

function pfxWith(...options: readonly string[]): Bytes {
  const files = ['-inkey', 'P-256.key', '-in', 'P-256.pem', '-name', 'hq', '-passout', 'pass:secret'];
  return written('pkcs12', '-export', '-legacy', ...files, '-iter', '1', ...options);
}

function keyWith(...options: readonly string[]): Bytes {
  const providers = ['-provider', 'default', '-provider', 'legacy'];
  const files = ['-in', 'P-256.key', '-outform', 'DER', '-passout', 'pass:secret'];
  return written('pkcs8', '-topk8', ...files, ...providers, ...options);
}

function certificate(): Bytes {
  return material.identities.find(({ name }) => name === 'P-256')?.certificate.der ?? new Uint8Array();
}

/** Small files of every kind, with little work for each. */
const files: readonly (readonly [name: string, make: () => Uint8Array | Promise<Uint8Array>])[] = [
  ['certificate in DER', certificate],
  ['certificate in PEM', () => toUtf8(toPem('CERTIFICATE', certificate()))],
  ['bare base64', () => toUtf8(toBase64(certificate()))],
  ['PEM in UTF-16', () => toUtf16(`\uFEFF${toPem('CERTIFICATE', certificate())}`)],
  ['PKCS#7', () => directOperations.encodePkcs7([certificate(), certificate()])],
  [
    'streamed PKCS#7',
    () => {
      folder.write('letter', 'x');
      const signer = ['-signer', 'P-256.pem', '-inkey', 'P-256.key', '-nodetach', '-stream'];
      return written('cms', '-sign', ...signer, '-in', 'letter', '-outform', 'DER');
    },
  ],
  ['request', () => written('req', '-new', '-key', 'P-256.key', '-subj', '/CN=hq', '-outform', 'DER')],
  ['RSA key in PKCS#1', () => written('rsa', '-in', 'RSA-1024.key', '-traditional', '-outform', 'DER')],
  ['EC key in SEC 1', () => written('ec', '-in', 'P-256.key', '-outform', 'DER')],
  ['Ed25519 key in PKCS#8', () => written('pkey', '-in', 'Ed25519.key', '-outform', 'DER')],
  ['old encrypted PEM', () => written('ec', '-in', 'P-256.key', '-aes128', '-passout', 'pass:secret')],
  ['key under PBES2', () => keyWith('-v2', 'aes-256-cbc', '-iter', '1')],
  ['key under PBES1', () => keyWith('-v1', 'PBE-SHA1-RC2-40', '-iter', '1')],
  ['PFX under AES', () => pfxWith('-keypbe', 'AES-256-CBC', '-certpbe', 'AES-256-CBC')],
  ['PFX under Triple DES', () => pfxWith('-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-RC2-40')],
  ['PFX without a check value', () => pfxWith('-nomac', '-keypbe', 'AES-256-CBC', '-certpbe', 'NONE')],
  ['octets in numbers', () => toUtf8(toHex(certificate()).replaceAll(/(.{8})/g, '$1 '))],
  ['line ends written', () => toUtf8(toPem('CERTIFICATE', certificate()).replaceAll('\n', '/n'))],
  ['octets taken for letters', () => toUtf8(String.fromCharCode(...certificate()))],
  [
    'OpenSSH key',
    () => {
      folder.run('sh', '-c', 'rm -f ssh ssh.pub; ssh-keygen -q -t ed25519 -N "" -f ssh');
      return folder.read('ssh');
    },
  ],
  [
    'tar archive',
    () => {
      folder.run('tar', '-cf', 'out', 'P-256.pem', 'P-256.key');
      return folder.read('out');
    },
  ],
  ['archive', () => zipSync({ 'hq.crt': certificate(), 'read me': toUtf8('x') })],
];

function withChange(file: Bytes, at: number, mask: number): Bytes {
  const changed = file.slice();
  changed[at] = (changed[at] ?? 0) ^ mask;
  return changed;
}

const kinds = ['certificate', 'private-key', 'request', 'revocation-list', 'unknown'];
/** To end what hangs. Milliseconds. */
const longest = casesOf(60_000, 600_000);
const changesInOneCase = 60;
const cases = casesOf(6, 100);

describe.skipIf(!hasTool('openssl') || !hasTool('ssh-keygen') || !hasTool('tar'))(
  `${String(files.length * cases * changesInOneCase)} changed files`,
  () => {
    test.each(files)(
      '%s',
      async (_, make) => {
        const file = Uint8Array.from(await make());
        const change = fc.record({ at: fc.nat(file.length - 1), mask: fc.integer({ min: 1, max: 255 }) });
        const changes = fc.uniqueArray(change, {
          minLength: changesInOneCase,
          maxLength: changesInOneCase,
          // What is wrong with the same file is told once.
          selector: ({ at, mask }) => `${String(at)} ${String(mask)}`,
        });
        const property = fc.asyncProperty(changes, async (chosen) => {
          const changed = chosen.map(({ at, mask }) => withChange(file, at, mask));
          const items = await directOperations.readFiles(changed, ['secret']);
          expect(items.every(({ kind }) => kinds.includes(kind))).toBe(true);
          expect(new Set(items.map(({ origin }) => origin.file)).size).toBe(changed.length);
        });
        await fc.assert(property, { numRuns: cases });
        const after = await directOperations.readFiles([issued.certificate.der], []);
        expect(contentOf(after)).toEqual([issued.certificate.fingerprint]);
      },
      longest,
    );

    test(
      'files cut off anywhere',
      async () => {
        for (const [, make] of files) {
          const file = Uint8Array.from(await make());
          const cut = Array.from({ length: 40 }, (_, index) =>
            file.slice(0, Math.floor((file.length * index) / 40)),
          );
          const items = await directOperations.readFiles(cut, ['secret']);
          expect(items.every(({ kind }) => kinds.includes(kind))).toBe(true);
        }
      },
      longest,
    );
  },
);
