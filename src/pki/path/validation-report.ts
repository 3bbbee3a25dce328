import type { Certificate, SignatureVerdict } from '../certificate';
import type { NameRule, ReferenceName } from '../names/matches-name';
import type { RevocationList } from '../revocation-list';
import type { TrustAnchor } from './trust-anchor';

/** What the certificate is to be used for; `any` asks for no extended key usage. */
export type Purpose = 'serverAuth' | 'clientAuth' | 'any';

/** What a user demands of certificate policies (RFC 5280 section 6.1.1 c to f). */
export interface PolicyDemands {
  /** OIDs of acceptable policies; 2.5.29.32.0 accepts any. */
  readonly acceptable: readonly string[];
  /** Whether the path must be valid for at least one of them. */
  readonly isExplicit: boolean;
  readonly isMappingInhibited: boolean;
  readonly isAnyPolicyInhibited: boolean;
}

/**
 * How much is demanded of issuers: `plain` is the path validation of RFC 5280 and what TLS needs; `web` also refuses
 * what RFC 5280 section 4 and the CA/Browser baseline forbid to issue (missing key identifiers, SHA-1, short keys, an
 * authority's certificate at a server, a server's without purposes, …).
 */
type Profile = 'plain' | 'web';

/** The key of a signature verdict in a table: fingerprint of the child or revocation list, a blank, issuer's key fingerprint. */
export type VerdictKey = `${string} ${string}`;

/** What is known of signatures so far; what is absent has not been verified. */
export type VerdictTable = Readonly<Record<VerdictKey, SignatureVerdict>>;

/** What was fetched for one question: `limit-reached` are those that will not be verified, because it would cost too much. */
export type FetchedVerdicts = Readonly<Record<VerdictKey, SignatureVerdict | 'limit-reached'>>;

/** What is signed: a certificate or a revocation list. */
export type Signed = Pick<Certificate, 'fingerprint' | 'der' | 'issuer' | 'authorityKeyIdentifier'>;

/** A signature that would have to be verified: of a child, under the key of a supposed issuer. */
export interface WantedVerdict {
  readonly child: Signed;
  readonly issuer: Certificate;
}

/** All that a verdict on one certificate depends on. */
export interface ValidationInput {
  readonly certificate: Certificate;
  /** Certificates from which a chain may be built: what the server sent, intermediate stores. Order is of no meaning. */
  readonly intermediates: readonly Certificate[];
  /** What is trusted in itself: certificates, or names and keys. */
  readonly anchors: readonly (Certificate | TrustAnchor)[];
  /** Fingerprints of certificates that are never trusted, whatever speaks for them; none where left out. */
  readonly distrusted?: readonly string[];
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  readonly purpose: Purpose;
  /** The name that must be in the certificate; left out where no name is to be checked. */
  readonly name?: ReferenceName;
  /** `san-or-common-name`: the CN counts only where the certificate has no dNSName and no iPAddress (RFC 6125 section 6.4.4). */
  readonly nameRule: NameRule;
  /**
   * Left out: where a server is looked up by `name` under `san-only` for `serverAuth`, what `web` refuses but for the
   * two things that RFC 5280 expressly allows (`isOfBaselineAlone`); else `plain`.
   */
  readonly profile?: Profile;
  /** How many certificates may stand between leaf and anchor; left out or beyond `limits.chainLength`: that limit. */
  readonly maximumDepth?: number;
  /** Left out: any policy will do, and none is demanded. */
  readonly policy?: PolicyDemands;
  /**
   * Left out or empty: revocation is not looked at. Else every certificate below the anchor must be covered by one of
   * them; signatures are looked up in `verdicts`, and a list without a good one counts for nothing.
   */
  readonly revocationLists?: readonly RevocationList[];
  /** `soft`: what no list covers passes, as revocation that was not looked at; left out, or `hard`: it fails. */
  readonly revocationMode?: 'hard' | 'soft';
  readonly verdicts: FetchedVerdicts;
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
  'policies',
  'trust',
  'strength',
  'structure',
  'profile',
  'revocation',
] as const;

/** One thing that is looked at. */
export type CheckName = (typeof checks)[number];

/** Why a check failed; each has a source in `problem-sources`, and words with a remedy in `views`. */
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
  | 'authority-as-server'
  | 'policy-not-met'
  | 'root-not-trusted'
  | 'self-signed-not-trusted'
  | 'distrusted'
  | 'key-too-short'
  | 'digest-too-weak'
  | 'unknown-critical-extension'
  | 'structure-broken'
  | 'profile-broken'
  | 'revoked'
  | 'revocation-unknown'
  | 'list-without-end'
  | 'limit-reached';

/** One check's outcome. `not-checked` is shown grey and never counts as passed; its problem says why, if there is a reason. */
export interface CheckResult {
  readonly check: CheckName;
  readonly status: 'passed' | 'failed' | 'warning' | 'not-checked';
  readonly problem?: PathProblem;
  /** Fingerprint of the certificate that it is about. */
  readonly certificate?: string;
  /** Which rule of the profile (`profile-broken`: a WebProfileRule) or which defect (`structure-broken`) it is. */
  readonly detail?: string;
}

/** One thing that is wrong or doubtful about a certificate of a chain. */
export type LinkFinding = Required<Pick<CheckResult, 'check' | 'problem'>> &
  Pick<CheckResult, 'detail'> & { readonly status: 'failed' | 'warning' };

/** A link of the best chain that was found, leaf first. */
export interface ChainLink {
  /** Of an anchor that is known by name and key alone: a stand-in (`isStandIn`). */
  readonly certificate: Certificate;
  /** `trusted` is an anchor; `missing-issuer` ends a chain whose issuer is nowhere to be found. */
  readonly role: 'leaf' | 'intermediate' | 'trusted' | 'untrusted-root' | 'missing-issuer';
  /** The problems of `findings`. */
  readonly problems: readonly PathProblem[];
  /** All that was found about this certificate, not only the first of a check. */
  readonly findings: readonly LinkFinding[];
}

/** A path that was tried and is not valid, with its gravest problem. */
export interface FailedPath {
  /** Leaf first. */
  readonly certificates: readonly Certificate[];
  readonly problem: PathProblem;
  /** Fingerprint of the certificate that has the problem. */
  readonly certificate: string;
}

/** The verdict on one certificate. */
export interface ValidationReport {
  /**
   * `valid` only if every check passed or merely warned, but for those that were not asked for (the name, the profile,
   * revocation); `undecided` while verdicts are wanted, or where the limit was reached before they were.
   */
  readonly state: 'valid' | 'invalid' | 'undecided';
  /** One entry a check, in the order of `checks`. */
  readonly results: readonly CheckResult[];
  /** Leaf first; at least the leaf. */
  readonly chain: readonly ChainLink[];
  /** Whether the certificate itself is an anchor: then it needs no issuer and no authority's marks. */
  readonly isTrustedDirectly: boolean;
  /** Why other paths would not do, in the order in which they were tried; a few of them. */
  readonly otherPaths: readonly FailedPath[];
  /** Signatures that would have to be verified for a better answer; then ask again. */
  readonly wanted: readonly WantedVerdict[];
  /** The next instant at which the answer could change by itself, milliseconds since 1970; Infinity if never. */
  readonly until: number;
}
