import { type Bytes, fromHex, toHex } from '@/base/bytes';
import type { SignatureVerdict } from '../certificate';
import { type Element, readElement, spanAt, tags } from '../gate/element';
import { required, signedFields, structure } from '../gate/structure';
import { decodedOrUndefined, DecodingError, readBitString, readInteger, readSequence } from '../gate/values';
import type { PublicKey } from '../public-key';
import { hasUsualExponent, readPublicKey } from './read-public-key';
import { asPlainRsaPublicKey, pssParametersOfKey } from './rsa-keys';
import {
  type PssParameters,
  readPssParameters,
  readSignatureAlgorithm,
  signatureOids,
} from './signature-algorithms';

/**
 * Verifies the signature of a certificate, request or revocation list: SEQUENCE of what is signed, algorithm, signature
 * (RFC 5280 section 4.1.1). Octets that are no such thing, and an algorithm that is not one for the key, are `bad`.
 */
export async function verifySignature(signed: Bytes, issuerKey: Bytes): Promise<SignatureVerdict> {
  const parts = decodedOrUndefined(() => signedFields(readSequence(elementOf(signed))));
  return parts ? verifySigned(parts, issuerKey) : 'bad';
}

/** The same for a structure that is already parsed. */
export async function verifySigned(
  { signedPart, algorithm, signature }: ReturnType<typeof signedFields>,
  issuerKey: Bytes,
): Promise<SignatureVerdict> {
  try {
    const key = await keptKey(issuerKey);
    return await verify(key, algorithm, readBitString(signature).slice(), signedPart.bytes.slice());
  } catch (error) {
    if (error instanceof DecodingError) return 'bad';
    throw error;
  }
}

/** The signed octets are used as they are, unread. */
function elementOf(bytes: Bytes): Element {
  const signedAt = spanAt(bytes, 0)?.contentStart ?? 0;
  const read = readElement(bytes, spanAt(bytes, signedAt)?.start);
  if (!read.ok) throw new DecodingError(read.problem);
  return read.value.element;
}

/** What WebCrypto needs to know for one signature. */
interface Scheme {
  readonly importAs: RsaHashedImportParams | EcKeyImportParams | Algorithm;
  readonly verifyAs: AlgorithmIdentifier | RsaPssParams | EcdsaParams;
  readonly signature: Bytes;
}

async function verify(
  kept: KeptKey,
  algorithm: Element,
  signature: Bytes,
  data: Bytes,
): Promise<SignatureVerdict> {
  const { publicKey: key } = kept;
  const scheme = schemeOf(kept, algorithm, signature);
  if (typeof scheme === 'string') return scheme;
  const spki = key.algorithm === 'RSA-PSS' ? asPlainRsaPublicKey(key.spki) : key.spki;
  try {
    const publicKey = await importedKey(kept, spki, scheme.importAs);
    const isGood = await crypto.subtle.verify(scheme.verifyAs, publicKey, scheme.signature, data);
    return isGood ? 'good' : 'bad';
  } catch {
    // WebCrypto refuses keys, curves and salts that it does not know; each engine throws another error.
    return 'unsupported';
  }
}

const webCryptoDigests = ['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'];

function schemeOf(kept: KeptKey, algorithm: Element, signature: Bytes): Scheme | SignatureVerdict {
  const { publicKey: key } = kept;
  const { oid, name, digest } = readSignatureAlgorithm(algorithm);
  if (name === 'Ed25519') return key.algorithm === 'Ed25519' ? edwardsScheme(signature) : 'bad';
  if (digest === undefined || !webCryptoDigests.includes(digest)) return 'unsupported';
  if (name.startsWith('ecdsa')) return key.algorithm === 'EC' ? ecdsaScheme(key, digest, signature) : 'bad';
  if (name.startsWith('dsa')) return 'unsupported';
  if (!key.algorithm.startsWith('RSA')) return 'bad';
  if (oid === signatureOids.rsaPss) return pssScheme(kept, algorithm, signature);
  return rsaScheme(kept, digest, signature);
}

function edwardsScheme(signature: Bytes): Scheme {
  return { importAs: { name: 'Ed25519' }, verifyAs: 'Ed25519', signature };
}

function rsaScheme(
  { publicKey: { algorithm }, isUnusual }: KeptKey,
  hash: string,
  signature: Bytes,
): Scheme | SignatureVerdict {
  // A key for PSS alone signs in no other way (RFC 4055 section 1.2).
  if (algorithm === 'RSA-PSS') return 'bad';
  if (isUnusual) return 'unsupported';
  return { importAs: { name: 'RSASSA-PKCS1-v1_5', hash }, verifyAs: 'RSASSA-PKCS1-v1_5', signature };
}

/**
 * A salt that does not fit into the key is wrong whatever the signature is (RFC 8017 section 9.1.2). WebCrypto masks
 * with the digest of the message, and knows one trailer.
 */
function pssScheme(
  { publicKey: key, isUnusual }: KeptKey,
  algorithm: Element,
  signature: Bytes,
): Scheme | SignatureVerdict {
  const parameters = readPssParameters(algorithm.children[1]);
  const { digest, maskDigest, saltLength, trailer } = parameters;
  if (isUnusual || maskDigest !== digest || trailer !== 1) return 'unsupported';
  if (!isPermittedBy(key, parameters)) return 'bad';
  if (saltLength > Math.ceil((key.bits - 1) / 8) - octetsOf(digest) - 2) return 'bad';
  return {
    importAs: { name: 'RSA-PSS', hash: digest },
    verifyAs: { name: 'RSA-PSS', saltLength },
    signature,
  };
}

/** A key for PSS alone may name the digest, and the least salt, that it signs with (RFC 4055 section 3.3). */
function isPermittedBy(key: PublicKey, used: PssParameters): boolean {
  const wanted = key.algorithm === 'RSA-PSS' ? pssParametersOfKey(key.spki) : undefined;
  if (!wanted) return true;
  const { digest, maskDigest, saltLength } = wanted;
  return digest === used.digest && maskDigest === used.maskDigest && saltLength <= used.saltLength;
}

/** Of the digests that WebCrypto knows. */
function octetsOf(digest: string): number {
  return digest === 'SHA-1' ? 20 : Number(digest.slice(4)) / 8;
}

function ecdsaScheme({ curve = '' }: PublicKey, hash: string, signature: Bytes): Scheme | SignatureVerdict {
  const order = curveOrders[curve];
  if (order === undefined) return 'unsupported';
  return {
    importAs: { name: 'ECDSA', namedCurve: curve },
    verifyAs: { name: 'ECDSA', hash },
    signature: plainEcdsaSignature(signature, order),
  };
}

/** The orders of the curves that WebCrypto knows (SEC 2 sections 2.4 to 2.6), hexadecimal, as long as a number is there. */
const curveOrders: Readonly<Record<string, string>> = {
  'P-256': 'ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551',
  'P-384': 'ffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973',
  'P-521':
    '01fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409',
};

const signatureFields = structure({ r: required(tags.integer), s: required(tags.integer) });

/**
 * WebCrypto's two numbers from an ECDSA-Sig-Value (RFC 3279 section 2.2.3). Engines differ in what they let pass, so form and range are decided
 * here: DER, exactly two numbers, each from 1 to less than the order of the curve (SEC 1 section 4.1.4), which is given
 * in hexadecimal. Throws DecodingError for all else.
 */
export function plainEcdsaSignature(der: Bytes, order: string): Bytes {
  const read = readElement(der);
  if (!read.ok || !read.value.element.isDer || read.value.trailing > 0)
    throw new DecodingError('no ECDSA signature');
  const { r, s } = signatureFields(readSequence(read.value.element));
  return fromHex(withinOrder(r, order) + withinOrder(s, order));
}

/** Hexadecimal texts of one length compare as numbers. */
function withinOrder(element: Element, order: string): string {
  const digits = toHex(readInteger(element));
  const number = digits.replace(/^(?:00)+/, '').padStart(order.length, '0');
  if (/^[89a-f]/.test(digits) || number.length > order.length || number >= order || /^0+$/.test(number))
    throw new DecodingError('a number out of the range of the curve');
  return number;
}

/** A key as it was read, and what WebCrypto made of it under each scheme. */
interface KeptKey {
  readonly publicKey: PublicKey;
  /** Whether it is an RSA key with whose exponent engines differ. */
  readonly isUnusual: boolean;
  readonly imported: Map<string, Promise<CryptoKey>>;
}

/** An authority's key verifies many signatures, and reading it costs more than one of them does. */
const kept = new Map<string, Promise<KeptKey>>();
const most = 200;

/** A SubjectPublicKeyInfo, read once for as long as it is among the latest 200. Rejects with DecodingError. */
function keptKey(spki: Bytes): Promise<KeptKey> {
  const id = toHex(spki);
  const found = kept.get(id) ?? readKey(spki);
  kept.delete(id);
  kept.set(id, found);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  return found;
}

/** The key for WebCrypto. Rejects with what WebCrypto says of a key that it does not take. */
function importedKey(
  { imported }: KeptKey,
  spki: Bytes,
  importAs: RsaHashedImportParams | EcKeyImportParams | Algorithm,
): Promise<CryptoKey> {
  const scheme = JSON.stringify(importAs);
  const found = imported.get(scheme) ?? crypto.subtle.importKey('spki', spki, importAs, false, ['verify']);
  imported.set(scheme, found);
  return found;
}

async function readKey(spki: Bytes): Promise<KeptKey> {
  const read = readElement(spki);
  if (!read.ok) throw new DecodingError(read.problem);
  const publicKey = await readPublicKey(read.value.element);
  const isUnusual = publicKey.algorithm.startsWith('RSA') && !hasUsualExponent(spki);
  return { publicKey, isUnusual, imported: new Map() };
}
