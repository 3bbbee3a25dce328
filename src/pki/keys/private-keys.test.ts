import { afterAll, describe, expect, test } from 'vitest';
import { fromHex, toUtf8, type Bytes } from '@/base/bytes';
import { contentOf } from '@/testing/container-samples';
import { aToolFolder, hasTool } from '@/testing/outside-tools';
import { derInteger, derSequence, derUnsignedInteger } from './der';
import { directOperations } from '../worker/direct-operations';
import { aName } from '../distinguished-name';
import type { Item } from '../item';

const folder = aToolFolder();

afterAll(() => folder.remove());

async function readKey(file: Bytes): Promise<Item> {
  const [item] = await directOperations.readFiles([file], []);
  if (!item) throw new Error('nothing was read');
  return item;
}

function inverse(value: bigint, modulus: bigint): bigint {
  let [a, b, x, y] = [value % modulus, modulus, 1n, 0n];
  while (a > 1n) [a, b, x, y] = [b % a, a, y - (b / a) * x, x];
  return ((x % modulus) + modulus) % modulus;
}

function derNumber(value: bigint): Bytes {
  const hex = value.toString(16);
  return derUnsignedInteger(fromHex(hex.length % 2 === 0 ? hex : `0${hex}`));
}

/** A PKCS#1 key of any length; its primes are odd numbers that fit the exponent, for making real ones takes minutes. */
function rsaKeyOf(
  bits: number,
  change: (numbers: readonly bigint[]) => readonly bigint[] = (all) => all,
): Bytes {
  const half = 1n << BigInt(bits / 2 - 1);
  const [p, q, e] = [half + (half >> 1n) + 5n, half + (half >> 1n) + 7n, 65_537n];
  const d = inverse(e, (p - 1n) * (q - 1n));
  const numbers = [p * q, e, d, p, q, d % (p - 1n), d % (q - 1n), inverse(q, p)];
  return derSequence(derInteger(0), ...change(numbers).map(derNumber));
}

describe('RSA keys', () => {
  test.each([512, 1024, 3072, 4096, 8192, 16_384])(
    'of %i bits are read without asking an engine',
    async (bits) => {
      expect(await readKey(rsaKeyOf(bits))).toMatchObject({
        keyPair: { publicKey: { algorithm: 'RSA', bits } },
      });
    },
  );

  test.each([384, 16_400])('of %i bits are named', async (bits) => {
    expect(await readKey(rsaKeyOf(bits))).toMatchObject({
      reason: 'kind-unsupported',
      found: `an RSA key with ${String(bits)} bits`,
    });
  });

  test.each([0, 1, 2, 3, 4, 5, 6, 7])('whose number %i is another are damaged', async (place) => {
    const key = rsaKeyOf(1024, (numbers) =>
      numbers.map((number, index) => (index === place ? number + 2n : number)),
    );
    expect(await readKey(key)).toMatchObject({ reason: 'damaged' });
  });
});

describe.skipIf(!hasTool('openssl'))('keys that OpenSSL makes', () => {
  function made(...args: readonly string[]): Bytes {
    folder.run('openssl', 'genpkey', ...args, '-out', 'key.pem');
    return folder.read('key.pem');
  }

  test.each([
    ['with a digest', ['-pkeyopt', 'rsa_pss_keygen_md:sha256', '-pkeyopt', 'rsa_pss_keygen_mgf1_md:sha256']],
    ['without', []],
  ])('RSA for PSS %s is read, and signs what OpenSSL verifies', async (_, options) => {
    const item = await readKey(made('-algorithm', 'RSA-PSS', '-pkeyopt', 'rsa_keygen_bits:2048', ...options));
    if (item.kind !== 'private-key') throw new Error(JSON.stringify(item));
    expect(item.keyPair.publicKey).toMatchObject({ algorithm: 'RSA-PSS', bits: 2048 });
    folder.run('openssl', 'pkey', '-in', 'key.pem', '-pubout', '-outform', 'DER', '-out', 'key.pub');
    expect(item.keyPair.publicKey.spki).toEqual(folder.read('key.pub'));
    await expectVerified(item);
  });

  test.each([
    ['Ed25519', ['-algorithm', 'ED25519']],
    ['P-521', ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-521']],
  ])('%s signs what OpenSSL verifies', async (_, args) => {
    const item = await readKey(made(...args));
    if (item.kind !== 'private-key') throw new Error(JSON.stringify(item));
    await expectVerified(item);
  });

  async function expectVerified({ keyPair }: Item & { readonly kind: 'private-key' }): Promise<void> {
    const subject = aName([['CN', 'hq.sb7.com']]);
    const request = await directOperations.createRequest({ subject, subjectAlternativeNames: [] }, keyPair);
    expect(request.signature).toBe('good');
    folder.write('request.der', request.der);
    expect(
      folder.accepts('openssl', 'req', '-in', 'request.der', '-inform', 'DER', '-verify', '-noout'),
    ).toBe(true);
  }

  test.each([
    [
      'an EC key on the curve brainpoolP256r1',
      ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:brainpoolP256r1'],
    ],
    ['an EC key on the curve secp256k1', ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:secp256k1']],
    [
      'an EC key whose curve is written out instead of named (RFC 5480 forbids it)',
      ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-pkeyopt', 'ec_param_enc:explicit'],
    ],
  ])('as %s are named', async (found, args) => {
    expect(contentOf([await readKey(made(...args))])).toEqual([`kind-unsupported: ${found}`]);
  });

  test.each([
    ['ED448', 'a private key for Ed448'],
    ['X25519', 'a private key for X25519'],
    ['X448', 'a private key for X448'],
  ])('%s is named', async (algorithm, found) => {
    expect(await readKey(made('-algorithm', algorithm))).toMatchObject({ reason: 'kind-unsupported', found });
  });

  test('a curve key without its public half, as PKCS#12 of old holds it, has it worked out', async () => {
    made('-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256');
    folder.run('openssl', 'ec', '-in', 'key.pem', '-no_public', '-out', 'bare.pem');
    const [whole, bare] = [await readKey(folder.read('key.pem')), await readKey(folder.read('bare.pem'))];
    expect(contentOf([bare])).toEqual(contentOf([whole]));
  });
});

test('a DSA key in its old form is named', async () => {
  const numbers = Array.from({ length: 6 }, (_, index) => derInteger(index));
  expect(await readKey(derSequence(...numbers))).toMatchObject({
    reason: 'kind-unsupported',
    found: 'a DSA key',
  });
  expect(
    await readKey(toUtf8('-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----')),
  ).toMatchObject({ reason: 'kind-unsupported', found: 'an OpenSSH private key under a passphrase' });
});
