import type { Bytes } from '@/base/bytes';
import { algorithmFields, required, structure, tellMalformed } from '../gate/structure';
import { readElement, tags, type Element } from '../gate/element';
import {
  DecodingError,
  readBitString,
  readInteger,
  readObjectIdentifier,
  readSequence,
} from '../gate/values';
import type { KeyAlgorithm, PublicKey } from '../public-key';
import { sha256 } from './sha';
import { keyAlgorithms, otherKeyNames, namedCurves } from '../object-identifiers';
import { usualRsaKey, wholePointKey } from './same-key';

/** Algorithms of a SubjectPublicKeyInfo by OID. */
const algorithms: Readonly<Record<string, KeyAlgorithm>> = {
  [keyAlgorithms.rsa]: 'RSA',
  [keyAlgorithms.rsaPss]: 'RSA-PSS',
  [keyAlgorithms.ec]: 'EC',
  [keyAlgorithms.ed25519]: 'Ed25519',
  [keyAlgorithms.ed448]: 'Ed448',
  [keyAlgorithms.dsa]: 'DSA',
};

const curves: Readonly<Record<string, readonly [name: string, bits: number]>> = {
  [namedCurves.p256]: ['P-256', 256],
  [namedCurves.p384]: ['P-384', 384],
  [namedCurves.p521]: ['P-521', 521],
  '1.2.840.10045.3.1.1': ['P-192', 192],
  '1.3.132.0.33': ['P-224', 224],
  '1.3.132.0.10': ['secp256k1', 256],
  '1.3.36.3.3.2.8.1.1.1': ['brainpoolP160r1', 160],
  '1.3.36.3.3.2.8.1.1.3': ['brainpoolP192r1', 192],
  '1.3.36.3.3.2.8.1.1.5': ['brainpoolP224r1', 224],
  '1.3.36.3.3.2.8.1.1.7': ['brainpoolP256r1', 256],
  '1.3.36.3.3.2.8.1.1.8': ['brainpoolP256t1', 256],
  '1.3.36.3.3.2.8.1.1.9': ['brainpoolP320r1', 320],
  '1.3.36.3.3.2.8.1.1.11': ['brainpoolP384r1', 384],
  '1.3.36.3.3.2.8.1.1.12': ['brainpoolP384t1', 384],
  '1.3.36.3.3.2.8.1.1.13': ['brainpoolP512r1', 512],
  '1.3.36.3.3.2.8.1.1.14': ['brainpoolP512t1', 512],
};

/** A curve's name by its OID: WebCrypto's or the standard's where the lab knows one, else the OID. */
export function curveName(oid: string): string {
  return curves[oid]?.[0] ?? oid;
}

const keyFields = structure({ algorithm: required(tags.sequence), key: required(tags.bitString) });

/**
 * Reads a SubjectPublicKeyInfo (RFC 5280 section 4.1.2.7, RFC 3279); `defects` as `structure` has it. Throws
 * DecodingError where its frame is broken.
 */
export async function readPublicKey(element: Element, defects?: Set<string>): Promise<PublicKey> {
  const fields = keyFields(readSequence(element), defects);
  const { oid, parameters } = algorithmFields(readSequence(fields.algorithm), defects);
  const identifier = readObjectIdentifier(oid);
  const algorithm = algorithms[identifier] ?? 'unknown';
  const spki = element.bytes.slice();
  const key = readBitString(fields.key);
  const size = sizeOf(algorithm, parameters, key, defects);
  const usual = algorithm === 'RSA' ? usualRsaKey(key) : wholePointKey(size.curve, key);
  const named = algorithm === 'unknown' ? { name: otherKeyNames[identifier] ?? identifier } : {};
  return { algorithm, ...named, ...size, spki, fingerprint: await sha256(usual ?? spki) };
}

function sizeOf(
  algorithm: KeyAlgorithm,
  parameters: Element | undefined,
  key: Uint8Array,
  defects: Set<string> | undefined,
): Pick<PublicKey, 'bits' | 'curve'> {
  switch (algorithm) {
    case 'RSA':
    case 'RSA-PSS':
      return { bits: integerBits(rsaNumbers(key, defects).modulus) };
    case 'EC':
      return curveOf(parameters);
    case 'DSA':
      return { bits: parameters?.tag === tags.sequence ? primeBits(parameters, defects) : 0 };
    case 'Ed25519':
      return { bits: 256 };
    case 'Ed448':
      return { bits: 456 };
    case 'unknown':
      return { bits: 0 };
  }
}

const dsaFields = structure({
  prime: required(tags.integer),
  order: required(tags.integer),
  generator: required(tags.integer),
});

/** Dss-Parms (RFC 3279 section 2.3.2). */
function primeBits(parameters: Element, defects: Set<string> | undefined): number {
  return integerBits(dsaFields(readSequence(parameters), defects).prime);
}

const rsaKeyFields = structure({ modulus: required(tags.integer), exponent: required(tags.integer) });

/** RSAPublicKey (RFC 8017 appendix A.1.1). */
function rsaNumbers(key: Uint8Array, defects: Set<string> | undefined) {
  const read = readElement(key);
  if (!read.ok) throw new DecodingError('no RSA key');
  if (read.value.trailing > 0) tellMalformed('octets after an RSA key', defects);
  return rsaKeyFields(readSequence(read.value.element), defects);
}

/** Octets of the longest public exponent with which every engine verifies, and none takes too long. */
const longestExponent = 8;

/**
 * Whether engines agree on what the exponent of an RSA key verifies: an odd number from 3 on (RFC 8017 section 3.1) of
 * 64 bits at most. Throws DecodingError for what is no key.
 */
export function hasUsualExponent(spki: Bytes): boolean {
  const read = readElement(spki);
  if (!read.ok) throw new DecodingError(read.problem);
  const { key } = keyFields(readSequence(read.value.element));
  const octets = readInteger(rsaNumbers(readBitString(key), new Set()).exponent);
  const digits = octets.subarray(octets.findIndex((octet) => octet !== 0));
  const isPositive = (octets[0] ?? 0) < 0x80 && (digits.length > 1 || (digits[0] ?? 0) > 1);
  return isPositive && ((octets.at(-1) ?? 0) & 1) === 1 && digits.length <= longestExponent;
}

function integerBits(element: Element | undefined): number {
  const octets = readInteger(element);
  const start = octets.findIndex((octet) => octet !== 0);
  return start < 0 ? 1 : (octets.length - start) * 8 - Math.clz32(octets[start] ?? 0) + 24;
}

/** A curve given by its parameters instead of its name (RFC 3279 section 2.3.5) stays unnamed. */
function curveOf(parameters: Element | undefined): Pick<PublicKey, 'bits' | 'curve'> {
  if (parameters?.tag !== tags.objectIdentifier) return { bits: 0 };
  const oid = readObjectIdentifier(parameters);
  const [curve, bits] = curves[oid] ?? [oid, 0];
  return { curve, bits };
}
