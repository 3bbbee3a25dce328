import { extensionOids } from '../extension-oids';
import type { Certificate } from '../certificate';

/** Extensions that the validation knows, or may pass over without calling anything right that is not. */
const known: ReadonlySet<string> = new Set([
  ...Object.values(extensionOids),
  // Alternative names of issuers, delta lists, and information access: they restrict nothing.
  '2.5.29.18',
  '2.5.29.46',
  '1.3.6.1.5.5.7.1.11',
]);

/** Whether a critical extension is one that the validation does not know (RFC 5280 section 4.2). */
export function hasUnknownCriticalExtension({ extensions }: Certificate): boolean {
  return extensions.some(({ oid, critical }) => critical && !known.has(oid));
}
