import type { Certificate } from '../certificate';
import type { SignatureVerdict } from '../certificate-request';

/** A host as a user typed it: compared without case, as a DNS name or as an IP address. */
export type ReferenceName =
  { readonly kind: 'dns'; readonly value: string } | { readonly kind: 'ip'; readonly value: string };

/** What the certificate is to be used for; `any` asks for no extended key usage. */
export type Purpose = 'serverAuth' | 'clientAuth' | 'any';

/** The key of a signature verdict in a table: child's fingerprint, a blank, issuer's key fingerprint. */
export type VerdictKey = `${string} ${string}`;

/** What is known of signatures so far; what is absent has not been verified. */
export type VerdictTable = Readonly<Record<VerdictKey, SignatureVerdict>>;

/** All that a verdict on one certificate depends on. */
export interface ValidationInput {
  readonly certificate: Certificate;
  /** Certificates from which a chain may be built: what the server sent, intermediate stores. Order is of no meaning. */
  readonly intermediates: readonly Certificate[];
  /** Certificates that are trusted in themselves. */
  readonly anchors: readonly Certificate[];
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  readonly purpose: Purpose;
  /** The name that must be in the certificate; left out where no name is to be checked. */
  readonly name?: ReferenceName;
  /** `san-or-common-name`: the CN counts only where the certificate has no dNSName and no iPAddress (RFC 6125 section 6.4.4). */
  readonly nameRule: 'san-only' | 'san-or-common-name';
  readonly verdicts: VerdictTable;
}

/** What is looked at, in the order in which people want to know it. */
export const checks = [
  'name',
  'validity',
  'chain',
  'signatures',
  'authority',
  'path-length',
  'name-constraints',
  'purpose',
  'trust',
  'strength',
  'structure',
  'revocation',
] as const;

/** One thing that is looked at. */
export type CheckName = (typeof checks)[number];

/** Why a check failed; each has words in `views/findings`. */
export type PathProblem =
  | 'name-does-not-match'
  | 'expired'
  | 'not-yet-valid'
  | 'issuer-missing'
  | 'signature-bad'
  | 'signature-unsupported'
  | 'issuer-is-not-an-authority'
  | 'issuer-may-not-sign-certificates'
  | 'path-too-long'
  | 'name-not-permitted'
  | 'purpose-not-allowed'
  | 'root-not-trusted'
  | 'self-signed-not-trusted'
  | 'key-too-short'
  | 'digest-too-weak'
  | 'unknown-critical-extension'
  | 'structure-broken'
  | 'limit-reached';

/** One check's outcome. `not-checked` is shown grey and never counts as passed. */
export interface CheckResult {
  readonly check: CheckName;
  readonly status: 'passed' | 'failed' | 'warning' | 'not-checked';
  readonly problem?: PathProblem;
  /** Fingerprint of the certificate that it is about. */
  readonly certificate?: string;
}

/** A link of the best chain that was found, leaf first. */
export interface ChainLink {
  readonly certificate: Certificate;
  /** `trusted` is an anchor; `missing-issuer` ends a chain whose issuer is nowhere to be found. */
  readonly role: 'leaf' | 'intermediate' | 'trusted' | 'untrusted-root' | 'missing-issuer';
  readonly problems: readonly PathProblem[];
}

/** The verdict on one certificate. */
export interface ValidationReport {
  /**
   * `valid` only if every check but revocation (and the name, where none was asked for) passed or merely warned;
   * `undecided` while verdicts are wanted.
   */
  readonly state: 'valid' | 'invalid' | 'undecided';
  /** One entry a check, in the order of `checks`. */
  readonly results: readonly CheckResult[];
  /** Leaf first; at least the leaf. */
  readonly chain: readonly ChainLink[];
  /** Signatures that would have to be verified for a better answer: child and supposed issuer. */
  readonly wanted: readonly { readonly child: Certificate; readonly issuer: Certificate }[];
  /** The next instant at which the answer could change by itself, milliseconds since 1970; Infinity if never. */
  readonly until: number;
}
