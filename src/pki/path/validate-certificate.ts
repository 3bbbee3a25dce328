/*
 * Says whether a certificate is good for a purpose, a name and a time, and why not. Candidate chains are built and
 * checked until one is valid, first of issuers without a fault of their own, then of any; otherwise the one with the least wrong is reported, because people look for the one
 * thing to put right. The function is pure: signatures are looked up in a table, and what the table lacks is asked
 * for in the report.
 */
import type { Certificate } from '../certificate';
import { buildChains, type CandidateChain } from './build-chains';
import { isFit } from './check-certificate';
import { checkChain, type CheckedChain } from './check-chain';
import { verdictKey } from './collect-verdicts';
import type {
  ChainLink,
  CheckResult,
  FailedPath,
  PathProblem,
  ValidationInput,
  ValidationReport,
} from './validation-report';
import { validityOfList, validityUntil } from './validity';

/** How many chains are checked for one answer, and how many of those that failed are told. */
const mostChains = 500;
const mostOtherPaths = 5;

/** How many issuers of revocation lists may depend on each other's lists. */
const mostListIssuers = 3;

interface JudgedChain extends CheckedChain {
  readonly chain: CandidateChain;
  readonly weight: number;
}

/** The verdict on a certificate (RFC 5280 section 6, RFC 9525). Pure, synchronous, and bounded for any input. */
export function validateCertificate(input: ValidationInput): ValidationReport {
  return validateWithin(input, []);
}

/** `examined` are the issuers of lists whose own validity is the question, so that none vouches for itself. */
function validateWithin(input: ValidationInput, examined: readonly string[]): ValidationReport {
  const judged = new Map<string, JudgedChain>();
  const validateIssuer = (certificate: Certificate, anchor: Certificate) =>
    isIssuerValid(certificate, anchor, input, examined);
  for (const chain of candidatesOf(input)) {
    const key = chain.certificates.map(({ fingerprint }) => fingerprint).join(' ');
    if (judged.has(key)) continue;
    const checked = checkChain(chain, input, validateIssuer);
    const weight = checked.results.reduce((sum, result) => sum + weightOf(result), 0);
    judged.set(key, { ...checked, chain, weight });
    if (stateOf(checked.results) === 'valid' || judged.size >= mostChains) break;
  }
  return reportOf([...judged.values()], input);
}

function* candidatesOf(input: ValidationInput): Generator<CandidateChain> {
  const fitness = new Map<string, boolean>();
  const isUsable = (issuer: Certificate, isAnchor: boolean) => {
    const known = fitness.get(issuer.fingerprint) ?? isFit(issuer, isAnchor ? 'anchor' : 'issuer', input);
    fitness.set(issuer.fingerprint, known);
    return known;
  };
  yield* buildChains(input, isUsable);
  if ([...fitness.values()].includes(false)) yield* buildChains(input);
}

/**
 * The path of an issuer of lists to the anchor of the path in question; its own revocation counts too, and may be told
 * by its own list: a list that revokes its issuer is believed, and one that does not takes nothing away.
 */
function isIssuerValid(
  certificate: Certificate,
  anchor: Certificate,
  input: ValidationInput,
  examined: readonly string[],
): boolean {
  if (certificate.fingerprint === anchor.fingerprint || certificate.fingerprint === examined.at(-1))
    return true;
  if (examined.includes(certificate.fingerprint) || examined.length >= mostListIssuers) return false;
  const { intermediates, distrusted = [], at, nameRule, revocationLists = [], verdicts } = input;
  const question: ValidationInput = {
    ...{ certificate, intermediates, anchors: [anchor], distrusted, at, nameRule, revocationLists, verdicts },
    purpose: 'any',
  };
  return validateWithin(question, [...examined, certificate.fingerprint]).state === 'valid';
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
  if (status === 'not-checked') return check === 'signatures' ? 10 : 0;
  if (problem === undefined) return 0;
  return status === 'warning' ? 1 : (weights[problem] ?? 100);
}

function stateOf(results: readonly CheckResult[]): ValidationReport['state'] {
  if (results.some(({ status }) => status === 'failed')) return 'invalid';
  return results.some(({ check, status }) => check === 'signatures' && status === 'not-checked')
    ? 'undecided'
    : 'valid';
}

function reportOf(judged: readonly JudgedChain[], input: ValidationInput): ValidationReport {
  const best = judged.reduce((lightest, other) => (other.weight < lightest.weight ? other : lightest));
  const { chain, results } = best;
  const others = judged.filter((other) => other !== best).flatMap(failedPathOf);
  return {
    state: stateOf(results),
    results,
    chain: chain.certificates.map((certificate, index) => linkOf(best, certificate, index)),
    isTrustedDirectly: chain.end === 'anchor' && chain.certificates.length === 1,
    otherPaths: others.slice(0, mostOtherPaths),
    wanted: wantedOf(judged, input),
    until: nextDateChange(input),
  };
}

function wantedOf(judged: readonly JudgedChain[], { verdicts }: ValidationInput): ValidationReport['wanted'] {
  const wanted = new Map<string, ValidationReport['wanted'][number]>();
  for (const { chain } of judged) {
    for (const [index, child] of chain.certificates.entries()) {
      const issuer = chain.certificates[index + 1] ?? (chain.end === 'self-issued' ? child : undefined);
      if (issuer === undefined) continue;
      const key = verdictKey(child, issuer);
      if (verdicts[key] === undefined) wanted.set(key, { child, issuer });
    }
  }
  return [...wanted.values()];
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
    ...{ certificate, role: roleOf(index, chain), findings: own },
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
function nextDateChange(input: ValidationInput): number {
  const { certificate, intermediates, anchors, revocationLists = [], at } = input;
  const dated = [certificate, ...intermediates, ...anchors, ...revocationLists.map(validityOfList)];
  return dated.reduce((next, each) => Math.min(next, validityUntil(each, at)), Number.POSITIVE_INFINITY);
}
