import type { Item, UnreadableReason } from '@/pki/item';
import type { ReadingWatch } from '@/pki/operations';
import { problemOf, type Problem, type ProblemName } from '@/simulation/world/problem';
import type { GivenFile, Inputs } from './preparation';

/** The passwords to try: the one typed, or none. */
export function passwordsOf({ secrets }: Inputs): readonly string[] {
  const password = secrets?.['password'];
  return password === undefined || password === '' ? [] : [password];
}

/** How the reading of files with passwords is given up; without passwords it is done before anybody could. */
export function watchOf(inputs: Inputs): ReadingWatch {
  const { signal } = inputs;
  return signal === undefined || passwordsOf(inputs).length === 0 ? {} : { signal };
}

const problems: Partial<Record<UnreadableReason, { readonly name: ProblemName; readonly field: string }>> = {
  'password-missing': { name: 'password-missing', field: 'password' },
  'password-wrong': { name: 'password-wrong', field: 'password' },
};

/** The first thing that could not be read, named with its file; undefined when all could be. */
export function problemOfItems(items: readonly Item[], files: readonly GivenFile[]): Problem | undefined {
  const unknown = items.find((item) => item.kind === 'unknown');
  if (unknown?.kind !== 'unknown') return undefined;
  const { name, field } = problems[unknown.reason] ?? { name: 'file-unreadable', field: 'files' };
  const file = files[unknown.origin.file]?.name ?? '';
  const { reason, found } = unknown;
  return problemOf(name, field, { file, reason, found, line: String(unknown.origin.line ?? '') });
}
