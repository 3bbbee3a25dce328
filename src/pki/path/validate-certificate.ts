/*
 * Says whether a certificate is good for a purpose, a name and a time, and why not. Candidate chains are built and
 * checked until one is valid; otherwise the one with the least wrong is reported, because people look for the one
 * thing to put right. The function is pure: signatures are looked up in a table, and what the table lacks is asked
 * for in the report.
 */
import type { Certificate } from '../certificate';
import { buildChains, type CandidateChain } from './build-chains';
import { checkChain } from './check-chain';
import { verdictKey } from './collect-verdicts';
import type {
  ChainLink,
  CheckResult,
  PathProblem,
  ValidationInput,
  ValidationReport,
} from './validation-report';

/** How many chains are checked for one answer. */
const mostChains = 500;

interface JudgedChain {
  readonly chain: CandidateChain;
  readonly results: readonly CheckResult[];
  readonly weight: number;
}

/** The verdict on a certificate (RFC 5280 section 6, RFC 9525). Pure, synchronous, and bounded for any input. */
export function validateCertificate(input: ValidationInput): ValidationReport {
  const wanted = new Map<string, ValidationReport['wanted'][number]>();
  let best: JudgedChain | undefined;
  let count = 0;
  for (const chain of buildChains(input)) {
    const judged = judge(chain, input);
    addWanted(wanted, chain, input);
    if (best === undefined || judged.weight < best.weight) best = judged;
    count += 1;
    if (stateOf(judged.results) === 'valid' || count >= mostChains) break;
  }
  if (best === undefined) throw new Error('the leaf alone is a chain');
  return reportOf(best, [...wanted.values()], input);
}

function judge(chain: CandidateChain, input: ValidationInput): JudgedChain {
  const results = checkChain(chain, input);
  return { chain, results, weight: results.reduce((sum, result) => sum + weightOf(result), 0) };
}

const weights: Partial<Record<PathProblem, number>> = {
  'signature-bad': 10_000,
  'limit-reached': 5_000,
  'issuer-missing': 2_000,
  'self-signed-not-trusted': 1_000,
  'root-not-trusted': 1_000,
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

function addWanted(
  wanted: Map<string, ValidationReport['wanted'][number]>,
  { certificates, end }: CandidateChain,
  { verdicts }: ValidationInput,
) {
  for (const [index, child] of certificates.entries()) {
    const issuer = certificates[index + 1] ?? (end === 'self-issued' ? child : undefined);
    if (issuer === undefined) continue;
    const key = verdictKey(child, issuer);
    if (verdicts[key] === undefined) wanted.set(key, { child, issuer });
  }
}

function reportOf(
  { chain, results }: JudgedChain,
  wanted: ValidationReport['wanted'],
  input: ValidationInput,
): ValidationReport {
  return {
    state: stateOf(results),
    results,
    chain: chain.certificates.map((certificate, index) => linkOf(chain, results, certificate, index)),
    wanted,
    until: nextDateChange([input.certificate, ...input.intermediates, ...input.anchors], input.at),
  };
}

function linkOf(
  { certificates, end }: CandidateChain,
  results: readonly CheckResult[],
  certificate: Certificate,
  index: number,
): ChainLink {
  const problems = results.flatMap(({ certificate: about, problem }) =>
    about === certificate.fingerprint && problem !== undefined ? [problem] : [],
  );
  return { certificate, role: roleOf(index, certificates.length, end), problems };
}

function roleOf(index: number, length: number, end: CandidateChain['end']): ChainLink['role'] {
  if (index === length - 1 && end === 'anchor') return 'trusted';
  if (index === 0) return 'leaf';
  if (index < length - 1) return 'intermediate';
  return end === 'self-issued' ? 'untrusted-root' : 'missing-issuer';
}

/** The next instant at which any certificate becomes valid or expires; a certificate is valid through its last one. */
function nextDateChange(certificates: readonly Certificate[], at: number): number {
  const instants = certificates.flatMap(({ notBefore, notAfter }) => [notBefore, notAfter + 1]);
  return Math.min(Number.POSITIVE_INFINITY, ...instants.filter((instant) => instant > at));
}
