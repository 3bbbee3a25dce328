import type { RuleAtServers, WebProfileRule } from '../path/web-profile';

/** How much a finding matters: `error` will not work, `warning` works with a consequence, `grey` was not checked. */
export type FindingSeverity = 'error' | 'warning' | 'information' | 'grey';

/** What is known of the authority at the end of a certificate's chain; decided by `simulation/vendor/authority-of`. */
export type AuthorityKind = 'public' | 'private' | 'unknown';

/** What can be said of a key or of a signature. */
type KeyFindingName =
  | 'signature-bad'
  | 'signature-unsupported'
  | 'key-too-short'
  | 'key-kind-unusual'
  | 'key-exponent-unsafe'
  | 'key-easily-factored'
  | 'algorithm-parameters-wrong'
  | 'digest-too-weak'
  | 'training-key';

/** What can be said of the subject. */
type SubjectFindingName =
  | 'state-abbreviated'
  | 'country-invalid'
  | 'common-name-missing'
  | 'common-name-not-a-host'
  | 'common-name-is-email'
  | 'common-name-is-web-address'
  | 'common-name-not-in-alternative-names'
  | 'subject-part-missing'
  | 'subject-part-forbidden'
  | 'subject-out-of-order'
  | 'attribute-too-long'
  | 'attribute-meaningless'
  | 'extended-subject-wrong'
  | 'hidden-characters'
  | 'mixed-scripts'
  | 'text-garbled';

/** What can be said of the names of hosts, and of alternative names of other kinds. */
type HostFindingName =
  | 'name-is-internal'
  | 'name-is-reserved-address'
  | 'name-is-public-suffix'
  | 'name-label-reserved'
  | 'name-of-an-address'
  | 'name-not-a-host'
  | 'name-of-other-kind'
  | 'name-form-wrong'
  | 'wildcard-misplaced'
  | 'wildcard-too-wide'
  | 'wildcard-forbidden'
  | 'no-alternative-names';

/** What can be said of what a certificate is for. */
type UseFindingName =
  | 'purposes-missing'
  | 'purpose-repeated'
  | 'key-usage-missing'
  | 'key-usage-not-critical'
  | 'key-usage-not-for-servers'
  | 'key-usage-unfit-for-key'
  | 'key-usage-unfit-for-purpose'
  | 'list-signing-missing'
  | 'authority-usage-missing'
  | 'authority-marked-as-server'
  | 'mail-rule-broken'
  | 'code-rule-broken';

/** What can be said of how a certificate was issued. */
type IssuingFindingName =
  | 'validity-longer-than-browsers-accept'
  | 'dates-reversed'
  | 'serial-number-too-short'
  | 'unknown-critical-extension'
  | 'extension-not-critical'
  | 'extension-form-wrong'
  | 'extension-of-authorities'
  | 'revocation-told-and-not'
  | 'unique-identifier-present'
  | 'policies-missing'
  | 'policies-contradict'
  | 'policy-is-any'
  | 'authority-certificate-named'
  | 'policy-qualifier-forbidden'
  | 'policy-text-wrong'
  | 'policy-mapping-of-any'
  | 'statement-malformed'
  | 'statement-missing'
  | 'timestamps-empty'
  | 'information-access-missing'
  | 'information-access-surplus'
  | 'revocation-address-missing'
  | 'address-not-http'
  | 'self-signed'
  | 'authority-certificate'
  | 'text-form-old'
  | 'structure-broken';

/** What can be said of a file by looking at it alone. */
type ItemFindingName =
  | KeyFindingName
  | SubjectFindingName
  | HostFindingName
  | UseFindingName
  | IssuingFindingName
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

/** Each is a row of `finding-rules`, with words and a remedy in `views`. */
export type FindingName = ItemFindingName | BundleFindingName | Exclude<WebProfileRule, RuleAtServers>;

/** One finding about one item, or about a bundle of them. */
export interface Finding {
  readonly name: FindingName;
  readonly severity: FindingSeverity;
  /** The offending value or a remedy's value (`CA`, `California`), for the words. */
  readonly value?: string;
  readonly remedy?: string;
}

/** What a rule found: how much it matters is said by `finding-rules`, but for what has grades of its own. */
export type Observation = Omit<Finding, 'severity'> & Partial<Pick<Finding, 'severity'>>;

/** One observation for every value, each value once. */
export function observed(name: FindingName, values: readonly string[]): readonly Observation[] {
  return [...new Set(values)].map((value) => ({ name, value }));
}
