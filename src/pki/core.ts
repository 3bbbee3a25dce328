/*
 * The certificate core for scripts: what a program outside of the lab calls, without a browser and without a worker.
 * This file stays where it is, whatever moves behind it.
 */
import type { Bytes } from '@/base/bytes';
import type { Item } from './item';
import { findAnswer } from './path/find-answer';
import type { ValidationInput, ValidationReport } from './path/validation-report';
import { readFiles as readFilesOf } from './reading/read-files';
import { directOperations } from './worker/direct-operations';

export { findingsOf } from './findings/findings-of';
export { findingsOfBundle } from './findings/findings-of-bundle';
export { aReferenceName } from './names/matches-name';

/** What is in files of any kind, one after another; `passwords` are tried in order on whatever is encrypted. */
export function readFiles(
  files: readonly Bytes[],
  passwords: readonly string[] = [],
): Promise<readonly Item[]> {
  return readFilesOf(files, passwords);
}

/** All that a verdict on a certificate depends on but signatures; rejects when `signal` gives it up. */
export type Question = Omit<ValidationInput, 'verdicts'> & { readonly signal?: AbortSignal };

/**
 * The verdict on a certificate; the signatures that it depends on are verified on the way, within limits.
 *
 * Without `profile` a server that is looked up by `name` (`san-only`, `serverAuth`) is held to what RFC 5280 section 4
 * and the Baseline Requirements forbid, as far as the two agree. They contradict each other twice: RFC 5280 lets an
 * authority's certificate stand at the end of a path (section 4.2.1.9) and a certificate name no purpose (section
 * 4.2.1.12), the Baseline Requirements do not (sections 7.1.2.7.8 and 7.1.2.7.6). Such a certificate is trusted unless
 * `profile: 'web'` asks for the Baseline Requirements whole: who only has roots, a chain, a name and a time shall not
 * have a private authority's good certificate refused for a rule that binds public ones. Everything else is held to the
 * path validation of RFC 5280 section 6, as `profile: 'plain'` says for servers too.
 */
export async function validate({ signal, ...question }: Question): Promise<ValidationReport> {
  return (await findAnswer({ ...question, verdicts: {} }, directOperations, signal)).report;
}
