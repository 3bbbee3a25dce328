import { aName, type DistinguishedName } from '@/pki/distinguished-name';
import type { GeneralName } from '@/pki/general-name';
import { longestText } from '@/pki/findings/text-findings';
import { isCountryCode } from '@/pki/names/countries';
import { isHostName, isWildcardName } from '@/pki/names/host-name';
import { isIpAddress } from '@/pki/names/ip-address';
import { problemOf, type Problem } from '../world/problem';

/** What the products' forms ask for when a request or a certificate is made. */
export interface SubjectFields {
  readonly commonName: string;
  /** DNS names, wildcards and IP addresses besides the common name. */
  readonly alternativeNames: readonly string[];
  readonly organization: string;
  readonly organizationalUnit: string;
  readonly city: string;
  readonly state: string;
  readonly country: string;
}

/** The first field that is wrong, or undefined. The routers’ pages take an IP address as common name too (note). */
export function problemOfSubject(fields: SubjectFields, mayBeAddress = false): Problem | undefined {
  const { commonName, alternativeNames, country } = fields;
  const name = commonName.trim();
  if (name === '') return problemOf('common-name-required', 'commonName');
  if (!isServerName(name) && !(mayBeAddress && isIpAddress(name)))
    return problemOf('common-name-not-a-host', 'commonName', { value: name });
  const long = problemOfLength(fields);
  if (long !== undefined) return long;
  const wrong = alternativeNames.findIndex((other) => !isAlternativeName(other));
  if (wrong >= 0) {
    const value = alternativeNames[wrong] ?? '';
    return problemOf('alternative-name-invalid', `alternativeNames.${String(wrong)}`, { value });
  }
  const code = country.trim().toUpperCase();
  return isCountryCode(code) ? undefined : problemOf('country-not-iso-3166', 'country', { value: country });
}

/** The fields that become attributes of the subject. */
const attributes = {
  commonName: 'CN',
  organization: 'O',
  organizationalUnit: 'OU',
  city: 'L',
  state: 'ST',
} as const;

/** The first text that is longer than a certificate's subject takes (RFC 5280 appendix A.1). */
export function problemOfLength(
  texts: Partial<Record<keyof typeof attributes, string>>,
): Problem | undefined {
  for (const field of Object.keys(attributes) as (keyof typeof attributes)[]) {
    const count = Array.from((texts[field] ?? '').trim()).length;
    const longest = longestText(attributes[field]);
    if (count > longest)
      return problemOf('subject-text-too-long', field, { count: String(count), longest: String(longest) });
  }
  return undefined;
}

/** Whether a text can be an alternative name: a host name, a wildcard or an IP address. */
export function isAlternativeName(text: string): boolean {
  return isServerName(text.trim()) || isIpAddress(text.trim());
}

/** The subject in the order C, ST, L, O, OU, CN; empty fields are left out. */
export function subjectOf(fields: SubjectFields): DistinguishedName {
  return aName([
    ['C', fields.country.trim().toUpperCase()],
    ['ST', fields.state.trim()],
    ['L', fields.city.trim()],
    ['O', fields.organization.trim()],
    ['OU', fields.organizationalUnit.trim()],
    ['CN', fields.commonName.trim()],
  ]);
}

/** Each name once, whatever its case, as the kind of name that it is. */
export function generalNamesOf(names: readonly string[]): readonly GeneralName[] {
  const found = new Map<string, GeneralName>();
  for (const name of names.map((text) => text.trim())) {
    const generalName = { kind: isIpAddress(name) ? 'ip' : 'dns', value: name } as const;
    if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), generalName);
  }
  return [...found.values()];
}

function isServerName(name: string): boolean {
  return isHostName(name) || isWildcardName(name);
}
