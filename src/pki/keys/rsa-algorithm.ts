import type { Bytes } from '@/base/bytes';
import { derInteger, derNull, derObjectIdentifier, derSequence } from '../asn1/der';
import { readElement, type Element } from '../asn1/element';
import { DecodingError, readSequence } from '../asn1/values';

/** The AlgorithmIdentifier of RSA keys (RFC 3279 section 2.3.1). */
export function derRsaAlgorithm(): Bytes {
  return derSequence(derObjectIdentifier('1.2.840.113549.1.1.1'), derNull());
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

function partsOf(der: Bytes): readonly Element[] {
  const read = readElement(der);
  if (!read.ok) throw new DecodingError(read.problem);
  return readSequence(read.value.element);
}
