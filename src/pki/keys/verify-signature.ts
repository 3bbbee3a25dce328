import type { Bytes } from '@/base/bytes';
import { readElement, spanAt, type Element } from '../gate/element';
import { decodedOrUndefined, DecodingError, readBitString, readSequence } from '../gate/values';
import type { SignatureVerdict } from '../certificate-request';
import { readPssParameters, type PssParameters } from './pss-parameters';
import { readSignatureAlgorithm, signatureOids } from './signature-algorithms';
import { signedFields } from '../gate/signed-structure';
import type { PublicKey } from '../public-key';
import { curveOrders, plainEcdsaSignature } from './ecdsa-signature';
import { importedKey, keptKey, type KeptKey } from './kept-keys';
import { asPlainRsaPublicKey, pssParametersOfKey } from './rsa-algorithm';

/**
 * Verifies the signature of a certificate, request or revocation list: SEQUENCE of what is signed, algorithm, signature
 * (RFC 5280 section 4.1.1). Octets that are no such thing, and an algorithm that is not one for the key, are `bad`.
 */
export async function verifySignature(signed: Bytes, issuerKey: Bytes): Promise<SignatureVerdict> {
  const parts = decodedOrUndefined(() => signedFields(readSequence(elementOf(signed))));
  return parts ? verifySigned(parts, issuerKey) : 'bad';
}

/** The same for a structure that was taken apart already. */
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

/** What is signed counts as it is: nothing in it is read. */
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
    // WebCrypto says no to keys, curves and salts that it does not know, each engine with other words.
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
