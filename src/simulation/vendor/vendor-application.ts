import type { CertificateRequest, SignatureVerdict } from '@/pki/certificate';
import {
  aName,
  type AttributeName,
  attributeOf,
  attributeTypes,
  commonNameOf,
  type DistinguishedName,
} from '@/pki/distinguished-name';
import type { Finding, FindingName } from '@/pki/findings/finding';
import { findingsOf } from '@/pki/findings/findings-of';
import { hasHiddenCharacters, longestText } from '@/pki/findings/text-findings';
import type { Item } from '@/pki/item';
import { isCountryCode } from '@/pki/names/countries';
import { isHostName, isWildcardName } from '@/pki/names/host-name';
import { isIpAddress } from '@/pki/names/ip-address';
import { hostsIn } from '@/pki/names/matches-name';
import type { PublicKey } from '@/pki/public-key';
import { type Problem, problemOf } from '../world/problem';
import type { Product } from '../world/vendor-records';
import type { OrderCertificate } from './order';
import { problemOfCommonName, problemOfOtherNames } from './vendor-names';

/** Who asks for which names with which key, whether a request says so or the form. */
export interface Application {
  readonly product: Product;
  readonly subject: DistinguishedName;
  readonly commonName: string;
  /** Hosts and addresses that the request, and the form of a multi-domain order, name beside the common name. */
  readonly otherHosts: readonly string[];
  /** Undefined when the vendor makes the key. */
  readonly key?: PublicKey;
  readonly signature?: SignatureVerdict;
}

/** RSA bits that a public vendor asks for since 2014, and the curves that it takes. */
const shortestRsaKey = 2048;
const acceptedCurves = ['P-256', 'P-384'];

/** The application of an order; undefined when it needs a request and there is none. */
export function applicationOf(
  action: OrderCertificate,
  request: CertificateRequest | undefined,
): Application | undefined {
  const { product, keyMadeBy } = action;
  const typed = product === 'multi-domain' ? typedNames(action.names) : [];
  if (keyMadeBy === 'vendor') {
    const commonName = action.commonName.trim();
    return { product, subject: subjectOf(action), commonName, otherHosts: others(typed, commonName) };
  }
  if (request === undefined) return undefined;
  const { subject, publicKey: key, signature, subjectAlternativeNames } = request;
  const commonName = (commonNameOf(subject) ?? '').trim();
  const otherHosts = others([...hostsIn(subjectAlternativeNames), ...typed], commonName);
  return { product, subject, commonName, otherHosts, key, signature };
}

/** Names as they were typed, one or several a line. */
export function typedNames(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(/[\s,;]+/)).filter((name) => name !== '');
}

/** Each but the common name once; case does not count. */
function others(names: readonly string[], commonName: string): readonly string[] {
  const byKey = new Map(names.map((name) => [name.toLowerCase(), name]));
  byKey.delete(commonName.toLowerCase());
  return [...byKey.values()];
}

function subjectOf({ commonName, organization, city, state, country }: OrderCertificate): DistinguishedName {
  return aName([
    ['C', country.trim().toUpperCase()],
    ['ST', state.trim()],
    ['L', city.trim()],
    ['O', organization.trim()],
    ['CN', commonName.trim()],
  ]);
}

/** The first thing that stands against an application. */
export function problemOfApplication(
  application: Application,
  { names, dropNames }: Pick<OrderCertificate, 'names' | 'dropNames'>,
): Problem | undefined {
  const { commonName, product, otherHosts, subject } = application;
  return (
    problemOfKey(application) ??
    problemOfCommonName(commonName, product) ??
    (product === 'multi-domain' ? problemOfTyped(names) : undefined) ??
    problemOfOtherNames(otherHosts, product, dropNames) ??
    problemOfSubject(subject)
  );
}

function problemOfTyped(names: readonly string[]): Problem | undefined {
  const isName = (name: string) => isHostName(name) || isWildcardName(name) || isIpAddress(name);
  const stranger = typedNames(names).find((name) => !isName(name));
  return stranger === undefined
    ? undefined
    : problemOf('alternative-name-invalid', 'names', { value: stranger });
}

/** What stands against the key of a request. */
export function problemOfKey({
  key,
  signature,
}: Pick<Application, 'key' | 'signature'>): Problem | undefined {
  if (signature === 'bad') return problemOf('request-signature-bad', 'request');
  if (key === undefined) return undefined;
  const { algorithm, bits, curve = '' } = key;
  const values = { bits: String(bits), kind: curve === '' ? algorithm : `${algorithm} ${curve}` };
  if (algorithm === 'RSA' && bits < shortestRsaKey)
    return problemOf('request-key-too-short', 'request', values);
  const isAccepted = algorithm === 'RSA' || (algorithm === 'EC' && acceptedCurves.includes(curve));
  return isAccepted ? undefined : problemOf('request-key-kind-refused', 'request', values);
}

/** Organisation validation (Baseline Requirements 7.1.4.2.2): who, in which city or state, and in which country. */
function problemOfSubject(subject: DistinguishedName): Problem | undefined {
  const value = (attribute: AttributeName) => (attributeOf(subject, attribute) ?? '').trim();
  const wrong = problemOfTexts(subject);
  if (wrong !== undefined) return wrong;
  if (value('O') === '') return problemOf('organization-required', 'organization');
  if (!isCountryCode(value('C'))) return problemOf('country-not-iso-3166', 'country', { value: value('C') });
  return value('L') === '' && value('ST') === '' ? problemOf('place-required', 'city') : undefined;
}

/** The texts that a certificate would say of its holder, and their fields of the form; a unit is in requests alone. */
const texts = [
  ['O', 'organization'],
  ['L', 'city'],
  ['ST', 'state'],
  ['OU', 'request'],
] as const satisfies readonly (readonly [AttributeName, string])[];

/** The first text that no certificate takes, of any that a request may hold several times. */
function problemOfTexts(subject: DistinguishedName): Problem | undefined {
  for (const [attribute, field] of texts)
    for (const { type, value } of subject.flat()) {
      const problem = type === attributeTypes[attribute] ? problemOfText(attribute, field, value) : undefined;
      if (problem !== undefined) return problem;
    }
  return undefined;
}

function problemOfText(attribute: AttributeName, field: string, value: string): Problem | undefined {
  if (hasHiddenCharacters(value)) return problemOf('subject-text-hidden', field, { attribute });
  const [count, longest] = [Array.from(value.trim()).length, longestText(attribute)];
  return count > longest
    ? problemOf('subject-text-too-long', field, { attribute, count: String(count), longest: String(longest) })
    : undefined;
}

/** What is doubtful elsewhere, but refused by a public vendor. */
const refused: readonly FindingName[] = [
  'key-too-short',
  'common-name-missing',
  'common-name-not-a-host',
  'name-is-internal',
  'name-is-reserved-address',
];

/** A request as it was found in a file. */
export type RequestItem = Item & { readonly kind: 'request' };

/** What the vendor notices about a request. Missing alternative names are none: the vendor adds the common name. */
export function requestFindings(request: RequestItem): readonly Finding[] {
  return findingsOf(request)
    .filter(({ name }) => name !== 'no-alternative-names')
    .map((finding) => (refused.includes(finding.name) ? { ...finding, severity: 'error' } : finding));
}
