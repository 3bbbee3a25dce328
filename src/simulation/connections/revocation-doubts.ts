import type { Certificate } from '@/pki/certificate';
import { displayNameOf, nameKey } from '@/pki/distinguished-name';
import { validityAt, validityOfList } from '@/pki/path/validity';
import type { ValidationReport } from '@/pki/path/validation-report';
import type { RevocationList } from '@/pki/revocation-list';
import { listAt, type PublishedIn } from '../vendor/published-files';
import { revocationOnLists } from '../vendor/vendor-revocation';
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
  const troubles = found.map(({ list }) => troubleOf(list, at));
  const [trouble] = troubles;
  if (trouble === undefined || troubles.includes(undefined)) return undefined;
  return { name: trouble.name, values: { ...values, address: first.address, ...trouble.values } };
}

/** Why a list does not count at a time, if it does not. */
function troubleOf(list: RevocationList, at: number): ConnectionReason | undefined {
  if (list.nextUpdate === undefined) return { name: 'list-without-end', values: {} };
  switch (validityAt(validityOfList(list), at)) {
    case 'not-yet-valid':
      return { name: 'list-not-yet-valid', values: { thisUpdate: String(list.thisUpdate) } };
    case 'expired':
      return { name: 'list-out-of-date', values: { nextUpdate: String(list.nextUpdate) } };
    case 'valid':
      return undefined;
  }
}
