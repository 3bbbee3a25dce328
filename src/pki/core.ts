/*
 * The certificate core for scripts: what a program outside of the lab calls, without a browser and without a worker.
 * This file stays where it is, whatever moves behind it.
 */
import type { Bytes } from '@/base/bytes';
import { directOperations } from './codec/direct-operations';
import type { Item } from './item';
import { findAnswer } from './path/find-answer';
import type { ValidationInput, ValidationReport } from './path/validation-report';

export { findingsOf } from './findings/findings-of';
export { findingsOfBundle } from './findings/findings-of-bundle';
export { aReferenceName } from './names/matches-name';

/** What is in files of any kind, one after another; `passwords` are tried in order on whatever is encrypted. */
export function readFiles(
  files: readonly Bytes[],
  passwords: readonly string[] = [],
): Promise<readonly Item[]> {
  return directOperations.readFiles(files, passwords);
}

/** All that a verdict on a certificate depends on but signatures; rejects when `signal` gives it up. */
export type Question = Omit<ValidationInput, 'verdicts'> & { readonly signal?: AbortSignal };

/** The verdict on a certificate; the signatures that it depends on are verified on the way, within limits. */
export async function validate({ signal, ...question }: Question): Promise<ValidationReport> {
  return (await findAnswer({ ...question, verdicts: {} }, directOperations, signal)).report;
}
