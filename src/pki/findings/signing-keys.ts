import { readElement } from '../gate/element';
import { decodedOrUndefined, readObjectIdentifier, readSequence } from '../gate/values';
import { keyAlgorithms } from '../object-identifiers';
import type { PublicKey } from '../public-key';

/** Algorithms whose keys sign, and do nothing else: RFC 8410 section 5 with RFC 9295, and RFC 9881 section 5. */
const names: Readonly<Record<string, string>> = {
  [keyAlgorithms.ed25519]: 'Ed25519',
  [keyAlgorithms.ed448]: 'Ed448',
  [keyAlgorithms.mlDsa44]: 'ML-DSA-44',
  [keyAlgorithms.mlDsa65]: 'ML-DSA-65',
  [keyAlgorithms.mlDsa87]: 'ML-DSA-87',
};

/** The algorithm of a key that does nothing but sign; undefined for all others. */
export function signingAlgorithmOf({ spki }: Pick<PublicKey, 'spki'>): string | undefined {
  const read = readElement(spki);
  if (!read.ok) return undefined;
  return decodedOrUndefined(() => {
    const [algorithm] = readSequence(read.value.element);
    return names[readObjectIdentifier(readSequence(algorithm)[0])];
  });
}
