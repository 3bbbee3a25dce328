/*
 * The rules of the certificate vendor: a public authority as of lab time. The order page shows what `planOrder` says,
 * preparation signs only what it plans, and the decision asks it again, so that page, signature and order agree.
 * Sources: CA/Browser Forum Baseline Requirements of the era; what a vendor may choose is assumed.
 */
import { type Outcome, refusal, success } from '@/base/outcome';
import type { Certificate, CertificateRequest } from '@/pki/certificate';
import { commonNameOf } from '@/pki/distinguished-name';
import type { VerdictTable } from '@/pki/path/validation-report';
import { validityAt } from '@/pki/path/validity';
import { decided, refused, type Decided, type Decision } from '../world/decision';
import { problemOf, type Problem } from '../world/problem';
import { recordOf, withCertificates, withRecords, type World } from '../world/world';
import { authorityIds } from '../world/authority';
import { nextOrderNumber, type OrderCertificate } from './order';
import { withFault } from './vendor-delivery';
import { problemOfCompromise, type PublishedLists, withPublished } from './vendor-revocation';
import { isSerialUsed } from '../world/find-records';
import { applicationOf, problemOfApplication } from './vendor-application';
import { problemOfDomains } from './vendor-domains';
import { hostsIn } from '@/pki/names/matches-name';
import { certifiedNames } from './vendor-names';
import { certificateTemplate, vendorIntermediate, type VendorTemplate } from './vendor-template';
import type { IssuedCertificate, Order } from '../world/vendor-records';

/** What was issued, for which request unless the vendor made the key. */
export interface IssueFacts {
  readonly request?: CertificateRequest;
  readonly certificate: Certificate;
  /** Of the ordered key; the certificate's own unless the vendor made a mistake. */
  readonly key: string;
  /** The issuers that are delivered, nearest first, root last; the vendor's own where they are left out. */
  readonly chain?: readonly Certificate[];
  readonly verdicts: VerdictTable;
  /** The vendor's revocation lists, where none were published before. */
  readonly published?: PublishedLists;
}

/** What would be issued: all of the certificate that neither chance nor a new key decides. */
export interface OrderPlan {
  readonly template: VendorTemplate;
  /** Hosts of the request that are not part of the product and are left out. */
  readonly leftOut: readonly string[];
  /** Lab time in milliseconds, as is the end of what a vendor without fault would issue. */
  readonly deliveredAt: number;
  readonly endsAt: number;
}

const day = 86_400_000;
const deliveryTimes = { 'at-once': 0, 'in-two-days': 2 * day } as const;

/** What would be issued at a lab time in milliseconds, or the first thing that stands against it. */
export function planOrder(
  world: World,
  action: OrderCertificate,
  request: CertificateRequest | undefined,
  at: number,
): Outcome<OrderPlan, Problem> {
  const application = applicationOf(action, request);
  if (application === undefined) return refusal(problemOf('request-missing', 'request'));
  const problem = problemOfApplication(application, action) ?? problemOfCompromise(world, application.key);
  if (problem !== undefined) return refusal(problem);
  const { commonName, product, otherHosts } = application;
  const wanted = otherHosts.filter((host) => !action.dropNames.includes(host));
  const names = certifiedNames(commonName, product, wanted);
  const deliveredAt = at + deliveryTimes[action.delivery];
  const later = problemOfAuthority(world, deliveredAt) ?? problemOfDomains(world, hostsIn(names), at);
  if (later !== undefined) return refusal(later);
  const template = certificateTemplate(world, { ...application, names }, deliveredAt);
  const leftOut = otherHosts.filter((host) => !names.some(({ value }) => value === host.toLowerCase()));
  const endsAt = template.notAfter;
  return success({ template: withFault(template, action.fault), leftOut, deliveredAt, endsAt });
}

/** Takes what was issued if the plan still stands; refuses a serial number that the issuer has used before. */
export const orderCertificate: Decision<OrderCertificate, IssueFacts> = (world, action, facts, at) => {
  const plan = planOrder(world, action, facts.request, at);
  if (!plan.ok) return plan;
  const { subject, subjectAlternativeNames = [] } = plan.value.template;
  const order: Order = {
    number: nextOrderNumber(world.orders),
    product: action.product,
    placedAt: at,
    commonName: commonNameOf(subject) ?? '',
    names: hostsIn(subjectAlternativeNames),
    endsAt: plan.value.endsAt,
    certificates: [],
  };
  const issued = {
    kind: 'original',
    keyMadeBy: action.keyMadeBy,
    deliveredAt: plan.value.deliveredAt,
    ...(action.fault === 'none' ? {} : { fault: action.fault }),
  } as const;
  return decidedWithIssued(world, order, issued, facts);
};

/** What is known of a certificate before it was made. */
type Wished = Pick<IssuedCertificate, 'kind' | 'keyMadeBy' | 'deliveredAt' | 'fault'>;

/** An order with one more certificate. Refuses a serial number that the issuer has used before. */
export function decidedWithIssued(
  world: World,
  order: Order,
  wished: Wished,
  { certificate, key, chain = vendorChain(world), verdicts, request, published }: IssueFacts,
): Outcome<Decided, Problem> {
  if (isSerialUsed(world, certificate)) return refused('duplicate-serial-number');
  const issued: IssuedCertificate = {
    ...wished,
    certificate: certificate.fingerprint,
    chain: chain.map(({ fingerprint }) => fingerprint),
    key,
    ...(request === undefined ? {} : { request: request.fingerprint }),
  };
  const placed = { ...order, certificates: [...order.certificates, issued] };
  const known = withCertificates(world, [certificate, ...chain], verdicts);
  const listed = published === undefined ? known : withPublished(known, published);
  const event = wished.kind === 'original' ? 'certificate-ordered' : 'certificate-reissued';
  const values = {
    number: order.number,
    name: order.commonName,
    certificate: issued.certificate,
    kind: wished.kind,
  };
  return decided(withRecords(listed, 'orders', { [order.number]: placed }), event, values);
}

function vendorChain(world: World): readonly Certificate[] {
  return [authorityIds.vendorIntermediate, authorityIds.vendorRoot].map((id) =>
    recordOf(world, 'certificates', recordOf(world, 'authorities', id).certificate),
  );
}

/** What stands against issuing at a lab time at all. */
export function problemOfAuthority(world: World, at: number): Problem | undefined {
  const intermediate = vendorIntermediate(world);
  if (validityAt(intermediate, at) !== 'expired') return undefined;
  return problemOf('authority-expired', undefined, {
    certificate: 'HarborSign',
    notAfter: String(intermediate.notAfter),
  });
}
