import { refusal, success, type Outcome } from '@/base/outcome';
import { aName, type DistinguishedName } from '@/pki/distinguished-name';
import type { GeneralName } from '@/pki/general-name';
import type { CertificateTemplate } from '@/pki/operations';
import { problemOf, type Problem } from '../world/problem';
import { bareName, readName } from './alternative-name';
import { issuerVariable } from './profile';
import {
  subjectFields,
  type Profile,
  type SubjectField,
  type SubjectValues,
} from '../world/practice-records';

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

/** The subject as it is written, or the first part that cannot be. */
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

/** The alternative names as they are written, the common name first where it is copied; each once. */
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

/** The other extensions as they are written, below an issuer of that common name; left out: signed with its own key. */
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
