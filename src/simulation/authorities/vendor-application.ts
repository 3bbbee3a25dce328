import type { CertificateRequest, SignatureVerdict } from '@/pki/certificate-request';
import {
  aName,
  attributeOf,
  commonNameOf,
  type AttributeName,
  type DistinguishedName,
} from '@/pki/distinguished-name';
import { isCountryCode } from '@/pki/names/countries';
import type { PublicKey } from '@/pki/public-key';
import { problemOf, type Problem } from '../problem';
import type { OrderCertificate, Product } from './order';
import { hostsIn, nameRefusal, problemOfCommonName } from './vendor-names';

/** Who asks for which names with which key, whether a request says so or the form. */
export interface Application {
  readonly product: Product;
  readonly subject: DistinguishedName;
  readonly commonName: string;
  /** Hosts and addresses that the request names beside its common name. */
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
  const { product, keyMadeBy, commonName } = action;
  if (keyMadeBy === 'vendor')
    return { product, subject: subjectOf(action), commonName: commonName.trim(), otherHosts: [] };
  return request && applicationOfRequest(product, request);
}

function applicationOfRequest(product: Product, request: CertificateRequest): Application {
  const { subject, publicKey: key, signature, subjectAlternativeNames } = request;
  const commonName = (commonNameOf(subject) ?? '').trim();
  const isOther = (host: string) => host.toLowerCase() !== commonName.toLowerCase();
  return {
    product,
    subject,
    commonName,
    otherHosts: hostsIn(subjectAlternativeNames).filter(isOther),
    key,
    signature,
  };
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

/** The first thing that stands against an application; `dropped` are the names that the customer gives up. */
export function problemOfApplication(
  application: Application,
  dropped: readonly string[],
): Problem | undefined {
  const { commonName, product, otherHosts, subject } = application;
  return (
    problemOfKey(application) ??
    problemOfCommonName(commonName, product) ??
    problemOfOthers(otherHosts, dropped) ??
    problemOfSubject(subject)
  );
}

function problemOfKey({ key, signature }: Application): Problem | undefined {
  if (signature === 'bad') return problemOf('request-signature-bad', 'request');
  if (key === undefined) return undefined;
  const { algorithm, bits, curve = '' } = key;
  const values = { bits: String(bits), kind: curve === '' ? algorithm : `${algorithm} ${curve}` };
  if (algorithm === 'RSA' && bits < shortestRsaKey)
    return problemOf('request-key-too-short', 'request', values);
  const isAccepted = algorithm === 'RSA' || (algorithm === 'EC' && acceptedCurves.includes(curve));
  return isAccepted ? undefined : problemOf('request-key-kind-refused', 'request', values);
}

function problemOfOthers(hosts: readonly string[], dropped: readonly string[]): Problem | undefined {
  const names = refusedHosts(hosts).filter((host) => !dropped.includes(host));
  if (names.length === 0) return undefined;
  return problemOf('name-refused-by-vendor', 'dropNames', { names: names.join(', ') });
}

/** Those hosts and addresses that the vendor may not certify. */
export function refusedHosts(hosts: readonly string[]): readonly string[] {
  return hosts.filter((host) => nameRefusal(host) !== undefined);
}

/** Organisation validation (Baseline Requirements 7.1.4.2.2): who, in which city or state, and in which country. */
function problemOfSubject(subject: DistinguishedName): Problem | undefined {
  const value = (attribute: AttributeName) => (attributeOf(subject, attribute) ?? '').trim();
  if (value('O') === '') return problemOf('organization-required', 'organization');
  if (!isCountryCode(value('C'))) return problemOf('country-not-iso-3166', 'country', { value: value('C') });
  return value('L') === '' && value('ST') === '' ? problemOf('place-required', 'city') : undefined;
}
