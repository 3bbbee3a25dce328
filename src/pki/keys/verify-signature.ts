import type { Bytes } from '@/base/bytes';
import { readElement, spanAt, type Element } from '../asn1/element';
import { DecodingError, readBitString, readSequence } from '../asn1/values';
import type { SignatureVerdict } from '../certificate-request';
import { readPssParameters, readSignatureAlgorithm, signatureOids } from '../codec/signature-algorithms';
import { signedFields } from '../codec/signed-structure';
import type { PublicKey } from '../public-key';
import { plainEcdsaSignature } from './ecdsa-signature';
import { importedKey, keptKey, type KeptKey } from './kept-keys';
import { asPlainRsaPublicKey } from './rsa-algorithm';

/**
 * Verifies the signature of a certificate, request or revocation list: SEQUENCE of what is signed, algorithm, signature
 * (RFC 5280 section 4.1.1). Octets that are no such thing, and an algorithm that is not one for the key, are `bad`.
 */
export async function verifySignature(signed: Bytes, issuerKey: Bytes): Promise<SignatureVerdict> {
  try {
    const { signedPart, algorithm, signature } = signedFields(readSequence(elementOf(signed)));
    const key = await keptKey(issuerKey);
    return await verify(key, algorithm, readBitString(signature), signedPart.bytes.slice());
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
  const scheme = schemeOf(key, algorithm, signature);
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

function schemeOf(key: PublicKey, algorithm: Element, signature: Bytes): Scheme | SignatureVerdict {
  const { oid, name, digest } = readSignatureAlgorithm(algorithm);
  if (name === 'Ed25519') return key.algorithm === 'Ed25519' ? edwardsScheme(signature) : 'bad';
  if (digest === undefined || !webCryptoDigests.includes(digest)) return 'unsupported';
  if (name.startsWith('ecdsa')) return key.algorithm === 'EC' ? ecdsaScheme(key, digest, signature) : 'bad';
  if (name.startsWith('dsa')) return 'unsupported';
  if (!key.algorithm.startsWith('RSA')) return 'bad';
  return oid === signatureOids.rsaPss ? pssScheme(algorithm, signature) : rsaScheme(key, digest, signature);
}

function edwardsScheme(signature: Bytes): Scheme {
  return { importAs: { name: 'Ed25519' }, verifyAs: 'Ed25519', signature };
}

function rsaScheme({ algorithm }: PublicKey, hash: string, signature: Bytes): Scheme | SignatureVerdict {
  // A key for PSS alone signs in no other way (RFC 4055 section 1.2).
  if (algorithm === 'RSA-PSS') return 'bad';
  return { importAs: { name: 'RSASSA-PKCS1-v1_5', hash }, verifyAs: 'RSASSA-PKCS1-v1_5', signature };
}

function pssScheme(algorithm: Element, signature: Bytes): Scheme {
  const { digest, saltLength } = readPssParameters(algorithm);
  return {
    importAs: { name: 'RSA-PSS', hash: digest },
    verifyAs: { name: 'RSA-PSS', saltLength },
    signature,
  };
}

function ecdsaScheme({ curve = '', bits }: PublicKey, hash: string, signature: Bytes): Scheme {
  return {
    importAs: { name: 'ECDSA', namedCurve: curve },
    verifyAs: { name: 'ECDSA', hash },
    signature: plainEcdsaSignature(signature, Math.ceil(bits / 8)),
  };
}
