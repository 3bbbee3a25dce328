import { limits } from '../gate/limits';
import type { PkiOperations } from '../operations';
import { signatureOf, signaturesWithin, verdictKey, workOfAll } from './collect-verdicts';
import { validateCertificate } from './validate-certificate';
import type {
  FetchedVerdicts,
  ValidationInput,
  ValidationReport,
  VerdictKey,
  WantedVerdict,
} from './validation-report';

/** What looking for a chain once more costs beside the signatures, counted as they are. */
const workOfSearch = 10;

/** An answer, and what was found out about signatures for it. */
interface Answer {
  readonly report: ValidationReport;
  /** What is new; with it beside those of the question the answer wants nothing more. */
  readonly verdicts: FetchedVerdicts;
}

/**
 * Verifies the signatures that the answer to a question depends on: those that path building asks for, until it asks for
 * no more or `limits.signatureWork` is spent; what it would still like to know is `limit-reached` then. Rejects with the
 * signal's reason when given up.
 */
export async function findAnswer(
  input: ValidationInput,
  operations: Pick<PkiOperations, 'verifySignatures'>,
  signal?: AbortSignal,
): Promise<Answer> {
  const verdicts = { ...input.verdicts };
  const found: Partial<Record<VerdictKey, FetchedVerdicts[VerdictKey]>> = {};
  for (let left: number = limits.signatureWork; ; left -= workOfSearch) {
    signal?.throwIfAborted();
    const report = validateCertificate({ ...input, verdicts });
    const { state, wanted } = report;
    if (state === 'valid' || wanted.length === 0) return { report, verdicts: found as FetchedVerdicts };
    const learned = await learn(wanted, left, operations);
    left -= workOfAll(wanted);
    Object.assign(verdicts, learned);
    Object.assign(found, learned);
  }
}

/** The verdicts on as many signatures as what is left allows; with nothing left, that the limit is reached. */
async function learn(
  wanted: readonly WantedVerdict[],
  left: number,
  operations: Pick<PkiOperations, 'verifySignatures'>,
): Promise<FetchedVerdicts> {
  const affordable = left > 0 ? signaturesWithin(wanted, left) : wanted;
  const answers = left > 0 ? await operations.verifySignatures(affordable.map(signatureOf)) : [];
  return Object.fromEntries(
    affordable.map(({ child, issuer }, index) => [
      verdictKey(child, issuer),
      answers[index] ?? 'limit-reached',
    ]),
  );
}
