import type { WebProfileRule } from '../path/web-profile';

/** How much a finding matters: `error` will not work, `warning` works with a consequence, `grey` was not checked. */
export type FindingSeverity = 'error' | 'warning' | 'information' | 'grey';

/** What can be said of a certificate, request or key by looking at it alone. */
type ItemFindingName =
  | 'signature-bad'
  | 'signature-unsupported'
  | 'key-too-short'
  | 'key-kind-unusual'
  | 'digest-too-weak'
  | 'training-key'
  | 'state-abbreviated'
  | 'country-invalid'
  | 'common-name-missing'
  | 'common-name-not-a-host'
  | 'common-name-is-email'
  | 'common-name-is-web-address'
  | 'common-name-not-in-alternative-names'
  | 'attribute-too-long'
  | 'attribute-meaningless'
  | 'hidden-characters'
  | 'mixed-scripts'
  | 'name-is-internal'
  | 'name-is-reserved-address'
  | 'name-not-a-host'
  | 'name-of-other-kind'
  | 'wildcard-misplaced'
  | 'wildcard-too-wide'
  | 'no-alternative-names'
  | 'validity-longer-than-browsers-accept'
  | 'dates-reversed'
  | 'serial-number-too-short'
  | 'purposes-missing'
  | 'purpose-not-for-servers'
  | 'key-usage-missing'
  | 'key-usage-not-for-servers'
  | 'authority-marked-as-server'
  | 'unknown-critical-extension'
  | 'self-signed'
  | 'authority-certificate'
  | 'structure-broken'
  | 'list-without-end'
  | 'unreadable'
  | 'not-checked';

/** What can be said of several items that belong together. */
type BundleFindingName =
  | 'key-does-not-match'
  | 'order-wrong'
  | 'intermediate-missing'
  | 'root-included'
  | 'certificate-of-another-chain'
  | 'certificate-repeated'
  | 'on-revocation-list';

/** Each has a source in `finding-sources`, and words with a remedy in `views`. */
export type FindingName = ItemFindingName | BundleFindingName | WebProfileRule;

/** One finding about one item, or about a bundle of them. */
export interface Finding {
  readonly name: FindingName;
  readonly severity: FindingSeverity;
  /** The offending value or a remedy's value (`CA`, `California`), for the words. */
  readonly value?: string;
  readonly remedy?: string;
}
