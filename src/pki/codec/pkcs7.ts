import { contextTag, tags, type Element } from '../asn1/element';
import { optional, required, structure } from '../asn1/structure';
import { onlyChild, readObjectIdentifier, readSequence } from '../asn1/values';

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

const contentFields = structure({
  type: required(tags.objectIdentifier),
  content: required(contextTag(0)),
});

/** Reads a ContentInfo (RFC 5652 section 3). Throws DecodingError. */
export function readContentInfo(element: Element | undefined): ContentInfo {
  const { type, content } = contentFields(readSequence(element));
  return { type: readObjectIdentifier(type), content: onlyChild(content) };
}

/** Files that only carry certificates lack signers now and then, as a whole. */
const signedDataFields = structure({
  version: required(tags.integer),
  digestAlgorithms: required(tags.set),
  signed: required(tags.sequence),
  certificates: optional(contextTag(0)),
  revocationLists: optional(contextTag(1)),
  signers: optional(tags.set),
});

/** What a SignedData carries along (RFC 5652 section 5.1), still encoded. Throws DecodingError. */
export function readSignedData(content: Element): {
  readonly certificates: readonly Element[];
  readonly revocationLists: readonly Element[];
} {
  const fields = signedDataFields(readSequence(content));
  const sequencesIn = (list: Element | undefined) =>
    (list?.children ?? []).filter(({ tag }) => tag === tags.sequence);
  return {
    certificates: sequencesIn(fields.certificates),
    revocationLists: sequencesIn(fields.revocationLists),
  };
}
