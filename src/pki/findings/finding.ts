/** How much a finding matters: `error` will not work, `warning` works with a consequence, `grey` was not checked. */
export type FindingSeverity = 'error' | 'warning' | 'information' | 'grey';

/** What can be said of a certificate, request or key by looking at it alone; each has words in `views/findings`. */
export type FindingName =
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
  | 'common-name-not-in-alternative-names'
  | 'name-is-internal'
  | 'name-is-reserved-address'
  | 'wildcard-misplaced'
  | 'no-alternative-names'
  | 'validity-longer-than-browsers-accept'
  | 'self-signed'
  | 'authority-certificate'
  | 'structure-broken'
  | 'unreadable'
  | 'not-checked';

/** One finding about one item. */
export interface Finding {
  readonly name: FindingName;
  readonly severity: FindingSeverity;
  /** The offending value or a remedy's value (`CA`, `California`), for the words. */
  readonly value?: string;
  readonly remedy?: string;
}
