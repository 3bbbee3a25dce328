import { constants, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { readyKey } from '@/testing/ready-keys';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concatBytes, fromHex, toHex, type Bytes } from '@/base/bytes';
import {
  derBitString,
  derContext,
  derInteger,
  derNull,
  derObjectIdentifier,
  derSequence,
  derUnsignedInteger,
  derValue,
} from './der';
import { readElement, tags } from '../gate/element';
import { readInteger, readSequence } from '../gate/values';
import { plainEcdsaSignature, verifySignature } from './verify-signature';

const signedPart = derSequence(derInteger(1));

function spkiOf(key: KeyObject): Bytes {
  return Uint8Array.from(createPublicKey(key).export({ type: 'spki', format: 'der' }));
}

function verdictOn(algorithm: Bytes, signature: Bytes, spki: Bytes) {
  return verifySignature(derSequence(signedPart, algorithm, derBitString(signature)), spki);
}

const curves = [
  [
    'P-256',
    'sha256',
    '1.2.840.10045.4.3.2',
    'ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551',
  ],
  [
    'P-384',
    'sha384',
    '1.2.840.10045.4.3.3',
    'ffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973',
  ],
  [
    'P-521',
    'sha512',
    '1.2.840.10045.4.3.4',
    '01fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409',
  ],
] as const;

function derNumber(value: bigint): Bytes {
  const hex = value.toString(16);
  return derUnsignedInteger(fromHex(hex.length % 2 === 0 ? hex : `0${hex}`));
}

/** A negative INTEGER of a number: its two's complement. */
function derNegative(value: bigint): Bytes {
  const octets = Math.floor(value.toString(2).length / 8) + 1;
  const hex = ((1n << BigInt(octets * 8)) - value).toString(16).padStart(octets * 2, '0');
  return derValue(tags.integer, fromHex(hex));
}

function numbersOf(signature: Uint8Array): readonly [r: bigint, s: bigint] {
  const read = readElement(signature);
  if (!read.ok) throw new Error(read.problem);
  const [r, s] = readSequence(read.value.element).map((each) => BigInt(`0x${toHex(readInteger(each))}`));
  return [r ?? 0n, s ?? 0n];
}

/** The content of a SEQUENCE under another head. */
function headed(head: readonly number[], ...parts: readonly Bytes[]): Bytes {
  return concatBytes(Uint8Array.from(head), ...parts);
}

/** Whatever is no signature with these numbers, by kind. */
function spoilt(r: bigint, s: bigint, n: bigint): Readonly<Record<string, Bytes>> {
  const [R, S] = [derNumber(r), derNumber(s)];
  const { length } = concatBytes(R, S);
  const long = (tag: number) => headed([tag, 0x82, 0, length], R, S);
  const numbers = [0n, n, n + 1n, n - 1n, 1n, r + n, s + n, r * 2n ** 256n];
  return {
    'a long length': long(0x30),
    'a longer length': headed([0x30, 0x83, 0, 0, length], R, S),
    'an indefinite length': headed([0x30, 0x80], R, S, Uint8Array.of(0, 0)),
    'a SET': derValue(0x31, R, S),
    'a primitive SEQUENCE': derValue(0x10, R, S),
    'a context tag': derContext(0, R, S),
    'one number': derSequence(R),
    'no number': derSequence(),
    'three numbers': derSequence(R, S, derNumber(1n)),
    'a NULL behind': derSequence(R, S, derNull()),
    'a NULL before': derSequence(derNull(), R, S),
    'octets behind': concatBytes(derSequence(R, S), Uint8Array.of(0)),
    'a NULL after the SEQUENCE': concatBytes(derSequence(R, S), derNull()),
    'the end missing': derSequence(R, S).slice(0, -1),
    nothing: new Uint8Array(),
    'a SEQUENCE around': derSequence(derSequence(R, S)),
    'numbers as they are': concatBytes(R, S),
    'plain numbers': fromHex(r.toString(16).padStart(132, '0') + s.toString(16).padStart(132, '0')),
    'a leading zero in r': derSequence(derValue(tags.integer, Uint8Array.of(0, 0), R.subarray(2)), S),
    'a leading zero in s': derSequence(R, derValue(tags.integer, Uint8Array.of(0, 0), S.subarray(2))),
    'a long length of r': derSequence(headed([2, 0x81, R.length - 2], R.slice(2)), S),
    'an octet string for r': derSequence(derValue(tags.octetString, R.subarray(2)), S),
    'a truth value for s': derSequence(R, derValue(tags.boolean, Uint8Array.of(255))),
    'a text for r': derSequence(derValue(tags.utf8String, Uint8Array.of(48)), S),
    'a real number for s': derSequence(R, derValue(9, Uint8Array.of(3, 0, 1))),
    'an enumerated s': derSequence(R, derValue(tags.enumerated, S.subarray(2))),
    'a constructed s': derSequence(R, derValue(tags.integer | 0x20, S)),
    'an empty r': derSequence(derValue(tags.integer), S),
    'an empty s': derSequence(R, derValue(tags.integer)),
    'a negative r': derSequence(derNegative(r), S),
    'a negative s': derSequence(R, derNegative(s)),
    'r less the order': derSequence(derNegative(n - r), S),
    'r and s in turn': derSequence(S, R),
    ...Object.fromEntries(
      numbers.flatMap((number) => [
        [`${number.toString(16)} as r`, derSequence(derNumber(number), S)],
        [`${number.toString(16)} as s`, derSequence(R, derNumber(number))],
        [`${number.toString(16)} twice`, derSequence(derNumber(number), derNumber(number))],
      ]),
    ),
  };
}

describe.each(curves)('ECDSA on %s', (curve, digest, oid, order) => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: curve });
  const [spki, algorithm] = [spkiOf(privateKey), derSequence(derObjectIdentifier(oid))];
  const signature = Uint8Array.from(sign(digest, signedPart, privateKey));
  const [r, s] = numbersOf(signature);
  const n = BigInt(`0x${order}`);

  test('a signature is good, and so is the one with the other s', async () => {
    expect(await verdictOn(algorithm, signature, spki)).toBe('good');
    expect(await verdictOn(algorithm, derSequence(derNumber(r), derNumber(n - s)), spki)).toBe('good');
  });

  test('everything else is bad, as OpenSSL has it', async () => {
    for (const [kind, bytes] of Object.entries(spoilt(r, s, n)))
      expect([kind, await verdictOn(algorithm, bytes, spki)]).toEqual([kind, 'bad']);
    const accepted = Object.values(spoilt(r, s, n)).filter((bytes) =>
      verify(digest, signedPart, createPublicKey(privateKey), bytes),
    );
    expect(accepted).toEqual([]);
  });

  test('a changed octet is judged as OpenSSL judges it', async () => {
    const change = fc.record({ at: fc.nat(signature.length - 1), mask: fc.integer({ min: 1, max: 255 }) });
    await fc.assert(
      fc.asyncProperty(change, async ({ at, mask }) => {
        const changed = signature.with(at, (signature[at] ?? 0) ^ mask);
        const isGood = verify(digest, signedPart, createPublicKey(privateKey), changed);
        expect(await verdictOn(algorithm, changed, spki)).toBe(isGood ? 'good' : 'bad');
      }),
      { numRuns: 60 },
    );
  });
});

test('numbers at the ends of the range are taken, and none beyond', () => {
  for (const [, , , order] of curves) {
    const n = BigInt(`0x${order}`);
    const plain = (...numbers: readonly bigint[]) =>
      toHex(plainEcdsaSignature(derSequence(...numbers.map(derNumber)), order));
    const digits = (number: bigint) => number.toString(16).padStart(order.length, '0');
    for (const [r, s] of [
      [1n, 1n],
      [1n, n - 1n],
      [n - 1n, 0x80n],
      [n >> 9n, 0xffn],
    ] as const)
      expect(plain(r, s)).toBe(digits(r) + digits(s));
    for (const beyond of [0n, n, n + 1n, n << 8n, 1n << BigInt(order.length * 4)]) {
      expect(() => plain(beyond, 1n)).toThrow();
      expect(() => plain(1n, beyond)).toThrow();
    }
  }
});

test('a curve that WebCrypto does not know is unsupported, whatever the signature is', async () => {
  for (const namedCurve of ['secp256k1', 'brainpoolP256r1']) {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve });
    const signature = Uint8Array.from(sign('sha256', signedPart, privateKey));
    const algorithm = derSequence(derObjectIdentifier('1.2.840.10045.4.3.2'));
    expect(await verdictOn(algorithm, signature, spkiOf(privateKey))).toBe('unsupported');
  }
});

test('a key that is none never makes a signature good', async () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const signature = Uint8Array.from(sign('sha256', signedPart, privateKey));
  const spki = spkiOf(privateKey);
  const algorithm = derSequence(derObjectIdentifier('1.2.840.10045.4.3.2'));
  const identifier = derSequence(
    derObjectIdentifier('1.2.840.10045.2.1'),
    derObjectIdentifier('1.2.840.10045.3.1.7'),
  );
  const points = [
    new Uint8Array(),
    Uint8Array.of(0),
    Uint8Array.of(4),
    new Uint8Array(65).fill(4, 0, 1),
    concatBytes(Uint8Array.of(4), new Uint8Array(64).fill(255)),
    spki.slice(-65).with(64, (spki.at(-1) ?? 0) ^ 1),
    spki.slice(-65, -1),
    concatBytes(spki.slice(-65), Uint8Array.of(0)),
  ];
  for (const point of points)
    expect(await verdictOn(algorithm, signature, derSequence(identifier, derBitString(point)))).not.toBe(
      'good',
    );
});

describe('the exponent of an RSA key', () => {
  const privateKey = readyKey(2048);
  const { n = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  const modulus = BigInt(`0x${Buffer.from(n, 'base64url').toString('hex')}`);
  const algorithm = derSequence(derObjectIdentifier('1.2.840.113549.1.1.11'), derNull());
  const signature = Uint8Array.from(sign('sha256', signedPart, privateKey));

  function keyWith(exponent: Bytes): Bytes {
    const identifier = derSequence(derObjectIdentifier('1.2.840.113549.1.1.1'), derNull());
    return derSequence(identifier, derBitString(derSequence(derNumber(modulus), exponent)));
  }

  /** The signature raised to 65537 is what was padded: under the exponent 1 it would verify itself. */
  function padded(): Bytes {
    let [power, result] = [BigInt(`0x${toHex(signature)}`), 1n];
    for (let rest = 65_537n; rest > 0n; rest >>= 1n, power = (power * power) % modulus)
      if ((rest & 1n) === 1n) result = (result * power) % modulus;
    return fromHex(result.toString(16).padStart(512, '0'));
  }

  test('that is usual verifies', async () => {
    expect(await verdictOn(algorithm, signature, keyWith(derNumber(65_537n)))).toBe('good');
    expect(await verdictOn(algorithm, padded(), keyWith(derNumber(3n)))).toBe('bad');
  });

  test.each<[string, Bytes]>([
    ['0', derNumber(0n)],
    ['1', derNumber(1n)],
    ['-3', derNegative(3n)],
    ['65536', derNumber(65_536n)],
    ['of 65 bits', derNumber((1n << 64n) + 1n)],
    ['of 256 bits', derNumber((1n << 255n) + 1n)],
    ['as long as the modulus', derNumber(modulus - 2n)],
  ])('that is %s proves nothing', async (_, exponent) => {
    for (const each of [signature, padded()])
      expect(await verdictOn(algorithm, each, keyWith(exponent))).toBe('unsupported');
  });
});

test('a signature of which bits are unused is bad', async () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const signature = Uint8Array.from(sign('sha256', signedPart, privateKey));
  const algorithm = derSequence(derObjectIdentifier('1.2.840.10045.4.3.2'));
  for (const unused of [1, 7, 8, 255]) {
    const bits = derValue(tags.bitString, Uint8Array.of(unused), signature);
    expect(await verifySignature(derSequence(signedPart, algorithm, bits), spkiOf(privateKey))).toBe('bad');
  }
});

const pssOid = '1.2.840.113549.1.1.10';
const digestOids = {
  sha1: '1.3.14.3.2.26',
  sha224: '2.16.840.1.101.3.4.2.4',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
} as const;
type DigestName = keyof typeof digestOids;

function derDigest(digest: DigestName): Bytes {
  return derSequence(derObjectIdentifier(digestOids[digest]), derNull());
}

interface Pss {
  readonly digest?: DigestName;
  readonly mask?: DigestName;
  /** The whole INTEGER. */
  readonly salt?: Bytes;
  readonly trailer?: number;
}

function pssParameters({ digest, mask, salt, trailer }: Pss): Bytes {
  return derSequence(
    ...(digest ? [derContext(0, derDigest(digest))] : []),
    ...(mask
      ? [derContext(1, derSequence(derObjectIdentifier('1.2.840.113549.1.1.8'), derDigest(mask)))]
      : []),
    ...(salt ? [derContext(2, salt)] : []),
    ...(trailer === undefined ? [] : [derContext(3, derInteger(trailer))]),
  );
}

function pssAlgorithm(parameters: Pss): Bytes {
  return derSequence(derObjectIdentifier(pssOid), pssParameters(parameters));
}

describe('RSASSA-PSS', () => {
  const privateKey = readyKey(2048);
  const spki = spkiOf(privateKey);
  const signed = (digest: DigestName, saltLength: number, key = privateKey): Bytes =>
    Uint8Array.from(sign(digest, signedPart, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength }));
  const mostSalt = 256 - 32 - 2;
  const sha256 = { digest: 'sha256', mask: 'sha256' } as const;

  test.each([
    ['no salt', 0],
    ['32 octets', 32],
    ['127 octets', 127],
    ['128 octets', 128],
    ['the most that fits', mostSalt],
  ])('%s of salt are good, and another number is bad', async (_, length) => {
    const signature = signed('sha256', length);
    const verdict = (salt: number) =>
      verdictOn(pssAlgorithm({ ...sha256, salt: derInteger(salt) }), signature, spki);
    expect(await verdict(length)).toBe('good');
    expect(await verdict(length + 1)).toBe('bad');
    expect(await verdict(length + 256)).toBe('bad');
    expect(await verdict(length + 65_536)).toBe('bad');
  });

  test.each([3072, 4096] as const)('the salt that OpenSSL makes with %d bits is good', async (size) => {
    const key = readyKey(size);
    const salt = size / 8 - 32 - 2;
    const algorithm = pssAlgorithm({ ...sha256, salt: derInteger(salt) });
    expect(await verdictOn(algorithm, signed('sha256', salt, key), spkiOf(key))).toBe('good');
  });

  test.each([
    ['a negative salt', derValue(tags.integer, Uint8Array.of(0xe0))],
    ['an empty salt', derValue(tags.integer)],
    ['a salt of ten thousand octets', derInteger(10_000)],
    ['a salt beyond any number', derValue(tags.integer, new Uint8Array(300).fill(0x7f))],
    ['a salt that is a text', derValue(tags.utf8String, Uint8Array.of(0x20))],
  ])('%s is bad', async (_, salt) => {
    expect(await verdictOn(pssAlgorithm({ ...sha256, salt }), signed('sha256', 32), spki)).toBe('bad');
  });

  test.each([
    ['a mask with another digest', { digest: 'sha256', mask: 'sha1', salt: derInteger(32) }],
    ['a mask with the default digest', { digest: 'sha256', salt: derInteger(32) }],
    ['another trailer', { ...sha256, salt: derInteger(32), trailer: 2 }],
    ['a digest that WebCrypto does not know', { digest: 'sha224', mask: 'sha224', salt: derInteger(28) }],
  ] as const)('%s is unsupported', async (_, parameters) => {
    expect(await verdictOn(pssAlgorithm(parameters), signed('sha256', 32), spki)).toBe('unsupported');
  });

  test('what goes without saying is SHA-1 with twenty octets, and may be written out', async () => {
    const signature = signed('sha1', 20);
    expect(await verdictOn(pssAlgorithm({}), signature, spki)).toBe('good');
    const all = { digest: 'sha1', mask: 'sha1', salt: derInteger(20), trailer: 1 } as const;
    expect(await verdictOn(pssAlgorithm(all), signature, spki)).toBe('good');
    expect(await verdictOn(derSequence(derObjectIdentifier(pssOid)), signature, spki)).toBe('bad');
  });

  test('a key that names digest and least salt signs in no other way', async () => {
    const restricted = (parameters: Pss) =>
      derSequence(pssAlgorithm(parameters), readSequenceOf(spki)[1] ?? new Uint8Array());
    const verdict = (parameters: Pss, digest: DigestName, salt: number) =>
      verdictOn(
        pssAlgorithm({ digest, mask: digest, salt: derInteger(salt) }),
        signed(digest, salt),
        restricted(parameters),
      );
    const wanted = { ...sha256, salt: derInteger(32) };
    expect(await verdict(wanted, 'sha256', 32)).toBe('good');
    expect(await verdict(wanted, 'sha256', 48)).toBe('good');
    expect(await verdict(wanted, 'sha256', 31)).toBe('bad');
    expect(await verdict(wanted, 'sha384', 48)).toBe('bad');
    expect(await verdict({ ...wanted, mask: 'sha1' }, 'sha256', 32)).toBe('bad');
  });
});

function readSequenceOf(der: Bytes): readonly Bytes[] {
  const read = readElement(der);
  if (!read.ok) throw new Error(read.problem);
  return readSequence(read.value.element).map(({ bytes }) => Uint8Array.from(bytes));
}
