/*
 * The revocation lists of the vendor, published at the addresses in its certificates. A list is signed again with every
 * revocation and is current as long as its authority: nothing in the lab happens by timer (assumed; a real vendor signs
 * one a week). Those of the practice CA are made by hand, and become out of date.
 */

import { type Outcome, refusal, success } from '@/base/outcome';
import type { Certificate } from '@/pki/certificate';
import type { RevocationEntry, RevocationListTemplate } from '@/pki/operations';
import type { VerdictTable } from '@/pki/path/validation-report';
import type { PublicKey } from '@/pki/public-key';
import { entriesAbout, type RevocationList, type RevocationReason } from '@/pki/revocation-list';
import { decidedWithFile, type SavedFileFacts } from '../pc/files';
import { authorityIds } from '../world/authority';
import { decided, type Decision, refused } from '../world/decision';
import { type Problem, problemOf } from '../world/problem';
import type { IssuedCertificate, Revocation } from '../world/vendor-records';
import { recordOf, withRecords, type World } from '../world/world';
import { issuedOf } from './order';
import { practiceListsOf, type PublishedIn } from './published-files';

/** Lists by the ids of the authorities that signed them, with what is known of their signatures. */
export interface PublishedLists {
  readonly lists: Readonly<Record<string, RevocationList>>;
  readonly verdicts: VerdictTable;
}

/** The authorities of the vendor that publish lists. */
export const listIssuers = [authorityIds.vendorIntermediate, authorityIds.vendorRoot] as const;

/** One of them. */
type ListIssuer = (typeof listIssuers)[number];

/** Save the list that an authority publishes now. */
export interface SaveRevocationList {
  readonly type: 'save-revocation-list';
  /** Id of the authority. */
  readonly authority: string;
}

/** The file gets a free name. */
export const saveRevocationList: Decision<SaveRevocationList, SavedFileFacts> = (
  world,
  _action,
  { file },
  at,
) => decidedWithFile(world, file, at);

/** All lists that authorities of the lab vouch for now, wherever they lie: the vendor's, and the newest of the practice CA. */
export function publishedLists(world: PublishedIn): readonly RevocationList[] {
  const vendor = Object.values(world.authorities).flatMap(({ revocationList }) =>
    revocationList === undefined ? [] : [recordOf(world, 'revocationLists', revocationList)],
  );
  return [...vendor, ...practiceListsOf(world).values()];
}

/** The world with lists in the place of those before. */
export function withPublished(world: World, { lists, verdicts }: PublishedLists): World {
  const byFingerprint = Object.fromEntries(Object.values(lists).map((list) => [list.fingerprint, list]));
  const authorities = Object.entries(lists).map(([id, { fingerprint: revocationList }]) => {
    return [id, { ...recordOf(world, 'authorities', id), revocationList }] as const;
  });
  const known = withRecords(withRecords(world, 'revocationLists', byFingerprint), 'verdicts', verdicts);
  return withRecords(known, 'authorities', Object.fromEntries(authorities));
}

/** The list of an authority that has revoked nothing yet, as of a lab time in milliseconds. */
export function firstListTemplate({ subject, notAfter }: Certificate, at: number): RevocationListTemplate {
  const dates = { thisUpdate: wholeSecond(at), nextUpdate: notAfter };
  return { issuer: subject, ...dates, number: '01', digest: 'SHA-256', revoked: [] };
}

/** A list of an authority as of a lab time in milliseconds; what orders have had revoked is on the intermediate's. */
export function listTemplate(
  world: World,
  id: ListIssuer,
  at: number,
  newly: readonly RevocationEntry[] = [],
): RevocationListTemplate {
  const { certificate, revocationList } = recordOf(world, 'authorities', id);
  const issuer = recordOf(world, 'certificates', certificate);
  const before =
    revocationList === undefined ? '0' : recordOf(world, 'revocationLists', revocationList).number;
  return {
    ...firstListTemplate(issuer, at),
    number: nextNumber(before ?? '0'),
    revoked: id === authorityIds.vendorIntermediate ? [...revokedEntries(world), ...newly] : [],
  };
}

/** The next number, in whole octets. */
function nextNumber(before: string): string {
  const digits = (BigInt(`0x${before}`) + 1n).toString(16);
  return digits.padStart(digits.length + (digits.length % 2), '0');
}

function revokedEntries(world: World): readonly RevocationEntry[] {
  return Object.values(world.orders)
    .flatMap(({ certificates }) => certificates)
    .flatMap(({ certificate, revocation }: IssuedCertificate) =>
      revocation === undefined ? [] : [entryOf(recordOf(world, 'certificates', certificate), revocation)],
    );
}

/** How a revocation stands on a list. */
function entryOf({ serialNumber }: Certificate, { at, reason }: Revocation): RevocationEntry {
  return { serialNumber, revokedAt: wholeSecond(at), reason };
}

/** Whether a published list says that a certificate was revoked, and since when (lab time in milliseconds). */
export function revocationOnLists(
  world: PublishedIn,
  certificate: Certificate,
): { readonly revokedAt: number; readonly reason: string } | undefined {
  const [entry] = publishedLists(world).flatMap(({ revoked }) => entriesAbout(certificate, revoked));
  return entry && { revokedAt: entry.revokedAt, reason: entry.reason ?? 'unspecified' };
}

/** Lists give whole seconds. */
function wholeSecond(at: number): number {
  return Math.floor(at / 1000) * 1000;
}

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

/** Refuses a key whose certificate was revoked because the key was compromised (Baseline Requirements, 6.1.1.3). */
export function problemOfCompromise(
  world: World,
  key: Pick<PublicKey, 'fingerprint'> | undefined,
): Problem | undefined {
  const isCompromised = Object.values(world.orders)
    .flatMap(({ certificates }) => certificates)
    .some((issued) => issued.key === key?.fingerprint && issued.revocation?.reason === 'keyCompromise');
  return isCompromised ? problemOf('key-compromised', 'request', { key: key?.fingerprint ?? '' }) : undefined;
}
