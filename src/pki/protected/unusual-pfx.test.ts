import { createHmac, pbkdf2Sync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromHex, type Bytes } from '@/base/bytes';
import {
  contentOf,
  sampleMaterial,
  type SampleIdentity,
  type SampleMaterial,
} from '@/testing/container-samples';
import { aToolFolder, hasTool } from '@/testing/outside-tools';
import {
  derContext,
  derInteger,
  derNull,
  derObjectIdentifier,
  derOctetString,
  derSequence,
} from '../keys/der';
import { readElement, type Element } from '../gate/element';
import { readOctetString } from '../gate/values';
import { directOperations } from '../worker/direct-operations';

/* PKCS#12 files that few programs write, and the three answers to a file that does not open. */

const folder = aToolFolder();
let material: SampleMaterial;

beforeAll(async () => {
  if (hasTool('openssl')) material = await sampleMaterial(folder);
});

afterAll(() => folder.remove());

function identityNamed(wanted: string): SampleIdentity {
  const identity = material.identities.find(({ name }) => name === wanted);
  if (!identity) throw new Error(`no identity ${wanted}`);
  return identity;
}

function exported(...options: readonly string[]): Bytes {
  const files = ['-inkey', 'P-256.key', '-in', 'P-256.pem', '-passout', 'pass:secret', '-out', 'out.pfx'];
  folder.run('openssl', 'pkcs12', '-export', '-legacy', ...files, ...options);
  return folder.read('out.pfx');
}

async function found(file: Bytes, ...passwords: readonly string[]): Promise<readonly string[]> {
  return contentOf(await directOperations.readFiles([file], passwords));
}

function both(name = 'P-256'): readonly string[] {
  const { certificate, key } = identityNamed(name);
  return [certificate.fingerprint, key.publicKey.fingerprint].sort();
}

function elementOf(bytes: Bytes): Element {
  const read = readElement(bytes);
  if (!read.ok) throw new Error(read.problem);
  return read.value.element;
}

/** The authenticated safe of a file without a check value. */
function safeOf(file: Bytes): { readonly safe: Bytes; readonly content: Bytes } {
  const safe = elementOf(file).children[1];
  const content = readOctetString(safe?.children[1]?.children[0]);
  return { safe: Uint8Array.from(safe?.bytes ?? []), content };
}

function plainSafe(...bags: readonly Bytes[]): Bytes {
  const data = derObjectIdentifier('1.2.840.113549.1.7.1');
  const part = derSequence(data, derContext(0, derOctetString(derSequence(...bags))));
  return derSequence(derInteger(3), derSequence(data, derContext(0, derOctetString(derSequence(part)))));
}

function bag(type: string, value: Bytes): Bytes {
  return derSequence(derObjectIdentifier(`1.2.840.113549.1.12.10.1.${type}`), derContext(0, value));
}

describe.skipIf(!hasTool('openssl'))('PBMAC1 (RFC 9579), made with the cryptography of Node', () => {
  const hmacs: Readonly<Record<string, string>> = {
    sha256: '1.2.840.113549.2.9',
    sha384: '1.2.840.113549.2.10',
    sha512: '1.2.840.113549.2.11',
  };

  interface Change {
    readonly salt?: Bytes;
    readonly withoutLength?: boolean;
  }

  function stamped(digest: string, keyLength: number, { salt, withoutLength }: Change = {}): Bytes {
    const { safe, content } = safeOf(exported('-nomac'));
    const trueSalt = fromHex('0102030405060708');
    const key = pbkdf2Sync('secret', trueSalt, 2048, keyLength, digest);
    const mac = Uint8Array.from(createHmac(digest, key).update(content).digest());
    const hmac = derSequence(derObjectIdentifier(hmacs[digest] ?? ''), derNull());
    const parameters = derSequence(
      derOctetString(salt ?? trueSalt),
      derInteger(2048),
      ...(withoutLength ? [] : [derInteger(keyLength)]),
      hmac,
    );
    const derivation = derSequence(derObjectIdentifier('1.2.840.113549.1.5.12'), parameters);
    const scheme = derSequence(derObjectIdentifier('1.2.840.113549.1.5.14'), derSequence(derivation, hmac));
    // The outer salt and rounds mean nothing here.
    const macData = derSequence(
      derSequence(scheme, derOctetString(mac)),
      derOctetString(new Uint8Array(1)),
      derInteger(1),
    );
    return derSequence(derInteger(3), safe, macData);
  }

  test.each([
    ['sha256', 32],
    ['sha384', 48],
    ['sha512', 64],
    ['sha256', 20],
  ])('with %s and a key of %i octets opens', async (digest, keyLength) => {
    expect(await found(stamped(digest, keyLength), 'secret')).toEqual(both());
    // The certificate lies open; whether it was changed is not asked before the password is there.
    expect(await found(stamped(digest, keyLength), 'wrong')).toEqual([
      identityNamed('P-256').certificate.fingerprint,
      'password-wrong: a PKCS#12 file',
    ]);
  });

  test('with another salt, and without its key length, is damaged', async () => {
    expect(await found(stamped('sha256', 32, { salt: fromHex('ff') }), 'secret')).toEqual([
      'damaged: a PKCS#12 file',
    ]);
    expect(await found(stamped('sha256', 32, { withoutLength: true }), 'secret')).toEqual([
      'damaged: a PKCS#12 file',
    ]);
  });
});

describe.skipIf(!hasTool('openssl'))('bags', () => {
  test('several keys, bags of bags, and what is no key or certificate is named', async () => {
    const keys = ['P-256', 'RSA-1024', 'Ed25519'].map((name) => bag('1', identityNamed(name).key.pkcs8));
    const secret = bag(
      '5',
      derSequence(derObjectIdentifier('1.2.3'), derContext(0, derOctetString(new Uint8Array(9)))),
    );
    const sdsi = derSequence(
      derObjectIdentifier('1.2.840.113549.1.9.22.2'),
      derContext(0, derOctetString(new Uint8Array(1))),
    );
    const file = plainSafe(bag('6', derSequence(...keys)), secret, bag('3', sdsi));
    expect(await found(file)).toEqual(
      [
        ...['P-256', 'RSA-1024', 'Ed25519'].map((name) => identityNamed(name).key.publicKey.fingerprint),
        'kind-unsupported: a secret that is no private key',
        'kind-unsupported: an SDSI certificate',
      ].sort(),
    );
  });
});

describe.skipIf(!hasTool('openssl'))('wrong, damaged and unsupported are three answers', () => {
  const forms: readonly (readonly [name: string, options: readonly string[]])[] = [
    ['AES', ['-keypbe', 'AES-256-CBC', '-certpbe', 'AES-256-CBC']],
    ['Triple DES and RC2', ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-RC2-40']],
    ['RC4', ['-keypbe', 'PBE-SHA1-RC4-128', '-certpbe', 'PBE-SHA1-RC4-128']],
  ];

  test.each(forms)('under %s', async (_, options) => {
    const file = exported(...options);
    expect(await found(file, 'secret')).toEqual(both());
    expect(await found(file, 'wrong')).toEqual(['password-wrong: a PKCS#12 file']);
    expect(await found(file)).toEqual(['password-missing: a PKCS#12 file']);
    const place = file.length - 30;
    const changed = file.map((octet, index) => (index === place ? octet ^ 1 : octet));
    expect(await found(changed, 'secret')).toEqual(['damaged: a PKCS#12 file']);
  });

  test('Camellia and a check value of GOST are named', async () => {
    const camellia = exported('-keypbe', 'CAMELLIA-256-CBC', '-certpbe', 'CAMELLIA-256-CBC');
    expect(await found(camellia, 'secret')).toEqual(['cipher-unsupported: Camellia with 256 bits']);
    const digest = derSequence(derObjectIdentifier('1.2.643.7.1.1.2.2'), derNull());
    const macData = derSequence(
      derSequence(digest, derOctetString(new Uint8Array(32))),
      derOctetString(new Uint8Array(8)),
    );
    const gost = derSequence(derInteger(3), safeOf(exported('-nomac')).safe, macData);
    expect(await found(gost, 'secret')).toEqual(['cipher-unsupported: GOST R 34.11-2012 with 256 bits']);
  });
});

test.skipIf(!hasTool('openssl'))('reading tells how far it is, and stops when it is given up', async () => {
  const files = [exported(), exported('-nomac'), exported()];
  const seen: number[] = [];
  await directOperations.readFiles(files, ['secret'], { onProgress: (done) => seen.push(done) });
  expect(seen).toEqual([0, 1 / 3, 2 / 3, 1]);
  const control = new AbortController();
  const reading = directOperations.readFiles(files, ['secret'], {
    signal: control.signal,
    onProgress: (done) => done > 0 && control.abort('enough'),
  });
  await expect(reading).rejects.toBe('enough');
});
