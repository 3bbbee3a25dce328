/*
 * The rules of the certificate vendor: a public authority as of lab time. The order page shows what `planOrder` says,
 * preparation signs only what it plans, and the decision asks it again, so that page, signature and order agree.
 * Sources: CA/Browser Forum Baseline Requirements of the era; what a vendor may choose is assumed.
 */
import { refusal, success, type Outcome } from '@/base/outcome';
import type { Certificate } from '@/pki/certificate';
import type { CertificateRequest } from '@/pki/certificate-request';
import {
  aName,
  attributeOf,
  commonNameOf,
  type AttributeName,
  type DistinguishedName,
} from '@/pki/distinguished-name';
import type { CertificateTemplate } from '@/pki/operations';
import type { VerdictTable } from '@/pki/path/validation-report';
import { refused, type Decision } from '../decision';
import { problemOf, type Problem } from '../problem';
import { recordOf, withCertificates, withRecords, type World } from '../world';
import { authorityIds } from './authority';
import { isSerialUsed } from './serial-number';
import { nextOrderNumber, type Order, type OrderCertificate } from './order';
import { applicationOf, problemOfApplication, type Application } from './vendor-application';
import { vendorEraAt, type VendorEra } from './vendor-era';
import { certifiedNames, hostsIn } from './vendor-names';

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

const day = 86_400_000;
const organizationValidated = '2.23.140.1.2.2';

/** What would be issued at a lab time in milliseconds, or the first thing that stands against it. */
export function planOrder(
  world: World,
  action: OrderCertificate,
  request: CertificateRequest | undefined,
  at: number,
): Outcome<OrderPlan, Problem> {
  const application = applicationOf(action, request);
  if (application === undefined) return refusal(problemOf('request-missing', 'request'));
  const problem = problemOfApplication(application, action.dropNames) ?? problemOfAuthority(world, at);
  if (problem !== undefined) return refusal(problem);
  const names = certifiedNames(application.commonName, application.product);
  const leftOut = application.otherHosts.filter(
    (host) => !names.some(({ value }) => value === host.toLowerCase()),
  );
  return success({
    template: { ...templateOf(world, application, at), subjectAlternativeNames: names },
    leftOut,
  });
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

function templateOf(world: World, application: Application, at: number): OrderPlan['template'] {
  const era = vendorEraAt(at);
  const { issuerAddress, ocspAddress, revocationListAddress } = recordOf(
    world,
    'authorities',
    authorityIds.vendorIntermediate,
  );
  const issuer = intermediateOf(world);
  const notBefore = Math.floor(at / day) * day;
  return {
    subject: certifiedSubject(application, era),
    issuer: issuer.subject,
    notBefore,
    // The last second belongs to the time of validity (RFC 5280 section 4.1.2.5).
    notAfter: Math.min(notBefore + era.days * day - 1000, issuer.notAfter),
    digest: 'SHA-256',
    identifiers: true,
    basicConstraints: { isAuthority: false },
    keyUsage:
      application.key?.algorithm === 'EC' ? ['digitalSignature'] : ['digitalSignature', 'keyEncipherment'],
    extendedKeyUsage: era.purposes,
    certificatePolicies: [organizationValidated],
    ...(ocspAddress === undefined ? {} : { ocspAddresses: [ocspAddress] }),
    ...(issuerAddress === undefined ? {} : { issuerAddresses: [issuerAddress] }),
    ...(revocationListAddress === undefined ? {} : { revocationListAddresses: [revocationListAddress] }),
  };
}

/** What was verified of the applicant, in the usual order; nothing else of the request is taken over. */
function certifiedSubject(
  { subject, commonName }: Application,
  { copiesUnit }: VendorEra,
): DistinguishedName {
  const value = (attribute: AttributeName) => (attributeOf(subject, attribute) ?? '').trim();
  return aName([
    ['C', value('C')],
    ['ST', value('ST')],
    ['L', value('L')],
    ['O', value('O')],
    ['OU', copiesUnit ? value('OU') : ''],
    ['CN', commonName.toLowerCase()],
  ]);
}
