/*
 * Finds the chains that a certificate could be part of: depth first from the leaf, every issuer whose name fits, the
 * most promising first, and back when a branch leads nowhere. Vendors' bundles hold cross-signed authorities, expired
 * roots and strangers, and a dead end among them must not spoil a good chain. No certificate and no pair of name and
 * key comes twice in a chain, so issuers that sign each other in a circle end; depth and steps are limited.
 */
import { type Certificate, isSelfIssued } from '../certificate';
import { nameKey } from '../distinguished-name';
import { limits } from '../gate/limits';
import { verdictKey } from './collect-verdicts';
import { wantAny, type Inquiry } from './inquiry';
import { namesItself } from './issuers';

/** How a chain ends; `unverified` where it could go on, but the limit does not let its signature be verified. */
type ChainEnd = 'anchor' | 'self-issued' | 'issuer-missing' | 'limit' | 'unverified';

/** Leaf first. */
export interface CandidateChain {
  readonly certificates: readonly Certificate[];
  readonly end: ChainEnd;
}

/**
 * All candidate chains, the most promising first; the caller stops when it has what it wants. Issuers that are not
 * `usable` are passed over: looking for a valid chain first among those without a fault of their own keeps the search
 * short in pools that are mostly faults.
 *
 * A signature is made with one key. Where it is known to be good under one, its other supposed issuers are strangers;
 * where nothing is known yet, the chain goes on with the likeliest alone, and the signature is wanted. So the search
 * stays among what is verified, however many certificates bear a name.
 */
export function* buildChains(
  inquiry: Inquiry,
  isUsable: (issuer: Certificate, isAnchor: boolean) => boolean = () => true,
): Generator<CandidateChain> {
  const { certificate, maximumDepth = limits.chainLength } = inquiry.input;
  const search: Search = {
    inquiry,
    isUsable,
    longest: Math.min(limits.chainLength, maximumDepth + 2),
  };
  yield* extend(search, [certificate]);
}

interface Search {
  readonly inquiry: Inquiry;
  readonly isUsable: (issuer: Certificate, isAnchor: boolean) => boolean;
  /** Certificates of a chain, the leaf and the anchor counted. */
  readonly longest: number;
}

function* extend(search: Search, chain: readonly Certificate[]): Generator<CandidateChain> {
  const last = lastOf(chain);
  if (search.inquiry.isTrusted(last)) {
    yield { certificates: chain, end: 'anchor' };
    return;
  }
  const { issuers, end } = nextOf(search, chain);
  if (end !== undefined) yield { certificates: chain, end };
  for (const issuer of issuers) {
    if (search.inquiry.work.steps > limits.pathSteps || chain.length >= search.longest) {
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

/**
 * With whom a chain goes on, or how it ends. Neither where all issuers are passed over: then it is no candidate, for it
 * would say that an issuer is missing which is there.
 */
interface Next {
  readonly issuers: readonly Certificate[];
  readonly end?: ChainEnd;
}

function nextOf(search: Search, chain: readonly Certificate[]): Next {
  const { inquiry } = search;
  const last = lastOf(chain);
  const own = isSelfIssued(last) ? inquiry.input.verdicts[verdictKey(last, last)] : 'bad';
  if (own === 'good') return { issuers: [], end: 'self-issued' };
  const { good, unknown, unsupported, isLimited } = sortIssuers(search, chain);
  if (good.length > 0) return { issuers: usableOf(search, good) };
  if (isLimited || own === 'limit-reached') return { issuers: [], end: 'unverified' };
  wantAny(inquiry, last, own === undefined ? [last, ...unknown] : unknown);
  const isGuessed = own === undefined && namesItself(last);
  return isGuessed ? endOf(search, last) : guessOf(search, last, unknown.length > 0 ? unknown : unsupported);
}

/** The likeliest of the issuers that are not known to be the signer. */
function guessOf(search: Search, last: Certificate, issuers: readonly Certificate[]): Next {
  return issuers.length > 0 ? { issuers: usableOf(search, issuers).slice(0, 1) } : endOf(search, last);
}

/** Where the issuer bears the same name but signed with another key, that one is not there. */
function endOf({ inquiry }: Search, last: Certificate): Next {
  const isSignedByAnother = inquiry.input.verdicts[verdictKey(last, last)] === 'bad' && !namesItself(last);
  const isOwn = isSelfIssued(last) && !isSignedByAnother;
  return { issuers: [], end: isOwn ? 'self-issued' : 'issuer-missing' };
}

interface SortedIssuers {
  readonly good: readonly Certificate[];
  readonly unknown: readonly Certificate[];
  readonly unsupported: readonly Certificate[];
  /** Whether there are more that will not be verified. */
  readonly isLimited: boolean;
}

/** The supposed issuers of the last certificate that are not in the chain yet, by what is known of its signature. */
function sortIssuers(
  { inquiry: { input, issuersOf, work } }: Search,
  chain: readonly Certificate[],
): SortedIssuers {
  const last = lastOf(chain);
  const sorted = {
    good: [] as Certificate[],
    unknown: [] as Certificate[],
    unsupported: [] as Certificate[],
  };
  let isLimited = false;
  for (const issuer of issuersOf(last)) {
    work.steps += 1;
    const verdict = input.verdicts[verdictKey(last, issuer)] ?? 'unknown';
    if (verdict === 'bad' || isInChain(chain, issuer)) continue;
    if (verdict === 'limit-reached') isLimited = true;
    else sorted[verdict].push(issuer);
  }
  return { ...sorted, isLimited };
}

function isInChain(chain: readonly Certificate[], issuer: Certificate): boolean {
  const subject = nameKey(issuer.subject);
  return chain.some(
    (member) =>
      member.fingerprint === issuer.fingerprint ||
      (member.publicKey.fingerprint === issuer.publicKey.fingerprint && nameKey(member.subject) === subject),
  );
}

function usableOf({ isUsable, inquiry }: Search, issuers: readonly Certificate[]): readonly Certificate[] {
  return issuers.filter((issuer) => isUsable(issuer, inquiry.isTrusted(issuer)));
}
