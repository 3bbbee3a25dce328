import { contextTag, tags, type Element } from '../gate/element';
import { optional, required, structure } from '../gate/structure';
import { readSequence } from '../gate/values';

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
