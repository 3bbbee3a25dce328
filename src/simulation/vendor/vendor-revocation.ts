import { refusal, success, type Outcome } from '@/base/outcome';
import type { RevocationEntry } from '@/pki/operations';
import type { RevocationReason } from '@/pki/revocation-list';
import type { PublicKey } from '@/pki/public-key';
import { decided, refused, type Decision } from '../world/decision';
import { problemOf, type Problem } from '../world/problem';
import { recordOf, withRecords, type World } from '../world/world';
import { issuedOf } from './order';
import { entryOf, withPublished, wholeSecond, type PublishedLists } from './revocation-lists';

/** The reasons that a customer can give (CA/Browser Forum Baseline Requirements, section 4.9.1.1). */
export const customerReasons = [
  'unspecified',
  'keyCompromise',
  'affiliationChanged',
  'superseded',
  'cessationOfOperation',
] as const satisfies readonly RevocationReason[];

/** Have one of an order's certificates revoked, for ever. */
export interface RevokeCertificate {
  readonly type: 'revoke-certificate';
  /** The order's number. */
  readonly order: string;
  /** Fingerprint of one of the order's certificates. */
  readonly certificate: string;
  readonly reason: (typeof customerReasons)[number];
}

/** How the certificate will stand on the list, at a lab time in milliseconds; refuses what is revoked already. */
export function planRevocation(
  world: World,
  { order, certificate, reason }: RevokeCertificate,
  at: number,
): Outcome<RevocationEntry, Problem> {
  const issued = issuedOf(recordOf(world, 'orders', order), certificate);
  if (issued.revocation !== undefined) return refusal(problemOf('already-revoked', 'certificate'));
  return success(entryOf(recordOf(world, 'certificates', certificate), { at, reason }));
}

/** Marks the certificate and publishes the lists, on which it stands. */
export const revokeCertificate: Decision<RevokeCertificate, PublishedLists> = (world, action, facts, at) => {
  const order = recordOf(world, 'orders', action.order);
  const issued = issuedOf(order, action.certificate);
  if (issued.revocation !== undefined) return refused('already-revoked', 'certificate');
  const revoked = { ...issued, revocation: { at: wholeSecond(at), reason: action.reason } };
  const certificates = order.certificates.map((other) => (other === issued ? revoked : other));
  const changed = withRecords(world, 'orders', { [order.number]: { ...order, certificates } });
  const values = { number: order.number, name: order.commonName };
  return decided(withPublished(changed, facts), 'certificate-revoked', values);
};

/** What stands against a key of which a certificate was revoked because others may have it (Baseline Requirements, 6.1.1.3). */
export function problemOfCompromise(
  world: World,
  key: Pick<PublicKey, 'fingerprint'> | undefined,
): Problem | undefined {
  const isCompromised = Object.values(world.orders)
    .flatMap(({ certificates }) => certificates)
    .some((issued) => issued.key === key?.fingerprint && issued.revocation?.reason === 'keyCompromise');
  return isCompromised ? problemOf('key-compromised', 'request', { key: key?.fingerprint ?? '' }) : undefined;
}
