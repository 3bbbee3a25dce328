import { isByTheWay, type Item, type UnreadableReason } from '@/pki/item';
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

/** What counts among items: all but what lies beside certificates, unless there is nothing else. */
export function withoutByTheWay(items: readonly Item[]): readonly Item[] {
  const telling = items.filter((item) => !isByTheWay(item));
  return telling.length > 0 ? telling : items;
}

/** The first thing that should have been readable, named with its file; undefined when all could be read. */
export function problemOfItems(items: readonly Item[], files: readonly GivenFile[]): Problem | undefined {
  const unknown = withoutByTheWay(items).find((item) => item.kind === 'unknown');
  if (unknown?.kind !== 'unknown') return undefined;
  const { name, field } = problems[unknown.reason] ?? { name: 'file-unreadable', field: 'files' };
  const file = files[unknown.origin.file]?.name ?? '';
  const { reason, found } = unknown;
  return problemOf(name, field, { file, reason, found, line: String(unknown.origin.line ?? '') });
}
