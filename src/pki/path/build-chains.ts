/*
 * Finds the chains that a certificate could be part of: depth first from the leaf, every issuer whose name fits, the
 * most promising first, and back when a branch leads nowhere. Vendors' bundles hold cross-signed authorities, expired
 * roots and strangers, and a dead end among them must not spoil a good chain. No certificate and no pair of name and
 * key comes twice in a chain, so issuers that sign each other in a circle end; depth and steps are limited.
 */
import { isSelfIssued, type Certificate } from '../certificate';
import { nameKey } from '../distinguished-name';
import { limits } from '../limits/limits';
import { groupBySubject, verdictKey } from './collect-verdicts';
import type { ValidationInput } from './validation-report';
import { validityAt } from './validity';

/** How a chain ends. */
type ChainEnd = 'anchor' | 'self-issued' | 'issuer-missing' | 'limit';

/** Leaf first. */
export interface CandidateChain {
  readonly certificates: readonly Certificate[];
  readonly end: ChainEnd;
}

/**
 * All candidate chains, the most promising first; the caller stops when it has what it wants. Issuers that are not
 * `usable` are passed over: looking for a valid chain first among those without a fault of their own keeps the search
 * short in pools that are mostly faults.
 */
export function* buildChains(
  input: ValidationInput,
  isUsable: (issuer: Certificate, isAnchor: boolean) => boolean = () => true,
): Generator<CandidateChain> {
  const search: Search = {
    ...{ input, isUsable },
    anchors: new Set(input.anchors.map(({ fingerprint }) => fingerprint)),
    bySubject: groupBySubject([...input.anchors, ...input.intermediates]),
    longest: Math.min(limits.chainLength, (input.maximumDepth ?? limits.chainLength) + 2),
    steps: 0,
  };
  yield* extend(search, [input.certificate]);
}

interface Search {
  readonly input: ValidationInput;
  readonly isUsable: (issuer: Certificate, isAnchor: boolean) => boolean;
  readonly anchors: ReadonlySet<string>;
  readonly bySubject: ReadonlyMap<string, readonly Certificate[]>;
  /** Certificates of a chain, the leaf and the anchor counted. */
  readonly longest: number;
  steps: number;
}

function* extend(search: Search, chain: readonly Certificate[]): Generator<CandidateChain> {
  const last = lastOf(chain);
  if (search.anchors.has(last.fingerprint)) {
    yield { certificates: chain, end: 'anchor' };
    return;
  }
  const issuers = isSelfIssued(last) && isSigned(search, last, last) ? [] : issuersOf(search, chain);
  if (issuers.length === 0)
    yield { certificates: chain, end: isSelfIssued(last) ? 'self-issued' : 'issuer-missing' };
  for (const issuer of usableOf(search, issuers)) {
    search.steps += 1;
    if (search.steps > limits.pathSteps || chain.length >= search.longest) {
      yield { certificates: chain, end: 'limit' };
      return;
    }
    yield* extend(search, [...chain, issuer]);
  }
}

function lastOf(chain: readonly Certificate[]): Certificate {
  const last = chain.at(-1);
  if (last === undefined) throw new Error('a chain has a leaf');
  return last;
}

function isSigned({ input }: Search, child: Certificate, issuer: Certificate): boolean {
  return input.verdicts[verdictKey(child, issuer)] === 'good';
}

function issuersOf(search: Search, chain: readonly Certificate[]): readonly Certificate[] {
  const child = lastOf(chain);
  const named = search.bySubject.get(nameKey(child.issuer)) ?? [];
  const distinct = [...new Map(named.map((issuer) => [issuer.fingerprint, issuer])).values()];
  const possible = distinct.filter(
    (issuer) => !isInChain(chain, issuer) && search.input.verdicts[verdictKey(child, issuer)] !== 'bad',
  );
  const ranked = possible.map((issuer) => ({ issuer, rank: rankOf(search, child, issuer) }));
  return ranked.sort((left, right) => right.rank - left.rank).map(({ issuer }) => issuer);
}

/** Where all are passed over the chain is no candidate: it would say that an issuer is missing which is there. */
function usableOf({ isUsable, anchors }: Search, issuers: readonly Certificate[]): readonly Certificate[] {
  return issuers.filter((issuer) => isUsable(issuer, anchors.has(issuer.fingerprint)));
}

function isInChain(chain: readonly Certificate[], issuer: Certificate): boolean {
  const subject = nameKey(issuer.subject);
  return chain.some(
    (member) =>
      member.fingerprint === issuer.fingerprint ||
      (member.publicKey.fingerprint === issuer.publicKey.fingerprint && nameKey(member.subject) === subject),
  );
}

/** Trusted before untrusted, a fitting key identifier before none, valid before expired, the signer before all. */
function rankOf(search: Search, child: Certificate, issuer: Certificate): number {
  const { input, anchors } = search;
  const { authorityKeyIdentifier: wanted } = child;
  const fits = wanted !== undefined && wanted === issuer.subjectKeyIdentifier;
  const isValid = validityAt(issuer, input.at) === 'valid';
  const ranks = [isValid, fits, anchors.has(issuer.fingerprint), isSigned(search, child, issuer)];
  return ranks.reduce((rank, holds, place) => rank + (holds ? 2 ** place : 0), 0);
}
