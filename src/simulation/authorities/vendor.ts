/*
 * The rules of the certificate vendor: a public authority as of lab time. The order page shows what `planOrder` says,
 * preparation signs only what it plans, and the decision asks it again, so that page, signature and order agree.
 * Sources: CA/Browser Forum Baseline Requirements of the era; what a vendor may choose is assumed.
 */
import { refusal, success, type Outcome } from '@/base/outcome';
import type { Certificate } from '@/pki/certificate';
import type { CertificateRequest } from '@/pki/certificate-request';
import { aName, attributeOf, commonNameOf, type DistinguishedName } from '@/pki/distinguished-name';
import { isCountryCode } from '@/pki/names/countries';
import type { CertificateTemplate } from '@/pki/operations';
import type { VerdictTable } from '@/pki/path/validation-report';
import type { PublicKey } from '@/pki/public-key';
import { refused, type Decision } from '../decision';
import { problemOf, type Problem } from '../problem';
import { recordOf, withCertificates, withRecords, type World } from '../world';
import { authorityIds } from './authority';
import { nextOrderNumber, type Order, type Product } from './order';
import { vendorEraAt } from './vendor-era';
import { certifiedNames, hostsIn, nameRefusal, problemOfCommonName } from './vendor-names';

/** Order a certificate. With the customer's key, name and organization are those of the request among the files. */
export interface OrderCertificate {
  readonly type: 'order-certificate';
  readonly product: Product;
  readonly keyMadeBy: Order['keyMadeBy'];
  readonly commonName: string;
  readonly organization: string;
  readonly city: string;
  readonly state: string;
  readonly country: string;
  /** Names of the request that are to be left out. */
  readonly dropNames: readonly string[];
}

/** The request, unless the vendor made the key, and what was issued. */
export interface OrderFacts {
  readonly request?: CertificateRequest;
  readonly certificate: Certificate;
  readonly verdicts: VerdictTable;
}

/** What would be issued: all of the certificate that neither chance nor a new key decides. */
export interface OrderPlan {
  readonly template: Omit<CertificateTemplate, 'serialNumber' | 'publicKey'>;
  /** Hosts of the request that are not part of the product and are left out. */
  readonly leftOut: readonly string[];
}

/** RSA bits that a public vendor asks for since 2014, and the curves that it takes. */
const shortestRsaKey = 2048;
const acceptedCurves = ['P-256', 'P-384'];
const day = 86_400_000;
const organizationValidated = '2.23.140.1.2.2';

/** What would be issued at a lab time in milliseconds, or the first thing that stands against it. */
export function planOrder(
  world: World,
  action: OrderCertificate,
  request: CertificateRequest | undefined,
  at: number,
): Outcome<OrderPlan, Problem> {
  if (action.keyMadeBy === 'customer' && request === undefined)
    return refusal(problemOf('request-missing', 'request'));
  const applicant = request?.subject ?? subjectOf(action);
  const commonName = (commonNameOf(applicant) ?? '').trim();
  const asked = hostsIn(request?.subjectAlternativeNames ?? []);
  const others = asked.filter((name) => name.toLowerCase() !== commonName.toLowerCase());
  const problem =
    (request && problemOfRequest(request)) ??
    problemOfCommonName(commonName, action.product) ??
    problemOfOthers(others, action.dropNames) ??
    problemOfApplicant(applicant) ??
    problemOfAuthority(world, at);
  if (problem !== undefined) return refusal(problem);
  const template = templateOf(world, applicant, commonName, action.product, request?.publicKey, at);
  const named = template.subjectAlternativeNames?.map(({ value }) => value) ?? [];
  return success({ template, leftOut: others.filter((name) => !named.includes(name.toLowerCase())) });
}

/** Takes what was issued if the plan still stands; refuses a serial number that the issuer has used before. */
export const orderCertificate: Decision<OrderCertificate, OrderFacts> = (world, action, facts, at) => {
  const plan = planOrder(world, action, facts.request, at);
  if (!plan.ok) return plan;
  const { certificate, verdicts, request } = facts;
  if (isSerialUsed(world, certificate)) return refused('duplicate-serial-number');
  const order = orderOf(world, action, certificate, at);
  const placed = request === undefined ? order : { ...order, request: request.fingerprint };
  const known = withCertificates(world, [certificate], verdicts);
  const values = { number: order.number, name: order.commonName };
  return success({
    world: withRecords(known, 'orders', { [order.number]: placed }),
    events: [{ name: 'certificate-ordered', values }],
  });
};

function isSerialUsed(world: World, { serialNumber, issuer, fingerprint }: Certificate): boolean {
  const same = JSON.stringify(issuer);
  return Object.values(world.certificates).some(
    (other) =>
      other.serialNumber === serialNumber &&
      other.fingerprint !== fingerprint &&
      JSON.stringify(other.issuer) === same,
  );
}

function orderOf(
  world: World,
  { product, keyMadeBy }: OrderCertificate,
  certificate: Certificate,
  at: number,
): Order {
  const issuers = [authorityIds.vendorIntermediate, authorityIds.vendorRoot];
  return {
    number: nextOrderNumber(world.orders),
    product,
    placedAt: at,
    commonName: commonNameOf(certificate.subject) ?? '',
    names: hostsIn(certificate.subjectAlternativeNames ?? []),
    keyMadeBy,
    certificate: certificate.fingerprint,
    chain: issuers.map((id) => recordOf(world, 'authorities', id).certificate),
    key: certificate.publicKey.fingerprint,
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

function problemOfRequest({ signature, publicKey }: CertificateRequest): Problem | undefined {
  if (signature === 'bad') return problemOf('request-signature-bad', 'request');
  const { algorithm, bits, curve = '' } = publicKey;
  const values = { bits: String(bits), kind: curve === '' ? algorithm : `${algorithm} ${curve}` };
  if (algorithm === 'RSA' && bits < shortestRsaKey)
    return problemOf('request-key-too-short', 'request', values);
  const isAccepted = algorithm === 'RSA' || (algorithm === 'EC' && acceptedCurves.includes(curve));
  return isAccepted ? undefined : problemOf('request-key-kind-refused', 'request', values);
}

function problemOfOthers(names: readonly string[], dropped: readonly string[]): Problem | undefined {
  const refusedNames = names.filter((name) => !dropped.includes(name) && nameRefusal(name) !== undefined);
  if (refusedNames.length === 0) return undefined;
  return problemOf('name-refused-by-vendor', 'dropNames', { names: refusedNames.join(', ') });
}

/** Organisation validation (Baseline Requirements 7.1.4.2.2): who, in which country, and where in it. */
function problemOfApplicant(applicant: DistinguishedName): Problem | undefined {
  if ((attributeOf(applicant, 'O') ?? '').trim() === '')
    return problemOf('organization-required', 'organization');
  const country = attributeOf(applicant, 'C') ?? '';
  return isCountryCode(country)
    ? undefined
    : problemOf('country-not-iso-3166', 'country', { value: country });
}

function problemOfAuthority(world: World, at: number): Problem | undefined {
  const { notAfter } = intermediateOf(world);
  if (at <= notAfter) return undefined;
  return problemOf('certificate-expired', undefined, {
    certificate: 'HarborSign',
    notAfter: String(notAfter),
  });
}

function intermediateOf(world: World): Certificate {
  const { certificate } = recordOf(world, 'authorities', authorityIds.vendorIntermediate);
  return recordOf(world, 'certificates', certificate);
}

function templateOf(
  world: World,
  applicant: DistinguishedName,
  commonName: string,
  product: Product,
  key: PublicKey | undefined,
  at: number,
): OrderPlan['template'] {
  const era = vendorEraAt(at);
  const { issuerAddress, revocationListAddress } = recordOf(
    world,
    'authorities',
    authorityIds.vendorIntermediate,
  );
  const issuer = intermediateOf(world);
  const notBefore = Math.floor(at / day) * day;
  return {
    subject: certifiedSubject(applicant, commonName, era.copiesUnit),
    issuer: issuer.subject,
    notBefore,
    // The last second belongs to the time of validity (RFC 5280 section 4.1.2.5).
    notAfter: Math.min(notBefore + era.days * day - 1000, issuer.notAfter),
    digest: 'SHA-256',
    identifiers: true,
    basicConstraints: { isAuthority: false },
    keyUsage: key?.algorithm === 'EC' ? ['digitalSignature'] : ['digitalSignature', 'keyEncipherment'],
    extendedKeyUsage: era.purposes,
    subjectAlternativeNames: certifiedNames(commonName, product),
    certificatePolicies: [organizationValidated],
    ...(issuerAddress === undefined ? {} : { issuerAddresses: [issuerAddress] }),
    ...(revocationListAddress === undefined ? {} : { revocationListAddresses: [revocationListAddress] }),
  };
}

/** What was verified of the applicant, in the usual order; nothing else of the request is taken over. */
function certifiedSubject(
  applicant: DistinguishedName,
  commonName: string,
  copiesUnit: boolean,
): DistinguishedName {
  const value = (attribute: 'C' | 'ST' | 'L' | 'O' | 'OU') =>
    (attributeOf(applicant, attribute) ?? '').trim();
  return aName([
    ['C', value('C')],
    ['ST', value('ST')],
    ['L', value('L')],
    ['O', value('O')],
    ['OU', copiesUnit ? value('OU') : ''],
    ['CN', commonName.toLowerCase()],
  ]);
}
