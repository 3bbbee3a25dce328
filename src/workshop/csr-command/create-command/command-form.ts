import { aName } from '@/pki/distinguished-name';
import type { Finding } from '@/pki/findings/finding';
import { findingsOfNames } from '@/pki/findings/findings-of';
import { isCountryCode } from '@/pki/names/countries';
import { isHostName, isWildcardName } from '@/pki/names/host-name';
import { isIpAddress } from '@/pki/names/ip-address';
import type { Equipment } from '@/simulation/world/equipment';
import { problemOf } from '@/simulation/world/problem';
import type { Taking } from '@/views/files/fill-in/filling';
import { findingWords } from '@/views/words/finding-words';
import { problemWords } from '@/views/words/problem-words';
import { isBeyondAscii } from '@/views/files/shell-command/shell-command';

/** What is typed in the form. */
export interface CommandValues {
  readonly commonName: string;
  /** Names and addresses, separated by commas, blanks or lines. */
  readonly alternativeNames: string;
  readonly organization: string;
  readonly department: string;
  readonly city: string;
  readonly state: string;
  readonly country: string;
  readonly key: KeyChoice;
}

/** The keys that the command can make, and the words with which `openssl req` makes them. */
export const keyChoices = {
  'rsa-2048': { label: 'RSA 2048', words: ['-newkey', 'rsa:2048'] },
  'rsa-3072': { label: 'RSA 3072', words: ['-newkey', 'rsa:3072'] },
  'rsa-4096': { label: 'RSA 4096', words: ['-newkey', 'rsa:4096'] },
  'ec-p256': { label: 'EC P-256', words: ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'] },
  'ec-p384': { label: 'EC P-384', words: ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-384'] },
} as const;

/** One of the keys. */
export type KeyChoice = keyof typeof keyChoices;

/** The form before anything is typed. */
export const emptyCommand: CommandValues = {
  commonName: '',
  alternativeNames: '',
  organization: '',
  department: '',
  city: '',
  state: '',
  country: '',
  key: 'rsa-2048',
};

/** The form with its names one by one. */
export interface NamedValues extends Omit<CommandValues, 'alternativeNames'> {
  readonly alternativeNames: readonly string[];
}

/** The form with its names one by one. */
export function withNames(values: CommandValues): NamedValues {
  return { ...values, alternativeNames: alternativeNamesIn(values.alternativeNames) };
}

/** Values as they are typed, names in one text. */
export function withTypedNames({
  alternativeNames,
  ...values
}: Partial<NamedValues>): Partial<CommandValues> {
  if (alternativeNames === undefined) return values;
  return { ...values, alternativeNames: alternativeNames.join('\n') };
}

/** What the record of a server fills in. */
export function valuesOfServer(server: Equipment): Partial<CommandValues> {
  const { fqdn, organization, organizationalUnit, city, state, country } = server;
  return { commonName: fqdn, organization, department: organizationalUnit, city, state, country };
}

/** What the form takes from an old certificate or request; the command names the common name itself. */
export const taking: Taking<NamedValues> = {
  fields: {
    commonName: 'commonName',
    alternativeNames: 'alternativeNames',
    organization: 'organization',
    organizationalUnit: 'department',
    city: 'city',
    state: 'state',
    country: 'country',
  },
  addsCommonName: true,
};

/** The beginning of both file names: dots become underscores, the star of a wildcard `star` (domain facts 10.1). */
export function baseNameOf(commonName: string): string {
  return commonName
    .trim()
    .replace(/^\*/, 'star')
    .replaceAll(/[^a-z0-9-]/gi, '_');
}

/**
 * The words of the `openssl req` command: key and request into files, all answers in `-subj`. The names go into
 * `-addext` (OpenSSL 1.1.1) where some were typed, and then the common name is the first of them, because programs that
 * see alternative names ignore it elsewhere.
 */
export function commandOf(values: CommandValues): readonly string[] {
  const base = baseNameOf(values.commonName);
  const subject = attributesOf(values)
    .map(([attribute, value]) => `/${attribute}=${value.replaceAll(/[\\/+]/g, String.raw`\$&`)}`)
    .join('');
  return [
    ...['openssl', 'req', '-new', ...keyChoices[values.key].words, '-nodes'],
    ...['-out', `${base}.csr`, '-keyout', `${base}.key`],
    ...(isBeyondAscii(subject) ? ['-utf8'] : []),
    ...['-subj', subject],
    ...extensionOf(values),
  ];
}

function extensionOf(values: CommandValues): readonly string[] {
  if (alternativeNamesIn(values.alternativeNames).length === 0) return [];
  const names = certifiedNames(values).map(({ kind, value }) => `${kind === 'ip' ? 'IP' : 'DNS'}:${value}`);
  return ['-addext', `subjectAltName=${names.join(',')}`];
}

/** The attributes that are not empty, in the order of OpenSSL. */
function attributesOf({ commonName, organization, department, city, state, country }: CommandValues) {
  const attributes = [
    ['C', country.trim().toUpperCase()],
    ['ST', state.trim()],
    ['L', city.trim()],
    ['O', organization.trim()],
    ['OU', department.trim()],
    ['CN', commonName.trim()],
  ] as const;
  return attributes.filter(([, value]) => value !== '');
}

/** The names that were typed, each once. */
export function alternativeNamesIn(text: string): readonly string[] {
  return [...new Set(text.split(/[\s,;]+/).filter((name) => name !== ''))];
}

/** The names that the request will ask for: hosts and addresses alone, whose values are texts. */
function certifiedNames({ commonName, alternativeNames }: CommandValues) {
  const typed = alternativeNamesIn(alternativeNames);
  const isFirst = (name: string) => name.toLowerCase() === commonName.trim().toLowerCase();
  const all = [commonName.trim(), ...typed.filter((name) => !isFirst(name))];
  return all.map((value) => ({ kind: isIpAddress(value) ? ('ip' as const) : ('dns' as const), value }));
}

/** Why a command cannot be made yet, field by field; empty when it can. */
export function errorsOf(values: CommandValues): Partial<Record<keyof CommandValues, string>> {
  const { commonName, country } = values;
  const stranger = alternativeNamesIn(values.alternativeNames).find((name) => !isServerName(name));
  const name = commonName.trim();
  return {
    ...lengthErrors(values),
    ...(name === '' ? { commonName: problemWords(problemOf('common-name-required')) } : {}),
    ...(name === '' || isServerName(name) ? {} : { commonName: refusal('common-name-not-a-host', name) }),
    ...(stranger === undefined ? {} : { alternativeNames: refusal('alternative-name-invalid', stranger) }),
    ...(country.trim() === '' || isCountryCode(country.trim().toUpperCase())
      ? {}
      : { country: refusal('country-not-iso-3166', country.trim()) }),
  };
}

function refusal(name: Parameters<typeof problemOf>[0], value: string): string {
  return problemWords(problemOf(name, undefined, { value }));
}

/** OpenSSL refuses what is too long (RFC 5280 appendix A.1), and no file or shell takes what cannot be seen. */
function lengthErrors(values: CommandValues): Partial<Record<keyof CommandValues, string>> {
  const attributes = [
    ['commonName', 'CN'],
    ['organization', 'O'],
    ['department', 'OU'],
    ['city', 'L'],
    ['state', 'ST'],
  ] as const;
  return Object.fromEntries(
    attributes.flatMap(([field, attribute]) => {
      const found = findingsOfNames(aName([[attribute, values[field].trim()]]), []);
      const wrong = found.find(({ name }) => name === 'attribute-too-long' || name === 'hidden-characters');
      return wrong === undefined ? [] : [[field, findingWords(wrong)]];
    }),
  );
}

function isServerName(name: string): boolean {
  return isHostName(name) || isWildcardName(name) || isIpAddress(name);
}

/** What will be noticed about the request. Missing alternative names are no fault of it: vendors add the common name. */
export function findingsOfCommand(values: CommandValues): readonly Finding[] {
  const subject = aName(attributesOf(values));
  const names = certifiedNames(values);
  return findingsOfNames(subject, names);
}
