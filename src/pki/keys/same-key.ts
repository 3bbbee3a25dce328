import { concatBytes, fromHex, toHex, type Bytes } from '@/base/bytes';
import { readElement } from '../gate/element';
import { decodedOrUndefined, readInteger, readSequence } from '../gate/values';
import { keyAlgorithms, namedCurves } from '../object-identifiers';
import { derBitString, derObjectIdentifier, derSequence, derUnsignedInteger } from './der';
import { derRsaAlgorithm } from './rsa-keys';

/*
 * The same number is the same key, however it is written: programs leave the NULL of an RSA key out, write zeros before a
 * modulus, and shorten a point to one of its coordinates.
 */

/** The SubjectPublicKeyInfo of an RSA key in its usual form (RFC 3279 section 2.3.1); undefined for what is none. */
export function usualRsaKey(key: Uint8Array): Bytes | undefined {
  const read = readElement(key);
  if (!read.ok) return undefined;
  return decodedOrUndefined(() => {
    const numbers = readSequence(read.value.element).map((number) => derUnsignedInteger(readInteger(number)));
    return derSequence(derRsaAlgorithm(), derBitString(derSequence(...numbers)));
  });
}

/** The prime and the coefficient b of a curve; a is -3 in all of them (SEC 2 version 2 section 2). */
const curves: Readonly<Record<string, readonly [oid: string, prime: bigint, b: bigint]>> = {
  'P-256': [
    namedCurves.p256,
    2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
    0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
  ],
  'P-384': [
    namedCurves.p384,
    2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
    0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
  ],
  'P-521': [
    namedCurves.p521,
    2n ** 521n - 1n,
    0x0051953eb9618e1c9a1f929a21a0b68540eea2da725b99b315f3b8b489918ef109e156193951ec7e937b1652c0bd3bb1bf073573df883d2c34f1ef451fd46b503f00n,
  ],
};

/** The SubjectPublicKeyInfo of a shortened point with the whole point (SEC 1 version 2 section 2.3.4); undefined for others. */
export function wholePointKey(curve: string | undefined, point: Uint8Array): Bytes | undefined {
  const parameters = curves[curve ?? ''];
  if (parameters === undefined || (point[0] !== 2 && point[0] !== 3)) return undefined;
  const [oid, prime, b] = parameters;
  const size = Math.ceil(prime.toString(2).length / 8);
  if (point.length !== size + 1) return undefined;
  const x = BigInt(`0x${toHex(point.subarray(1))}`);
  const square = (((x * x - 3n) % prime) * x + b) % prime;
  const root = power(square < 0n ? square + prime : square, (prime + 1n) / 4n, prime);
  const y = root % 2n === BigInt(point[0] & 1) ? root : prime - root;
  if ((y * y - square) % prime !== 0n) return undefined;
  const whole = concatBytes(
    Uint8Array.of(4),
    point.subarray(1),
    fromHex(y.toString(16).padStart(size * 2, '0')),
  );
  const algorithm = derSequence(derObjectIdentifier(keyAlgorithms.ec), derObjectIdentifier(oid));
  return derSequence(algorithm, derBitString(whole));
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let square = base % modulus;
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}
