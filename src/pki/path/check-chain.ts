/*
 * The checks of RFC 5280 section 6 on one chain, and those of a TLS client around it (RFC 9525, RFC 8446). Each looks
 * at the whole chain, leaf first, and names every certificate that fails it.
 */
import { type Certificate, isSelfIssued } from '../certificate';
import type { CandidateChain } from './build-chains';
import { certificateChecks, type Fault, isDistrusted, isWebProfile } from './check-certificate';
import { verdictKey } from './collect-verdicts';
import type { Inquiry } from './inquiry';
import { findNameNotPermitted } from './name-constraints';
import { findPolicyMissing } from './policies';
import { checkRevocation, type ValidateIssuer } from './revocation';
import type { Place } from './place';
import { checks, type CheckName, type CheckResult, type LinkFinding } from './validation-report';

/** The outcome of all checks on a chain. */
export interface CheckedChain {
  /** One result a check, in the order of `checks`. */
  readonly results: readonly CheckResult[];
  /** What was found about each certificate, by fingerprint. */
  readonly findings: ReadonlyMap<string, readonly LinkFinding[]>;
}

/** What a check found: its faults, or that it could not be made, or that the limit forbade it. */
type Outcome = readonly Fault[] | 'not-checked' | 'limit-reached';

type ChainCheck = (chain: CandidateChain, inquiry: Inquiry, validate: ValidateIssuer) => Outcome;

/** Makes every check. `validate` judges the issuers of revocation lists that are not in the chain. */
export function checkChain(chain: CandidateChain, inquiry: Inquiry, validate: ValidateIssuer): CheckedChain {
  const outcomes = checks.map((check) => ({ check, outcome: checkers[check](chain, inquiry, validate) }));
  return {
    results: outcomes.map(({ check, outcome }) => resultOf(check, outcome, chain)),
    findings: findingsByCertificate(outcomes),
  };
}

/** A failure before a warning. */
function resultOf(check: CheckName, outcome: Outcome, { certificates }: CandidateChain): CheckResult {
  if (outcome === 'not-checked') return { check, status: 'not-checked' };
  if (outcome === 'limit-reached') {
    const certificate = certificates.at(-1)?.fingerprint ?? '';
    return { check, status: 'not-checked', problem: 'limit-reached', certificate };
  }
  const fault = outcome.find(({ isWarning }) => isWarning !== true) ?? outcome[0];
  if (fault === undefined) return { check, status: 'passed' };
  return { ...findingOf(check, fault), certificate: fault.certificate.fingerprint };
}

function findingOf(check: CheckName, { problem, isWarning, detail }: Fault): LinkFinding {
  const status = isWarning === true ? 'warning' : 'failed';
  return { check, status, problem, ...(detail === undefined ? {} : { detail }) };
}

function findingsByCertificate(
  outcomes: readonly { readonly check: CheckName; readonly outcome: Outcome }[],
): ReadonlyMap<string, readonly LinkFinding[]> {
  const findings = new Map<string, LinkFinding[]>();
  for (const { check, outcome } of outcomes) {
    for (const fault of typeof outcome === 'string' ? [] : outcome) {
      const { fingerprint } = fault.certificate;
      findings.set(fingerprint, [...(findings.get(fingerprint) ?? []), findingOf(check, fault)]);
    }
  }
  return findings;
}

const checkers: Readonly<Record<CheckName, ChainCheck>> = {
  // It is the leaf's, whatever the chain: `withNameChecked`.
  name: () => 'not-checked',
  validity: checkEach('validity'),
  chain: ({ certificates, end }) => {
    const last = certificates.at(-1);
    if (last === undefined || end === 'anchor' || end === 'self-issued') return [];
    if (end === 'unverified') return 'limit-reached';
    return [{ problem: end === 'limit' ? 'limit-reached' : 'issuer-missing', certificate: last }];
  },
  signatures: checkSignatures,
  authority: checkEach('authority'),
  'path-length': ({ certificates }) => certificates.filter(isTooFarAbove).map(asFault('path-too-long')),
  'name-constraints': ({ certificates }, { work }) =>
    certificates
      .flatMap(
        (authority, index) => findNameNotPermitted(authority, certificates.slice(0, index), work) ?? [],
      )
      .map(asFault('name-not-permitted')),
  purpose: checkEach('purpose'),
  policies: ({ certificates, end }, { input: { policy } }) => {
    const missing = findPolicyMissing(end === 'anchor' ? certificates.slice(0, -1) : certificates, policy);
    return missing === undefined ? [] : [{ problem: 'policy-not-met', certificate: missing }];
  },
  trust: ({ certificates, end }, { input }) => {
    const distrusted = certificates.filter((each) => isDistrusted(each, input)).map(asFault('distrusted'));
    const last = certificates.at(-1);
    if (last === undefined || end === 'anchor') return distrusted;
    if (end === 'unverified') return distrusted.length > 0 ? distrusted : 'not-checked';
    const isAlone = certificates.length === 1 && end === 'self-issued';
    const problem = isAlone ? 'self-signed-not-trusted' : 'root-not-trusted';
    return [...distrusted, { problem, certificate: last }];
  },
  strength: checkEach('strength'),
  structure: checkEach('structure'),
  profile: (chain, inquiry, validate) =>
    isWebProfile(inquiry.input) ? checkEach('profile')(chain, inquiry, validate) : 'not-checked',
  revocation: checkRevocation,
};

function asFault(problem: Fault['problem']): (certificate: Certificate) => Fault {
  return (certificate) => ({ problem, certificate });
}

function checkEach(check: keyof typeof certificateChecks): ChainCheck {
  return (chain, { input }) =>
    chain.certificates.flatMap((certificate, index) =>
      certificateChecks[check](certificate, placeOf(chain, index), input),
    );
}

function placeOf({ certificates, end }: CandidateChain, index: number): Place {
  const isLast = index === certificates.length - 1;
  if (isLast && end === 'anchor') return index === 0 ? 'trusted-leaf' : 'anchor';
  if (isLast && end === 'self-issued') return index === 0 ? 'self-signed-leaf' : 'root';
  return index === 0 ? 'leaf' : 'issuer';
}

/** Self-issued certificates do not count, and the last one of a path never does (RFC 5280 section 4.2.1.9). */
function isTooFarAbove(certificate: Certificate, index: number, all: readonly Certificate[]): boolean {
  const { pathLength } = certificate.basicConstraints ?? {};
  const below = all.slice(1, index).filter((other) => !isSelfIssued(other)).length;
  return pathLength !== undefined && index > 0 && below > pathLength;
}

/** The anchor's own signature proves nothing and is not looked at; a root that is none proves itself. */
function checkSignatures({ certificates, end }: CandidateChain, { input: { verdicts } }: Inquiry): Outcome {
  const last = certificates.at(-1);
  const pairs = certificates.slice(0, -1).map((child, index) => [child, certificates[index + 1]] as const);
  const all = end === 'self-issued' && last !== undefined ? [...pairs, [last, last] as const] : pairs;
  const judged = all.map(([certificate, issuer]) => ({
    certificate,
    verdict: issuer === undefined ? undefined : verdicts[verdictKey(certificate, issuer)],
  }));
  const faults = judged.flatMap(({ certificate, verdict }): readonly Fault[] => {
    if (verdict === undefined || verdict === 'good' || verdict === 'limit-reached') return [];
    return [{ problem: verdict === 'bad' ? 'signature-bad' : 'signature-unsupported', certificate }];
  });
  if (faults.length > 0) return faults;
  const isUnknown = certificates.length === 1 && end === 'issuer-missing';
  return isUnknown || end === 'unverified' || judged.some(({ verdict }) => verdict === undefined)
    ? 'not-checked'
    : [];
}
