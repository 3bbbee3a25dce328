import type { Fault } from '@/base/outcome';

/** Everything that an action can be refused for. Each has words in `views/words/problem-words`. */
export type ProblemName =
  | 'lab-changed'
  | 'locked-by-exercise'
  | 'no-lesson-begun'
  | Fault
  | 'already-installed'
  | 'storage-failed'
  | 'lab-newer'
  | 'lab-file-foreign'
  | 'lab-file-damaged'
  | 'lab-file-too-large'
  | 'password-weak'
  | 'private-key-not-here'
  | 'vault-locked'
  | 'keys-undecided'
  | 'keys-password-wrong'
  | 'duplicate-serial-number'
  | 'sign-in-failed'
  | 'server-not-reached'
  | 'name-required'
  | 'name-not-a-host'
  | 'name-taken'
  | 'address-not-an-ip-address'
  | 'country-not-iso-3166'
  | 'common-name-required'
  | 'common-name-not-a-host'
  | 'common-name-not-an-address'
  | 'alternative-name-invalid'
  | 'subject-text-too-long'
  | 'subject-text-hidden'
  | 'file-unreadable'
  | 'file-name-invalid'
  | 'file-name-taken'
  | 'file-not-here'
  | 'password-missing'
  | 'password-wrong'
  | 'password-required'
  | 'passwords-differ'
  | 'no-certificate-given'
  | 'no-certificate-fits-a-key'
  | 'certificate-expired'
  | 'authority-expired'
  | 'certificate-not-yet-valid'
  | 'confirmation-needed'
  | 'no-previous-certificate'
  | 'key-length-not-offered'
  | 'key-length-not-supported'
  | 'authority-missing'
  | 'paste-empty'
  | 'paste-certificate-missing'
  | 'paste-key-first'
  | 'paste-key-late'
  | 'paste-second-key'
  | 'paste-leaf-late'
  | 'paste-chain-order'
  | 'paste-marker-missing'
  | 'paste-unexpected'
  | 'paste-unreadable'
  | 'paste-key-missing'
  | 'paste-key-foreign'
  | 'paste-key-encrypted'
  | 'paste-key-kind'
  | 'certificate-key-kind'
  | 'restart-under-way'
  | 'request-missing'
  | 'request-signature-bad'
  | 'request-key-too-short'
  | 'request-key-kind-refused'
  | 'name-refused-by-vendor'
  | 'wildcard-needs-wildcard-product'
  | 'wildcard-product-needs-wildcard'
  | 'wildcard-misplaced'
  | 'wildcard-among-names'
  | 'too-many-names'
  | 'domain-not-proven'
  | 'proof-empty'
  | 'proof-not-found'
  | 'proof-not-visible-yet'
  | 'proof-differs'
  | 'order-expired'
  | 'key-has-a-certificate'
  | 'key-compromised'
  | 'organization-required'
  | 'place-required'
  | 'already-in-store'
  | 'deployed-already'
  | 'equipment-cannot-be-removed'
  | 'https-already'
  | 'nothing-pending'
  | 'number-out-of-range'
  | 'clock-moves-forward-only'
  | 'no-certificate-pasted'
  | 'not-an-authority'
  | 'private-key-not-pasted'
  | 'private-key-does-not-match'
  | 'private-key-not-rsa'
  | 'private-key-encrypted'
  | 'checkpoint-not-here'
  | 'subject-required'
  | 'subject-part-too-long'
  | 'email-not-an-address'
  | 'alternative-name-not-readable'
  | 'path-length-not-a-number'
  | 'address-not-a-uri'
  | 'validity-reversed'
  | 'digest-not-for-key'
  | 'key-length-not-possible'
  | 'key-not-chosen'
  | 'key-not-in-list'
  | 'issuer-not-in-list'
  | 'issuer-may-not-sign-lists'
  | 'already-revoked'
  | 'revocation-in-the-future'
  | 'list-days-not-possible'
  | 'list-number-not-next'
  | 'item-name-too-long'
  | 'nothing-to-import'
  | 'everything-in-lists'
  | 'nothing-to-undo'
  | 'nothing-to-redo';

/** An expected refusal: what was wrong, where, and the values that its words name. Never a secret. */
export interface Problem {
  readonly name: ProblemName;
  /** Name of the control that it is about. */
  readonly field?: string;
  readonly values?: Readonly<Record<string, string>>;
  /** What has to be accepted first, for `confirmation-needed`. */
  readonly confirmations?: readonly Confirmation[];
}

/** The consequences that the user has to accept before an action is done. */
export const confirmationNames = [
  'chain-incomplete',
  'root-not-known',
  'root-not-trusted',
  'name-does-not-match',
  'key-too-short',
  'digest-too-weak',
  'purpose-not-allowed',
  'self-signed',
  'chain-invalid',
  'request-key-replaced',
  'issuer-not-authority',
  'outlives-issuer',
  'issuer-allows-no-authority',
  'root-is-for-the-lab',
  'restart-needed',
  'appliance-request-replaced',
  'authority-generated',
  'authority-imported',
  'remote-access-mismatch',
] as const;

/** One of them. */
export type ConfirmationName = (typeof confirmationNames)[number];

/** One consequence with the values that its words name. */
export interface Confirmation {
  readonly name: ConfirmationName;
  readonly values: Readonly<Record<string, string>>;
}

/** Shorthand for a problem of a control. */
export function problemOf(
  name: ProblemName,
  field?: string,
  values?: Readonly<Record<string, string>>,
): Problem {
  return { name, ...(field === undefined ? {} : { field }), ...(values === undefined ? {} : { values }) };
}
