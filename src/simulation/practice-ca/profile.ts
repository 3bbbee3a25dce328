import { type Outcome, refusal, success } from '@/base/outcome';
import { aName, type DistinguishedName, type GeneralName } from '@/pki/distinguished-name';
import { isHostName, isWildcardName } from '@/pki/names/host-name';
import { isIpAddress } from '@/pki/names/ip-address';
import { type TypedName, typedNames } from '@/pki/names/typed-names';
import type { CertificateTemplate } from '@/pki/operations';
import {
  type Profile,
  type SubjectField,
  subjectFields,
  type SubjectValues,
} from '../world/practice-records';
import { type Problem, problemOf } from '../world/problem';

/** In an address it stands for the common name of the issuer, as in Windows; what signs itself needs no such address. */
export const issuerVariable = '<CaName>';

/** An empty subject. */
export const emptySubject: SubjectValues = {
  country: '',
  state: '',
  city: '',
  organization: '',
  organizationalUnit: '',
  commonName: '',
  email: '',
};

/** A profile with nothing but the defaults. */
export const plainProfile: Profile = {
  subject: emptySubject,
  alternativeNames: [],
  copiesCommonName: true,
  basicConstraints: 'not-defined',
  pathLength: '',
  keyUsage: [],
  extendedKeyUsage: [],
  revocationListAddresses: [],
  ocspAddresses: [],
  issuerAddresses: [],
  validity: { count: 1, unit: 'years', isRoundedToMidnight: false },
  digest: 'SHA-256',
};

/** What a kind of name is called before its colon, and which texts are of that kind. */
const kinds = {
  dns: (text: string) => isHostName(text) || isWildcardName(text),
  ip: isIpAddress,
  email: (text: string) =>
    /^[!-~]+$/.test(text) && /^[^@<>"]+@[^@<>"]+$/.test(text) && isHostName(text.split('@')[1] ?? ''),
  uri: (text: string) => /^[a-z][a-z0-9+.-]*:\/\/[\x21-\x7e]+$/i.test(text),
} as const;

type Kind = keyof typeof kinds;

/** A name with its kind before a colon, as OpenSSL and XCA write it, or bare; undefined where it is none. */
function readName(text: string): readonly [GeneralName] | undefined {
  const [, prefix, value = ''] = /^(dns|ip|email|uri)\s*:\s*(.*)$/is.exec(text) ?? [];
  const name = prefix === undefined ? bareName(text) : nameOf(prefix.toLowerCase() as Kind, value.trim());
  return name === undefined ? undefined : [name];
}

/** The name that a text looks like; undefined: none. */
function bareName(text: string): GeneralName | undefined {
  const kind = (['ip', 'email', 'uri', 'dns'] as const).find((candidate) => kinds[candidate](text));
  return kind === undefined ? undefined : { kind, value: text };
}

function nameOf(kind: Kind, value: string): GeneralName | undefined {
  return kinds[kind](value) ? { kind, value } : undefined;
}

/**
 * The names in a text, as the form takes them: e-mail addresses and URIs with or without their kind stay as they are, the
 * rest is read as host names and addresses.
 */
export function typedGeneralNames(text: string): readonly TypedName[] {
  return text
    .split(/[\n,;]|\s(?=\S)/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part) => {
      const kind = readName(part)?.[0].kind;
      return kind === 'email' || kind === 'uri'
        ? [{ text: part, name: part, corrections: [] }]
        : typedNames(part);
    });
}

/** The longest values that RFC 5280 appendix A.1 allows, characters. */
const longest: Readonly<Record<SubjectField, number>> = {
  country: 2,
  state: 128,
  city: 128,
  organization: 64,
  organizationalUnit: 64,
  commonName: 64,
  email: 255,
};

/** The subject as it will be written, or the first problem. */
export function planSubject(values: SubjectValues): Outcome<DistinguishedName, Problem> {
  const part = (field: SubjectField) => values[field].trim();
  const country = part('country').toUpperCase();
  if (country !== '' && !/^[A-Z]{2}$/.test(country))
    return refusal(problemOf('country-not-iso-3166', 'country', { value: country }));
  const tooLong = subjectFields.find((field) => part(field).length > longest[field]);
  if (tooLong !== undefined)
    return refusal(problemOf('subject-part-too-long', tooLong, { longest: String(longest[tooLong]) }));
  const email = part('email');
  if (email !== '' && bareName(email)?.kind !== 'email')
    return refusal(problemOf('email-not-an-address', 'email', { value: email }));
  return success(
    aName([
      ['C', country],
      ['ST', part('state')],
      ['L', part('city')],
      ['O', part('organization')],
      ['OU', part('organizationalUnit')],
      ['CN', part('commonName')],
      ['E', email],
    ]),
  );
}

/** The alternative names as they will be written, each once; the common name first where it is copied. */
export function planNames(
  { alternativeNames, copiesCommonName }: Pick<Profile, 'alternativeNames' | 'copiesCommonName'>,
  commonName = '',
): Outcome<readonly GeneralName[], Problem> {
  const copied = copiesCommonName ? copiedName(commonName) : [];
  const names: GeneralName[] = [...copied];
  for (const text of alternativeNames.map((typed) => typed.trim()).filter((typed) => typed !== '')) {
    const name = /^dns:\s*copycn$/i.test(text) ? copiedName(commonName) : readName(text);
    if (name === undefined)
      return refusal(problemOf('alternative-name-not-readable', 'alternativeNames', { value: text }));
    names.push(...name);
  }
  return success(withoutRepetition(names));
}

/** Names in their order, each once; letter case does not count. */
export function withoutRepetition(names: readonly GeneralName[]): readonly GeneralName[] {
  const byKey = new Map<string, GeneralName>();
  for (const name of names) {
    const key = JSON.stringify(name).toLowerCase();
    if (!byKey.has(key)) byKey.set(key, name);
  }
  return [...byKey.values()];
}

/** A common name that is no host, address or mailbox, such as that of an authority, is no alternative name. */
function copiedName(commonName: string): readonly GeneralName[] {
  const name = bareName(commonName.trim());
  return name === undefined ? [] : [name];
}

type PlannedExtensions = Pick<
  CertificateTemplate,
  | 'basicConstraints'
  | 'keyUsage'
  | 'extendedKeyUsage'
  | 'revocationListAddresses'
  | 'ocspAddresses'
  | 'issuerAddresses'
>;

/** The other extensions as they will be written. `issuer`: its common name; left out where the certificate signs itself. */
export function planExtensions(profile: Profile, issuer?: string): Outcome<PlannedExtensions, Problem> {
  const pathLength = profile.pathLength.trim();
  const isAuthority = profile.basicConstraints === 'authority';
  if (isAuthority && pathLength !== '' && !/^\d{1,2}$/.test(pathLength))
    return refusal(problemOf('path-length-not-a-number', 'pathLength', { value: pathLength }));
  for (const field of ['revocationListAddresses', 'ocspAddresses', 'issuerAddresses'] as const) {
    const wrong = linesOf(profile[field]).find((address) => !isAddress(address));
    if (wrong !== undefined) return refusal(problemOf('address-not-a-uri', field, { value: wrong }));
  }
  return success({
    ...(profile.basicConstraints === 'not-defined'
      ? {}
      : {
          basicConstraints: {
            isAuthority,
            ...(isAuthority && pathLength !== '' ? { pathLength: Number(pathLength) } : {}),
          },
        }),
    ...withoutEmpty({
      keyUsage: profile.keyUsage,
      extendedKeyUsage: profile.extendedKeyUsage,
      revocationListAddresses: addressesBelow(profile.revocationListAddresses, issuer),
      ocspAddresses: addressesBelow(profile.ocspAddresses, issuer),
      issuerAddresses: addressesBelow(profile.issuerAddresses, issuer),
    }),
  });
}

/** An empty list stands for no extension. */
function withoutEmpty<Lists extends Readonly<Record<string, readonly string[]>>>(
  lists: Lists,
): Partial<Lists> {
  return Object.fromEntries(
    Object.entries(lists).filter(([, values]) => values.length > 0),
  ) as Partial<Lists>;
}

function addressesBelow(values: readonly string[], issuer: string | undefined): readonly string[] {
  const lines = linesOf(values);
  if (issuer === undefined) return lines.filter((line) => !line.includes(issuerVariable));
  const name = issuer.replaceAll(/[^A-Za-z0-9.-]+/g, '_');
  return lines.map((line) => line.replaceAll(issuerVariable, name));
}

function linesOf(values: readonly string[]): readonly string[] {
  return values.map((value) => value.trim()).filter((value) => value !== '');
}

/** Printable ASCII with a scheme that clients fetch lists and certificates by. */
function isAddress(text: string): boolean {
  return /^(?:https?|ldap):\/\/[\x21-\x7e]+$/i.test(text);
}
