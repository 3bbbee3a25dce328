import { limits } from '../limits/limits';
import type { PkiOperations } from '../operations';
import { signatureOf, verdictKey } from './collect-verdicts';
import { signaturesWithin, workOfAll } from './signature-work';
import { validateCertificate } from './validate-certificate';
import type { FetchedVerdicts, ValidationInput, VerdictKey, WantedVerdict } from './validation-report';

/** What looking for a chain once more costs beside the signatures, counted as they are. */
const workOfSearch = 10;

/**
 * Verifies the signatures that the answer to a question depends on: those that path building asks for, until it asks for
 * no more or `limits.signatureWork` is spent; what it would still like to know is `limit-reached` then. Returns what is
 * new; with that beside `input.verdicts` the answer wants nothing more. Rejects with the signal's reason when given up.
 */
export async function fetchVerdicts(
  input: ValidationInput,
  operations: Pick<PkiOperations, 'verifySignatures'>,
  signal?: AbortSignal,
): Promise<FetchedVerdicts> {
  const verdicts = { ...input.verdicts };
  const found: Partial<Record<VerdictKey, FetchedVerdicts[VerdictKey]>> = {};
  for (let left: number = limits.signatureWork; ; left -= workOfSearch) {
    signal?.throwIfAborted();
    const { state, wanted } = validateCertificate({ ...input, verdicts });
    if (state === 'valid' || wanted.length === 0) return found as FetchedVerdicts;
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
