import type { Bytes } from '@/base/bytes';
import { derInteger, derNull, derObjectIdentifier, derSequence } from './der';
import { algorithmFields } from '../gate/algorithm-identifier';
import { readElement, type Element } from '../gate/element';
import { DecodingError, readSequence } from '../gate/values';
import { readPssParameters, type PssParameters } from './pss-parameters';
import { keyAlgorithms } from '../object-identifiers';

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
