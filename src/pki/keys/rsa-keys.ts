import { type Bytes, fromHex, toHex } from '@/base/bytes';
import { algorithmFields, required, structure } from '../gate/structure';
import { type Element, readElement, tags } from '../gate/element';
import { DecodingError, readInteger, readSequence, readSmallInteger } from '../gate/values';
import { keyAlgorithms } from '../object-identifiers';
import {
  derBitString,
  derInteger,
  derNull,
  derObjectIdentifier,
  derOctetString,
  derSequence,
  derUnsignedInteger,
} from './der';
import { type PssParameters, readPssParameters } from './signature-algorithms';

/** The two halves of an RSA key, DER: PrivateKeyInfo and SubjectPublicKeyInfo. */
interface RsaHalves {
  readonly pkcs8: Bytes;
  readonly spki: Bytes;
  /** Bits of the modulus. */
  readonly bits: number;
}

/**
 * Reads an RSAPrivateKey (RFC 8017 appendix A.1.2) by itself, because engines take neither every length nor keys for PSS,
 * and checks that its numbers belong together. `algorithm` is the AlgorithmIdentifier to write, plain RSA where nothing
 * is given. Equal keys give equal octets. Throws DecodingError.
 */
export function readRsaPrivateKey(element: Element, algorithm: Uint8Array = derRsaAlgorithm()): RsaHalves {
  const fields = keyFields(readSequence(element));
  if (readSmallInteger(fields.version) !== 0) throw new DecodingError('more than two primes');
  const numbers = numbersOf(fields);
  const [modulus, publicExponent] = numbers;
  if (!belongTogether(numbers)) throw new DecodingError('numbers of different keys');
  const privateKey = derSequence(derInteger(0), ...numbers.map(derNumber));
  const publicKey = derSequence(derNumber(modulus), derNumber(publicExponent));
  return {
    pkcs8: derSequence(derInteger(0), algorithm, derOctetString(privateKey)),
    spki: derSequence(algorithm, derBitString(publicKey)),
    bits: modulus.toString(2).length,
  };
}

/** Modulus, public and private exponent, two primes, their exponents and the coefficient. */
type RsaNumbers = readonly [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];

const keyFields = structure({
  version: required(tags.integer),
  modulus: required(tags.integer),
  publicExponent: required(tags.integer),
  privateExponent: required(tags.integer),
  prime1: required(tags.integer),
  prime2: required(tags.integer),
  exponent1: required(tags.integer),
  exponent2: required(tags.integer),
  coefficient: required(tags.integer),
});

function numbersOf(fields: ReturnType<typeof keyFields>): RsaNumbers {
  return [
    readNumber(fields.modulus),
    readNumber(fields.publicExponent),
    readNumber(fields.privateExponent),
    readNumber(fields.prime1),
    readNumber(fields.prime2),
    readNumber(fields.exponent1),
    readNumber(fields.exponent2),
    readNumber(fields.coefficient),
  ];
}

function readNumber(element: Element): bigint {
  const octets = readInteger(element);
  if ((octets[0] ?? 0) >= 0x80) throw new DecodingError('a negative number');
  return BigInt(`0x${toHex(octets)}`);
}

function derNumber(value: bigint): Bytes {
  const hex = value.toString(16);
  return derUnsignedInteger(fromHex(hex.length % 2 === 0 ? hex : `0${hex}`));
}

/** The relations of RFC 8017 section 3.2; whether the primes are primes is not asked. */
function belongTogether(numbers: RsaNumbers): boolean {
  const [n, e, d, p, q, dp, dq, inverse] = numbers;
  if (e < 2n || p < 2n || q < 2n || n !== p * q) return false;
  const [before, beforeOther] = [p - 1n, q - 1n];
  const exponentsFit = (d * e) % before === 1n && (d * e) % beforeOther === 1n;
  return exponentsFit && dp === d % before && dq === d % beforeOther && (q * inverse) % p === 1n;
}

/** The AlgorithmIdentifier of RSA keys (RFC 3279 section 2.3.1). */
export function derRsaAlgorithm(): Bytes {
  return derSequence(derObjectIdentifier(keyAlgorithms.rsa), derNull());
}

/** The PrivateKeyInfo of a key for PSS alone as WebCrypto takes it: with the identifier of any RSA key. */
export function asPlainRsaKey(pkcs8: Bytes): Bytes {
  const key = partsOf(pkcs8)[2];
  return derSequence(derInteger(0), derRsaAlgorithm(), key?.bytes ?? new Uint8Array());
}

/** The same for a SubjectPublicKeyInfo. */
export function asPlainRsaPublicKey(spki: Bytes): Bytes {
  const key = partsOf(spki)[1];
  return derSequence(derRsaAlgorithm(), key?.bytes ?? new Uint8Array());
}

/** What a SubjectPublicKeyInfo for PSS alone restricts its signatures to; undefined where nothing. Throws DecodingError. */
export function pssParametersOfKey(spki: Bytes): PssParameters | undefined {
  const [algorithm] = partsOf(spki);
  const { parameters } = algorithmFields(readSequence(algorithm));
  return parameters && readPssParameters(parameters);
}

function partsOf(der: Bytes): readonly Element[] {
  const read = readElement(der);
  if (!read.ok) throw new DecodingError(read.problem);
  return readSequence(read.value.element);
}
