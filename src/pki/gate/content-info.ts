import { contextTag, tags, type Element } from './element';
import { required, structure } from './structure';
import { onlyChild, readObjectIdentifier, readSequence } from './values';

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
