import { briefList } from '@/base/plain-data';
import { findingsOfNames } from '@/pki/findings/findings-of';
import { aName } from '@/pki/distinguished-name';
import { generalNamesOf } from '@/simulation/slots/generation-rules';
import type { Candidate } from './fill-in-candidates';
import type { OldSubject } from './old-subject';

type Part = Exclude<keyof OldSubject, 'others'>;

/** How a form takes an old certificate or request. */
export interface Taking<Values> {
  /** The form's field for each part that it has one for. */
  readonly fields: Partial<Readonly<Record<Part, keyof Values & string>>>;
  /** Whether the form itself puts the common name among the alternative names. */
  readonly addsCommonName: boolean;
}

/** What becomes of a form. */
export interface Filling<Values> {
  /** The new values of the fields that are filled in; others stay as they are. */
  readonly values: Partial<Values>;
  /** What was done, what was left out and what vendors no longer take, in sentences. */
  readonly said: readonly string[];
}

const labels: Readonly<Record<Part, string>> = {
  commonName: 'common name',
  alternativeNames: 'alternative names',
  organization: 'organization',
  organizationalUnit: 'organizational unit',
  city: 'city',
  state: 'state',
  country: 'country',
  email: 'e-mail address',
};

const parts = Object.keys(labels) as readonly Part[];

/** The fields of forms that call the parts as this lab does. */
export const subjectFields = {
  commonName: 'commonName',
  alternativeNames: 'alternativeNames',
  organization: 'organization',
  organizationalUnit: 'organizationalUnit',
  city: 'city',
  state: 'state',
  country: 'country',
} as const;

/** What a form takes from an old certificate or request. What that does not say stays in the form as it was. */
export function fillingFrom<Values>({ words, subject }: Candidate, taking: Taking<Values>): Filling<Values> {
  const named = parts.filter((part) => subject[part].length > 0);
  const taken = named.filter((part) => taking.fields[part] !== undefined);
  const values: Record<string, unknown> = Object.fromEntries(
    taken.map((part) => [taking.fields[part] ?? part, valueOf(subject, part, taking)]),
  );
  return {
    values: values as Partial<Values>,
    said: [filledWords(words, taken), ...leftOutWords(subject, named, taken), ...publicWords(subject, taken)],
  };
}

function valueOf<Values>(subject: OldSubject, part: Part, { addsCommonName }: Taking<Values>) {
  if (part !== 'alternativeNames' || !addsCommonName) return subject[part];
  const commonName = subject.commonName.toLowerCase();
  return subject.alternativeNames.filter((name) => name.toLowerCase() !== commonName);
}

function filledWords(words: string, taken: readonly Part[]): string {
  if (taken.length === 0) return `${words} says nothing that this form has a field for.`;
  const fields = taken.map((part) => labels[part]).join(', ');
  return `Filled in: ${fields} (${words}). The key is not taken over: it is chosen here as before.`;
}

function leftOutWords(
  subject: OldSubject,
  named: readonly Part[],
  taken: readonly Part[],
): readonly string[] {
  const without = named.filter((part) => !taken.includes(part) && !isCommonNameAlone(subject, part));
  const all = [
    ...without.map((part) => `${labels[part]} ${[subject[part]].flat().join(', ')}`),
    ...subject.others,
  ];
  return all.length === 0 ? [] : [`Left out, because the form has no field for it: ${briefList(all)}.`];
}

/** Alternative names that say the common name once more are no loss. */
function isCommonNameAlone({ commonName, alternativeNames }: OldSubject, part: Part): boolean {
  return (
    part === 'alternativeNames' &&
    alternativeNames.every((name) => name.toLowerCase() === commonName.toLowerCase())
  );
}

/** What public vendors put into no certificate any more, of what was filled in. */
function publicWords(subject: OldSubject, taken: readonly Part[]): readonly string[] {
  const unit = taken.includes('organizationalUnit') ? [unitWords(subject.organizationalUnit)] : [];
  const found = findingsOfNames(
    aName([['CN', subject.commonName]]),
    generalNamesOf(taken.includes('alternativeNames') ? subject.alternativeNames : []),
  );
  const valuesOf = (name: string) => found.flatMap((each) => (each.name === name ? (each.value ?? []) : []));
  const internal = valuesOf('name-is-internal');
  const short = internal.filter((name) => !name.includes('.'));
  return [
    ...unit,
    ...refusedWords('names without a dot', short),
    ...refusedWords(
      'internal names',
      internal.filter((name) => name.includes('.')),
    ),
    ...refusedWords('private or reserved addresses', valuesOf('name-is-reserved-address')),
  ];
}

function unitWords(unit: string): string {
  return `Since September 2022 public vendors put no organizational unit (${unit}) into certificates: it can be removed.`;
}

function refusedWords(kind: string, names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  return [
    `Public vendors no longer certify ${kind}: remove ${briefList(names)} if the request goes to one of them.`,
  ];
}
