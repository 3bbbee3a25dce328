import { tags } from './element';
import { optional, required, structure } from './structure';

/** An AlgorithmIdentifier (RFC 5280 section 4.1.1.2). */
export const algorithmFields = structure({ oid: required(tags.objectIdentifier), parameters: optional() });
