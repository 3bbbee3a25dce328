/*
 * Further certificates of an order: a duplicate for another key, so that one wildcard serves several servers, and a
 * re-issue in the place of one. Names, organization and end are the order's; only the key is new.
 */
import { type Outcome, refusal, success } from '@/base/outcome';
import type { Certificate, CertificateRequest } from '@/pki/certificate';
import { commonNameOf } from '@/pki/distinguished-name';
import { endOfValidity } from '@/pki/path/validity';
import type { PublicKey } from '@/pki/public-key';
import type { Decision } from '../world/decision';
import { problemOf, type Problem } from '../world/problem';
import { recordOf, type World } from '../world/world';
import { issuedOf } from './order';
import { decidedWithIssued, problemOfAuthority, type IssueFacts } from './vendor';
import { problemOfKey } from './vendor-application';
import { problemOfDomains } from './vendor-domains';
import { hostsIn } from '@/pki/names/matches-name';
import { problemOfCompromise } from './vendor-revocation';
import { certificateTemplate, type VendorTemplate } from './vendor-template';
import type { IssuedCertificate, Order } from '../world/vendor-records';

/** Have one more certificate of an order made. */
export interface ReissueCertificate {
  readonly type: 'reissue-certificate';
  /** The order's number. */
  readonly order: string;
  readonly kind: Exclude<IssuedCertificate['kind'], 'original'>;
  /** Fingerprint of the order's certificate in whose place it comes, or beside which. */
  readonly certificate: string;
  /** Whose key: that of a request among the files, the same as before, or a new one that the vendor makes. */
  readonly key: 'request' | 'same' | 'vendor';
}

/** What would be issued. */
export interface ReissuePlan {
  readonly template: VendorTemplate;
  /** Undefined when the vendor makes it. */
  readonly publicKey?: PublicKey;
  readonly keyMadeBy: IssuedCertificate['keyMadeBy'];
  /** Hosts of the request that the order does not cover. */
  readonly leftOut: readonly string[];
}

/** What would be issued at a lab time in milliseconds, or the first thing that stands against it. */
export function planReissue(
  world: World,
  action: ReissueCertificate,
  request: CertificateRequest | undefined,
  at: number,
): Outcome<ReissuePlan, Problem> {
  const order = recordOf(world, 'orders', action.order);
  const before = issuedOf(order, action.certificate);
  const publicKey = keyOf(world, before, action, request);
  const problem =
    problemOfOrder(world, order, at) ?? problemOfKeyChoice(world, order, action, request, publicKey);
  if (problem !== undefined) return refusal(problem);
  const { subject, subjectAlternativeNames: names = [] } = originalOf(world, order);
  const certified = { subject, commonName: order.commonName, names, ...(publicKey && { key: publicKey }) };
  return success({
    template: certificateTemplate(world, certified, at, order.endsAt),
    ...(publicKey && { publicKey }),
    keyMadeBy: keyMakers[action.key] ?? before.keyMadeBy,
    leftOut: leftOutOf(order, request),
  });
}

/** Takes what was issued if the plan still stands. */
export const reissueCertificate: Decision<ReissueCertificate, IssueFacts> = (world, action, facts, at) => {
  const plan = planReissue(world, action, facts.request, at);
  if (!plan.ok) return plan;
  const wished = { kind: action.kind, keyMadeBy: plan.value.keyMadeBy, deliveredAt: at };
  return decidedWithIssued(world, recordOf(world, 'orders', action.order), wished, facts);
};

const keyMakers: Readonly<Record<ReissueCertificate['key'], IssuedCertificate['keyMadeBy'] | undefined>> = {
  request: 'customer',
  vendor: 'vendor',
  same: undefined,
};

/** The first certificate of an order, whose subject and names all later ones have. */
function originalOf(world: World, { certificates }: Order): Certificate {
  return recordOf(world, 'certificates', certificates[0]?.certificate ?? '');
}

function problemOfOrder(world: World, { number, endsAt, names }: Order, at: number): Problem | undefined {
  if (at >= endOfValidity({ notAfter: endsAt }))
    return problemOf('order-expired', undefined, { number, notAfter: String(endsAt) });
  return problemOfAuthority(world, at) ?? problemOfDomains(world, names, at);
}

function problemOfKeyChoice(
  world: World,
  { certificates }: Order,
  { key, kind }: ReissueCertificate,
  request: CertificateRequest | undefined,
  publicKey: PublicKey | undefined,
): Problem | undefined {
  if (key === 'vendor') return undefined;
  if (publicKey === undefined) return problemOf('request-missing', 'request');
  const isUsed = certificates.some((issued) => issued.key === publicKey.fingerprint);
  if (kind === 'duplicate' && isUsed)
    return problemOf('key-has-a-certificate', 'request', { key: publicKey.fingerprint });
  return (
    problemOfCompromise(world, publicKey) ??
    (request && problemOfKey({ key: publicKey, signature: request.signature }))
  );
}

/** Undefined where it is not known: the vendor makes it, or made the certificate for another by mistake. */
function keyOf(
  world: World,
  { certificate, key }: IssuedCertificate,
  action: ReissueCertificate,
  request: CertificateRequest | undefined,
): PublicKey | undefined {
  if (action.key === 'vendor') return undefined;
  if (action.key === 'request') return request?.publicKey;
  const { publicKey } = recordOf(world, 'certificates', certificate);
  return publicKey.fingerprint === key ? publicKey : undefined;
}

function leftOutOf({ names, commonName }: Order, request: CertificateRequest | undefined): readonly string[] {
  if (request === undefined) return [];
  const asked = [commonNameOf(request.subject) ?? '', ...hostsIn(request.subjectAlternativeNames)];
  const covered = [commonName, ...names].map((name) => name.toLowerCase());
  return [...new Set(asked)].filter((name) => name !== '' && !covered.includes(name.toLowerCase()));
}
