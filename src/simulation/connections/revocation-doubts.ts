import type { Certificate } from '@/pki/certificate';
import { displayNameOf, nameKey } from '@/pki/distinguished-name';
import type { ValidationReport } from '@/pki/path/validation-report';
import { listAt, type PublishedIn } from '../authorities/published-files';
import { revocationOnLists } from '../authorities/revocation-lists';
import type { ConnectionReason } from './connection';

/** Whether the program asks for revocation at all, and when: lab time in milliseconds. */
export interface Asking {
  readonly asks: boolean;
  readonly at: number;
}

/**
 * What a program that keeps its lock does not know of revocation, certificate by certificate: that it did not ask
 * although something was revoked, or why it asked in vain. Programs take no answer for a good one.
 */
export function revocationDoubts(
  world: PublishedIn,
  { chain, results }: ValidationReport,
  asking: Asking,
): readonly ConnectionReason[] {
  if (results.some(({ check, status }) => check === 'revocation' && status === 'passed')) return [];
  return chain
    .filter(({ role }) => role !== 'trusted')
    .flatMap(({ certificate }) => doubtOf(world, certificate, asking) ?? []);
}

function doubtOf(
  world: PublishedIn,
  certificate: Certificate,
  { asks, at }: Asking,
): ConnectionReason | undefined {
  const { revocationListAddresses: addresses = [] } = certificate;
  const own = { certificate: displayNameOf(certificate.subject) };
  if (asks && addresses.length > 0) return failureOf(world, certificate, addresses, at);
  const revocation = revocationOnLists(world, certificate);
  if (revocation === undefined) return undefined;
  const values = { ...own, revokedAt: String(revocation.revokedAt) };
  return { name: asks ? 'revoked-without-address' : 'revoked-not-asked', values };
}

/** Why none of the addresses in a certificate told anything; undefined where one did. */
function failureOf(
  world: PublishedIn,
  { subject, issuer }: Certificate,
  addresses: readonly string[],
  at: number,
): ConnectionReason | undefined {
  const found = addresses.flatMap((address) => {
    const list = listAt(world, address);
    return list !== undefined && nameKey(list.issuer) === nameKey(issuer) ? [{ address, list }] : [];
  });
  const values = { certificate: displayNameOf(subject), address: addresses[0] ?? '' };
  const [first] = found;
  if (first === undefined) return { name: 'list-not-found', values };
  if (found.some(({ list: { nextUpdate = 0 } }) => at <= nextUpdate)) return undefined;
  const nextUpdate = String(first.list.nextUpdate ?? first.list.thisUpdate);
  return { name: 'list-out-of-date', values: { ...values, address: first.address, nextUpdate } };
}
