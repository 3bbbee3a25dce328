import { type Certificate, isSelfIssued } from '@/pki/certificate';
import { nameKey } from '@/pki/distinguished-name';
import type { Item } from '@/pki/item';
import { certificatesIn, serverCertificatesIn } from '@/simulation/preflight/found-items';
import { itemWords } from '../../words/item-words';
import { oldSubjectOf, type OldSubject } from './old-subject';

/** A certificate or request that a form can be filled in from. */
export interface Candidate {
  /** The fingerprint of its key: a certificate and the request for it are one candidate. */
  readonly id: string;
  /** `Certificate: hq.sb7.com`. */
  readonly words: string;
  readonly subject: OldSubject;
}

/**
 * What the items offer to fill a form in from: the certificates of servers and the requests, each key once. Of a chain
 * that is the server's; an authority's own only where there is nothing else.
 */
export function candidatesIn(items: readonly Item[]): readonly Candidate[] {
  const wanted = new Set(wantedCertificates(items).map(({ fingerprint }) => fingerprint));
  const found = items.flatMap((item) => candidateOf(item, wanted));
  return [...new Map(found.toReversed().map((each) => [each.id, each])).values()].reverse();
}

function candidateOf(item: Item, wanted: ReadonlySet<string>): readonly Candidate[] {
  const source = sourceOf(item);
  if (source === undefined || (item.kind === 'certificate' && !wanted.has(source.fingerprint))) return [];
  return [{ id: source.publicKey.fingerprint, words: itemWords(item), subject: oldSubjectOf(source) }];
}

function sourceOf(item: Item) {
  if (item.kind === 'certificate') return item.certificate;
  return item.kind === 'request' ? item.request : undefined;
}

/** Those of servers, else those that none of the others was issued by. */
function wantedCertificates(items: readonly Item[]): readonly Certificate[] {
  const ofServers = serverCertificatesIn(items);
  if (ofServers.length > 0) return ofServers;
  const all = certificatesIn(items);
  const issuers = new Set(all.filter((each) => !isSelfIssued(each)).map(({ issuer }) => nameKey(issuer)));
  const hasRequest = items.some(({ kind }) => kind === 'request');
  return hasRequest ? [] : all.filter(({ subject }) => !issuers.has(nameKey(subject)));
}
