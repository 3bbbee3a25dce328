/*
 * Says whether a certificate is good for a purpose, a name and a time, and why not. Candidate chains are built and
 * checked until one is valid, first of issuers without a fault of their own, then of any; otherwise the one with the
 * least wrong is reported, because people look for the one thing to put right. The function is pure: signatures are
 * looked up in a table, and what the table lacks is asked for in the report.
 */

import type { Certificate } from '../certificate';
import { limits } from '../gate/limits';
import { matchesName } from '../names/matches-name';
import { buildChains, type CandidateChain } from './build-chains';
import { isFit } from './check-certificate';
import { checkChain, type CheckedChain } from './check-chain';
import { beginInquiry, type Inquiry } from './inquiry';
import { placeOfIssuer } from './place';
import type { ValidateIssuer } from './revocation';
import { trustIn } from './trust-anchor';
import type {
  ChainLink,
  CheckName,
  CheckResult,
  FailedPath,
  LinkFinding,
  PathProblem,
  ValidationInput,
  ValidationReport,
} from './validation-report';
import { validityOfList, validityUntil } from './validity';

/** How many failed chains are reported. */
const mostOtherPaths = 5;

/** How many issuers of revocation lists may depend on each other's lists. */
const mostListIssuers = 3;

interface JudgedChain extends CheckedChain {
  readonly chain: CandidateChain;
  readonly weight: number;
}

/** The verdict on a certificate (RFC 5280 section 6, RFC 9525). Pure, synchronous, and bounded for any input. */
export function validateCertificate(input: ValidationInput): ValidationReport {
  return withNameChecked(validateWithin(beginInquiry(input), []), input);
}

/**
 * A report with the name of the leaf looked at too; the same where none is asked for. The name is the leaf's, whichever
 * chain leads up from it: for another name no chain need be built again, where `profile` does not hang on the name.
 */
export function withNameChecked(
  report: ValidationReport,
  { name, nameRule }: Pick<ValidationInput, 'name' | 'nameRule'>,
): ValidationReport {
  const [leaf, ...issuers] = report.chain;
  if (name === undefined || leaf === undefined) return report;
  const isMatching = matchesName(leaf.certificate, name, nameRule);
  const result = isMatching ? nameFits : { ...nameFails, certificate: leaf.certificate.fingerprint };
  const results = report.results.map((own) => (own.check === 'name' ? result : own));
  const chain = isMatching ? report.chain : [withFinding(leaf, nameFails), ...issuers];
  return { ...report, results, chain, state: stateOf(results) };
}

const nameFits: CheckResult = { check: 'name', status: 'passed' };
const nameFails = { check: 'name', status: 'failed', problem: 'name-does-not-match' } as const;

function withFinding(link: ChainLink, finding: LinkFinding): ChainLink {
  const problems = [...new Set([finding.problem, ...link.problems])];
  return { ...link, findings: [finding, ...link.findings], problems };
}

/** `examined`: issuers of lists whose check is under way, so that none vouches for itself. */
function validateWithin(inquiry: Inquiry, examined: readonly string[]): ValidationReport {
  const judged = new Map<string, JudgedChain>();
  const validateIssuer = remember((certificate: Certificate, anchor: Certificate) =>
    isIssuerValid(certificate, anchor, inquiry, examined),
  );
  for (const chain of candidatesOf(inquiry)) {
    const key = chain.certificates.map(({ fingerprint }) => fingerprint).join(' ');
    if (judged.has(key)) continue;
    inquiry.work.chains += 1;
    const checked = checkChain(chain, inquiry, validateIssuer);
    const weight = checked.results.reduce((sum, result) => sum + weightOf(result), 0);
    judged.set(key, { ...checked, chain, weight });
    if (stateOf(checked.results) === 'valid' || inquiry.work.chains >= limits.checkedChains) break;
  }
  return reportOf([...judged.values()], inquiry);
}

function remember(validate: ValidateIssuer): ValidateIssuer {
  const known = new Map<string, boolean>();
  return (certificate, anchor) => {
    const key = `${certificate.fingerprint} ${anchor.fingerprint}`;
    const isValid = known.get(key) ?? validate(certificate, anchor);
    known.set(key, isValid);
    return isValid;
  };
}

function* candidatesOf(inquiry: Inquiry): Generator<CandidateChain> {
  const fitness = new Map<string, boolean>();
  const { input } = inquiry;
  const isUsable = (issuer: Certificate, isAnchor: boolean) => {
    const known =
      fitness.get(issuer.fingerprint) ??
      isFit(issuer, placeOfIssuer(issuer, isAnchor, input.verdicts), input);
    fitness.set(issuer.fingerprint, known);
    return known;
  };
  yield* buildChains(inquiry, isUsable);
  if ([...fitness.values()].includes(false)) yield* buildChains(inquiry);
}

/**
 * The path of an issuer of lists to the anchor of the path in question; its own revocation counts too, and may be told
 * by its own list: a list that revokes its issuer is trusted, and one that does not takes nothing away.
 */
function isIssuerValid(
  certificate: Certificate,
  anchor: Certificate,
  inquiry: Inquiry,
  examined: readonly string[],
): boolean {
  if (certificate.fingerprint === anchor.fingerprint || certificate.fingerprint === examined.at(-1))
    return true;
  if (examined.includes(certificate.fingerprint) || examined.length >= mostListIssuers) return false;
  if (inquiry.work.chains >= limits.checkedChains) return false;
  const { intermediates, distrusted = [], at, nameRule, revocationLists = [], verdicts } = inquiry.input;
  const input: ValidationInput = {
    certificate,
    intermediates,
    anchors: [anchor],
    distrusted,
    at,
    nameRule,
    revocationLists,
    verdicts,
    purpose: 'any',
  };
  const own: Inquiry = { ...inquiry, input, anchors: [anchor], isTrusted: trustIn([anchor]) };
  return validateWithin(own, [...examined, certificate.fingerprint]).state === 'valid';
}

const weights: Partial<Record<PathProblem, number>> = {
  'signature-bad': 10_000,
  'limit-reached': 5_000,
  'issuer-missing': 2_000,
  'self-signed-not-trusted': 1_000,
  'root-not-trusted': 1_000,
  distrusted: 1_000,
};

/** A chain that lacks a verdict might still be good: it weighs more than a warning and less than any failure. */
function weightOf({ check, status, problem }: CheckResult): number {
  if (status === 'not-checked') return isDecisive(check) ? 10 : 0;
  if (problem === undefined) return 0;
  return status === 'warning' ? 1 : (weights[problem] ?? 100);
}

function stateOf(results: readonly CheckResult[]): ValidationReport['state'] {
  if (results.some(({ status }) => status === 'failed')) return 'invalid';
  return results.some(({ check, status }) => isDecisive(check) && status === 'not-checked')
    ? 'undecided'
    : 'valid';
}

/** Whether nothing is valid while a check is not made; the others are made where they are asked for. */
function isDecisive(check: CheckName): boolean {
  return check === 'signatures' || check === 'chain' || check === 'trust';
}

function reportOf(judged: readonly JudgedChain[], inquiry: Inquiry): ValidationReport {
  const best = judged.reduce((lightest, other) => (other.weight < lightest.weight ? other : lightest));
  const { chain, results } = best;
  const others = judged.filter((other) => other !== best).flatMap(failedPathOf);
  return {
    state: stateOf(results),
    results,
    chain: chain.certificates.map((certificate, index) => linkOf(best, certificate, index)),
    isTrustedDirectly: chain.end === 'anchor' && chain.certificates.length === 1,
    otherPaths: others.slice(0, mostOtherPaths),
    wanted: [...inquiry.wanted.values()],
    until: nextDateChange(inquiry),
  };
}

/** What is wrong with a path, by its gravest problem; nothing where it only lacks verdicts. */
function failedPathOf({ chain, results }: JudgedChain): readonly FailedPath[] {
  const failed = results.filter(({ status }) => status === 'failed');
  const gravest = failed.toSorted((left, right) => weightOf(right) - weightOf(left))[0];
  if (gravest?.problem === undefined || gravest.certificate === undefined) return [];
  const { problem, certificate } = gravest;
  return [{ certificates: chain.certificates, problem, certificate }];
}

function linkOf({ chain, findings }: JudgedChain, certificate: Certificate, index: number): ChainLink {
  const own = findings.get(certificate.fingerprint) ?? [];
  return {
    certificate,
    role: roleOf(index, chain),
    findings: own,
    problems: [...new Set(own.map(({ problem }) => problem))],
  };
}

function roleOf(index: number, { certificates: { length }, end }: CandidateChain): ChainLink['role'] {
  if (index === length - 1 && end === 'anchor') return 'trusted';
  if (index === 0) return 'leaf';
  if (index < length - 1) return 'intermediate';
  return end === 'self-issued' ? 'untrusted-root' : 'missing-issuer';
}

/** The next instant at which any certificate becomes valid or expires, or any list becomes current or out of date. */
function nextDateChange({ input, anchors }: Inquiry): number {
  const { certificate, intermediates, revocationLists = [], at } = input;
  const dated = [certificate, ...intermediates, ...anchors, ...revocationLists.map(validityOfList)];
  return dated.reduce((next, each) => Math.min(next, validityUntil(each, at)), Number.POSITIVE_INFINITY);
}

/**
 * The verdict of whoever asks for revocation, but takes no answer for a good one, as browsers do ("soft fail"): a list
 * can say that a certificate of the chain is revoked, and that none covers it is no fault.
 */
export function validateSoftly(input: Omit<ValidationInput, 'revocationMode'>): ValidationReport {
  return validateCertificate({ ...input, revocationMode: 'soft' });
}
