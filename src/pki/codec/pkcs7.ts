import type { Bytes } from '@/base/bytes';
import { derContext, derInteger, derObjectIdentifier, derSequence, derSetOf } from '../asn1/der';
import { tags, type Element } from '../asn1/element';
import { findContext, onlyChild, readObjectIdentifier, readSequence } from '../asn1/values';

/** Content types (RFC 5652). */
export const contentTypes = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  envelopedData: '1.2.840.113549.1.7.3',
  encryptedData: '1.2.840.113549.1.7.6',
} as const;

/** A ContentInfo's type and what is inside its explicit tag. */
export interface ContentInfo {
  readonly type: string;
  readonly content: Element;
}

/** Reads a ContentInfo (RFC 5652 section 3). Throws DecodingError. */
export function readContentInfo(element: Element | undefined): ContentInfo {
  const [type, content] = readSequence(element);
  return { type: readObjectIdentifier(type), content: onlyChild(content) };
}

/** What a SignedData carries along (RFC 5652 section 5.1), still encoded. Throws DecodingError. */
export function readSignedData(content: Element): {
  readonly certificates: readonly Element[];
  readonly revocationLists: readonly Element[];
} {
  const fields = readSequence(content);
  const sequencesIn = (number: number) =>
    (findContext(fields, number)?.children ?? []).filter(({ tag }) => tag === tags.sequence);
  return {
    certificates: sequencesIn(0),
    revocationLists: sequencesIn(1),
  };
}

/**
 * A SignedData that signs nothing and only carries certificates (RFC 5652 section 5, RFC 5751 section 3.7), DER but for
 * the order of its certificates, which is the one given, as other programs write it.
 */
export function writePkcs7(certificates: readonly Bytes[]): Bytes {
  const signedData = derSequence(
    derInteger(1),
    derSetOf(),
    derSequence(derObjectIdentifier(contentTypes.data)),
    derContext(0, ...certificates),
    derSetOf(),
  );
  return derSequence(derObjectIdentifier(contentTypes.signedData), derContext(0, signedData));
}
