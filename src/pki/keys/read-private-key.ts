import type { Bytes } from '@/base/bytes';
import { derContext, derInteger, derObjectIdentifier, derOctetString, derSequence } from './der';
import { algorithmFields, optional, required, structure } from '../gate/structure';
import { contextTag, readElement, tags, type Element } from '../gate/element';
import {
  decodedOrUndefined,
  onlyChild,
  readObjectIdentifier,
  readOctetString,
  readSequence,
} from '../gate/values';
import type { UnreadableReason } from '../item';
import type { KeyPair } from '../public-key';
import { keyPairOf } from './key-pair';
import { curveName, readPublicKey } from './read-public-key';
import { readRsaPrivateKey } from './rsa-keys';
import { keyAlgorithms, otherKeyNames } from '../object-identifiers';

/** Why octets are no private key that the lab can work with. */
export interface UnreadableKey {
  readonly reason: UnreadableReason & ('damaged' | 'kind-unsupported');
  readonly found: string;
}

const oids = {
  rsa: keyAlgorithms.rsa,
  rsaPss: keyAlgorithms.rsaPss,
  curve: keyAlgorithms.ec,
  ed25519: keyAlgorithms.ed25519,
} as const;

const otherKeys: Readonly<Record<string, string>> = {
  [keyAlgorithms.dsa]: 'DSA',
  [keyAlgorithms.ed448]: 'Ed448',
  ...otherKeyNames,
};

/** The curves that WebCrypto knows. */
const usableCurves = ['P-256', 'P-384', 'P-521'];

/** Bits of RSA keys that are read: from what old devices have to what any program makes. */
const rsaBits = { least: 512, most: 16_384 } as const;

const damaged = { reason: 'damaged', found: 'a private key' } as const;

/**
 * Reads a PrivateKeyInfo (RFC 5208, RFC 5958): RSA with 512 to 16384 bits and RSA for PSS, the NIST curves and Ed25519.
 * Equal keys give equal octets, whatever attributes or public half stood beside them.
 */
export async function readPrivateKey(keyInfo: Element): Promise<KeyPair | UnreadableKey> {
  const fields = decodedOrUndefined(() => fieldsOf(keyInfo));
  if (!fields) return damaged;
  switch (fields.oid) {
    case oids.rsa:
      return readRsaKey(elementIn(fields.key));
    case oids.rsaPss:
      return readRsaKey(elementIn(fields.key), fields.algorithm.bytes);
    case oids.ed25519:
      return importKey(fields.algorithm.bytes, fields.key, { name: 'Ed25519' });
    case oids.curve:
      return readWrappedCurveKey(fields);
    default:
      return unsupported(`a private key for ${otherKeys[fields.oid] ?? fields.oid}`);
  }
}

/** ECPrivateKey (RFC 5915 section 3). */
const curveKeyFields = structure({
  version: required(tags.integer),
  key: required(tags.octetString),
  parameters: optional(contextTag(0)),
  publicKey: optional(contextTag(1)),
});

/** Reads an ECPrivateKey that names its curve by itself (RFC 5915). Rejects with DecodingError where it does not. */
export async function readCurveKey(element: Element): Promise<KeyPair | UnreadableKey> {
  const { version, key: number, parameters, publicKey } = curveKeyFields(readSequence(element));
  const curve = onlyChild(parameters);
  const key = derSequence(
    ...[version, number].map(({ bytes }) => bytes),
    ...(publicKey ? [derContext(1, onlyChild(publicKey).bytes)] : []),
  );
  return importCurveKey(derSequence(derObjectIdentifier(oids.curve), curve.bytes), curve, key);
}

interface KeyFields {
  readonly oid: string;
  readonly algorithm: Element;
  readonly parameters: Element | undefined;
  readonly key: Bytes;
}

/** PrivateKeyInfo, and OneAsymmetricKey with its public half (RFC 5958 section 2). */
const privateKeyFields = structure({
  version: required(tags.integer),
  algorithm: required(tags.sequence),
  key: required(tags.octetString),
  attributes: optional(contextTag(0)),
  publicKey: optional(contextTag(1)),
});

function fieldsOf(keyInfo: Element): KeyFields {
  const { algorithm, key } = privateKeyFields(readSequence(keyInfo));
  const { oid, parameters } = algorithmFields(readSequence(algorithm));
  return { oid: readObjectIdentifier(oid), algorithm, parameters, key: readOctetString(key) };
}

function elementIn(octets: Bytes): Element | undefined {
  const read = readElement(octets);
  return read.ok ? read.value.element : undefined;
}

/** Reads an RSAPrivateKey (RFC 8017 appendix A.1.2); `algorithm` is the AlgorithmIdentifier that came with it. */
export async function readRsaKey(
  element: Element | undefined,
  algorithm?: Uint8Array,
): Promise<KeyPair | UnreadableKey> {
  const halves = element && decodedOrUndefined(() => readRsaPrivateKey(element, algorithm));
  if (!halves) return damaged;
  if (halves.bits < rsaBits.least || halves.bits > rsaBits.most)
    return unsupported(`an RSA key with ${String(halves.bits)} bits`);
  const spki = readElement(halves.spki);
  if (!spki.ok) return damaged;
  return { pkcs8: halves.pkcs8, publicKey: await readPublicKey(spki.value.element) };
}

async function readWrappedCurveKey({
  algorithm,
  parameters,
  key,
}: KeyFields): Promise<KeyPair | UnreadableKey> {
  const inside = elementIn(key);
  // Engines differ in what they let pass inside.
  if (!decodedOrUndefined(() => curveKeyFields(readSequence(inside)))) return damaged;
  return importCurveKey(algorithm.bytes, parameters, key);
}

async function importCurveKey(
  algorithm: Uint8Array,
  parameters: Element | undefined,
  key: Bytes,
): Promise<KeyPair | UnreadableKey> {
  const curve = decodedOrUndefined(() => curveOf(parameters));
  if (curve === undefined) return damaged;
  return usableCurves.includes(curve)
    ? importKey(algorithm, key, { name: 'ECDSA', namedCurve: curve })
    : unsupported(curve);
}

/** A named curve that is usable, or words for another key. */
function curveOf(parameters: Element | undefined): string {
  if (parameters?.tag !== tags.objectIdentifier)
    return 'an EC key whose curve is written out instead of named (RFC 5480 forbids it)';
  const name = curveName(readObjectIdentifier(parameters));
  return usableCurves.includes(name) ? name : `an EC key on the curve ${name}`;
}

/** WebCrypto checks the numbers and finds the public half; attributes and a public half beside it would disturb it. */
async function importKey(
  algorithm: Uint8Array,
  key: Bytes,
  importAs: EcKeyImportParams | Algorithm,
): Promise<KeyPair | UnreadableKey> {
  const pkcs8 = derSequence(derInteger(0), algorithm, derOctetString(key));
  try {
    const privateKey = await crypto.subtle.importKey('pkcs8', pkcs8, importAs, true, ['sign']);
    return await keyPairOf(privateKey, await publicHalfOf(privateKey, importAs));
  } catch {
    return damaged;
  }
}

async function publicHalfOf(
  privateKey: CryptoKey,
  importAs: EcKeyImportParams | Algorithm,
): Promise<CryptoKey> {
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', privateKey);
  const parts = Object.entries({ kty, crv, x, y }).filter(([, value]) => value !== undefined);
  return crypto.subtle.importKey('jwk', Object.fromEntries(parts) as JsonWebKey, importAs, true, ['verify']);
}

function unsupported(found: string): UnreadableKey {
  return { reason: 'kind-unsupported', found };
}
