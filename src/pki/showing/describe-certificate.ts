import { fromBER } from 'asn1js';
import type { Bytes } from '@/base/bytes';
import { readElement, tags } from '../gate/element';
import { DecodingError, expectTag, readSequence } from '../gate/values';
import type { Extension } from '../certificate';
import {
  noDescription,
  type CertificateDescription,
  type ExtensionDescription,
} from '../certificate-description';
import { readCertificate } from '../reading/read-certificate';
import { extensionReaders } from './extension-readers';
import { gatedElement } from './general-names';

/**
 * What a certificate says in full, to be shown and never to be judged by. Its extensions are decoded by PKI.js, after
 * the gate has passed the certificate and each value. Of what is no certificate nothing is known.
 */
export async function describeCertificate(der: Bytes): Promise<CertificateDescription> {
  const read = readElement(der);
  if (!read.ok) return noDescription;
  try {
    const { extensions, publicKey } = await readCertificate(read.value);
    return { extensions: extensions.map(describeExtension), publicKey: describeKey(publicKey.spki) };
  } catch (error) {
    if (error instanceof DecodingError) return noDescription;
    throw error;
  }
}

function describeExtension({ oid, value }: Extension): ExtensionDescription | undefined {
  const read = extensionReaders.get(oid);
  try {
    const { bytes } = gatedElement(value);
    const { offset, result } = fromBER(bytes);
    // What asn1js has no type for is its base type: no reader is asked about that.
    return offset < 0 ? undefined : read?.(result);
  } catch {
    // PKI.js throws errors of any class, of the language too, at what it did not expect.
    return undefined;
  }
}

/** The parts of a SubjectPublicKeyInfo, which was read before. */
function describeKey(spki: Uint8Array): Required<CertificateDescription>['publicKey'] {
  const [algorithm, key] = readSequence(gatedElement(spki));
  return {
    octets: expectTag(key, tags.bitString).content.slice(1),
    parameters: readSequence(algorithm)[1]?.bytes.slice() ?? new Uint8Array(),
  };
}
