import type { Bytes } from '@/base/bytes';
import { derInteger, derNull, derObjectIdentifier, derOctetString, derSequence } from '../asn1/der';
import { readElement, tags } from '../asn1/element';
import {
  DecodingError,
  decodedOrUndefined,
  findContext,
  onlyChild,
  readObjectIdentifier,
  readSequence,
} from '../asn1/values';
import type { UnreadableReason } from '../item';
import type { KeyPair } from '../public-key';
import { keyPairOf } from './key-pair';

/** Why octets are no private key that the lab can work with. */
export interface UnreadableKey {
  readonly reason: UnreadableReason & ('damaged' | 'kind-unsupported');
  readonly found: string;
}

const rsaOid = '1.2.840.113549.1.1.1';
const curveOid = '1.2.840.10045.2.1';

const curveNames: Readonly<Record<string, string>> = {
  '1.2.840.10045.3.1.7': 'P-256',
  '1.3.132.0.34': 'P-384',
  '1.3.132.0.35': 'P-521',
};

const otherKeys: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.10': 'an RSA key for PSS alone',
  '1.2.840.10040.4.1': 'a DSA key',
  '1.2.840.113549.1.3.1': 'a Diffie-Hellman key',
  '1.3.101.110': 'an X25519 key',
  '1.3.101.111': 'an X448 key',
  '1.3.101.113': 'an Ed448 key',
};

/** Reads a PrivateKeyInfo (RFC 5208, RFC 5958): RSA, the NIST curves and Ed25519. Equal keys give equal octets. */
export async function readPrivateKey(pkcs8: Bytes): Promise<KeyPair | UnreadableKey> {
  const algorithm = decodedOrUndefined(() => importAlgorithmOf(pkcs8));
  if (!algorithm) return { reason: 'damaged', found: 'a private key' };
  if ('found' in algorithm) return { reason: 'kind-unsupported', found: algorithm.found };
  try {
    const privateKey = await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, true, ['sign']);
    return await keyPairOf(privateKey, await publicHalfOf(privateKey, algorithm));
  } catch {
    return { reason: 'damaged', found: 'a private key' };
  }
}

/** PrivateKeyInfo around an RSAPrivateKey (RFC 8017 appendix A.1.2). */
export function wrapRsaKey(rsaPrivateKey: Uint8Array): Bytes {
  const algorithm = derSequence(derObjectIdentifier(rsaOid), derNull());
  return derSequence(derInteger(0), algorithm, derOctetString(rsaPrivateKey));
}

/** PrivateKeyInfo around an ECPrivateKey that names its curve (RFC 5915). Throws DecodingError where it does not. */
export function wrapCurveKey(curvePrivateKey: Uint8Array): Bytes {
  const read = readElement(curvePrivateKey);
  if (!read.ok) throw new DecodingError(read.problem);
  const fields = readSequence(read.value.element);
  const curve = onlyChild(findContext(fields, 0));
  const key = derSequence(
    ...fields.slice(0, 2).map(({ bytes }) => bytes),
    ...fields.filter(({ tag }) => tag === 0x81).map(({ bytes }) => bytes),
  );
  return derSequence(
    derInteger(0),
    derSequence(derObjectIdentifier(curveOid), curve.bytes),
    derOctetString(key),
  );
}

type ImportAlgorithm = RsaHashedImportParams | EcKeyImportParams | { readonly name: 'Ed25519' };

function importAlgorithmOf(pkcs8: Bytes): ImportAlgorithm | { readonly found: string } {
  const read = readElement(pkcs8);
  if (!read.ok) throw new DecodingError(read.problem);
  const [oidElement, parameters] = readSequence(readSequence(read.value.element)[1]);
  const oid = readObjectIdentifier(oidElement);
  if (oid === rsaOid) return { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  if (oid === '1.3.101.112') return { name: 'Ed25519' };
  if (oid !== curveOid) return { found: otherKeys[oid] ?? oid };
  const curve =
    parameters?.tag === tags.objectIdentifier ? readObjectIdentifier(parameters) : 'explicit parameters';
  const namedCurve = curveNames[curve];
  return namedCurve ? { name: 'ECDSA', namedCurve } : { found: `a key on the curve ${curve}` };
}

async function publicHalfOf(privateKey: CryptoKey, algorithm: ImportAlgorithm): Promise<CryptoKey> {
  const { kty, n, e, crv, x, y } = await crypto.subtle.exportKey('jwk', privateKey);
  const parts = Object.entries({ kty, n, e, crv, x, y }).filter(([, value]) => value !== undefined);
  return crypto.subtle.importKey('jwk', Object.fromEntries(parts) as JsonWebKey, algorithm, true, ['verify']);
}
