import { type Certificate, isSelfIssued } from '../certificate';
import { indexIssuers, type IssuersOf } from './issuers';
import { verdictKey } from './collect-verdicts';
import type { Signed, ValidationInput, WantedVerdict } from './validation-report';
import { certificateOfAnchor, trustIn } from './trust-anchor';
import { validityAt } from './validity';

/** What the search for one answer has cost so far, that for the issuers of revocation lists included. */
export interface Work {
  /** Certificates that were looked at as somebody's issuer. */
  steps: number;
  /** Chains that were checked. */
  chains: number;
  /** Names that were compared with name constraints. */
  comparisons: number;
}

/** One question while it is being answered. */
export interface Inquiry {
  readonly input: ValidationInput;
  /** The anchors of the input as certificates. */
  readonly anchors: readonly Certificate[];
  readonly isTrusted: (certificate: Certificate) => boolean;
  readonly issuersOf: IssuersOf;
  readonly work: Work;
  /** Signatures that would have to be verified for a better answer, by the keys of their verdicts. */
  readonly wanted: Map<string, WantedVerdict>;
}

/** Begins with nothing done. Of equally likely issuers anchors come first, then valid ones, self-issued ones last. */
export function beginInquiry(input: ValidationInput): Inquiry {
  const { intermediates, at } = input;
  const anchors = input.anchors.map(certificateOfAnchor);
  const isTrusted = trustIn(anchors);
  const rankOf = (certificate: Certificate) =>
    (isTrusted(certificate) ? 4 : 0) +
    (validityAt(certificate, at) === 'valid' ? 2 : 0) +
    (isSelfIssued(certificate) ? 0 : 1);
  const ranked = [...anchors, ...intermediates].map(
    (certificate) => [rankOf(certificate), certificate] as const,
  );
  ranked.sort(([left], [right]) => right - left);
  return {
    input,
    anchors,
    isTrusted,
    issuersOf: indexIssuers(ranked.map(([, certificate]) => certificate)),
    work: { steps: 0, chains: 0, comparisons: 0 },
    wanted: new Map(),
  };
}

/** Supposed issuers whose keys are tried on one signature at once. */
const triedAtOnce = 64;

/** Notes that a signature is not known yet, nor who made it: the likeliest issuers come first. */
export function wantAny({ wanted }: Inquiry, child: Signed, issuers: readonly Certificate[]): void {
  for (const issuer of issuers.slice(0, triedAtOnce))
    wanted.set(verdictKey(child, issuer), { child, issuer });
}
