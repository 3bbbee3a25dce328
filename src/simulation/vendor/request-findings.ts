import type { Finding, FindingName } from '@/pki/findings/finding';
import { findingsOf } from '@/pki/findings/findings-of';
import type { Item } from '@/pki/item';

/** What is doubtful elsewhere, but refused by a public vendor. */
const refused: readonly FindingName[] = [
  'key-too-short',
  'common-name-missing',
  'common-name-not-a-host',
  'name-is-internal',
  'name-is-reserved-address',
];

/** A request as it was found in a file. */
export type RequestItem = Item & { readonly kind: 'request' };

/** What the vendor notices about a request. Missing alternative names are none: the vendor adds the common name. */
export function requestFindings(request: RequestItem): readonly Finding[] {
  return findingsOf(request)
    .filter(({ name }) => name !== 'no-alternative-names')
    .map((finding) => (refused.includes(finding.name) ? { ...finding, severity: 'error' } : finding));
}
