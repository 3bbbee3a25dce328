import { tags } from './element';
import { required, structure } from './structure';

/** What is signed, how, and the signature: certificates, requests and revocation lists alike (RFC 5280 section 4.1.1). */
export const signedFields = structure({
  signedPart: required(tags.sequence),
  algorithm: required(tags.sequence),
  signature: required(tags.bitString),
});
