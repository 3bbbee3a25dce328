import { algorithmFields } from '../gate/algorithm-identifier';
import type { Element } from '../gate/element';
import { readObjectIdentifier, readSequence } from '../gate/values';
import { digestOids } from '../object-identifiers';

const digests: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.5': 'MD5',
  [digestOids['SHA-1']]: 'SHA-1',
  '2.16.840.1.101.3.4.2.4': 'SHA-224',
  [digestOids['SHA-256']]: 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
  '2.16.840.1.101.3.4.2.5': 'SHA-512/224',
  '2.16.840.1.101.3.4.2.6': 'SHA-512/256',
};

/** The digest that an AlgorithmIdentifier names, or its OID. Throws DecodingError. */
export function readDigest(element: Element): string {
  const oid = readObjectIdentifier(algorithmFields(readSequence(element)).oid);
  return digests[oid] ?? oid;
}
