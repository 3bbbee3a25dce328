import type { Steps } from '@/base/outcome';
import { pagesOf } from '@/base/plain-data';
import { type Certificate, isSelfIssued, type SignatureVerdict } from '../certificate';
import { limits } from '../gate/limits';
import type { PkiOperations, ReadingWatch } from '../operations';
import type { PublicKey } from '../public-key';
import type { RevocationList } from '../revocation-list';
import { indexIssuersInSteps, namesItself } from './issuers';
import type { Signed, VerdictKey, VerdictTable, WantedVerdict } from './validation-report';

/** The key of a signature's verdict. */
export function verdictKey(signed: Pick<Signed, 'fingerprint'>, issuer: Certificate): VerdictKey {
  return `${signed.fingerprint} ${issuer.publicKey.fingerprint}`;
}

/** Signatures that are handed to the worker at once: what crosses is copied while nothing else can be done. */
const pageLength = 200;

/** How a caller follows the collecting, and gives it up. */
export interface CollectingWatch extends ReadingWatch {
  /** Awaited between small parts of what is done here, so that others can work: there may be thousands of signatures. */
  readonly rest?: () => Promise<void>;
}

type Verify = Pick<PkiOperations, 'verifySignatures'>;

/**
 * Verifies the signatures of the certificates and lists that enter the world, as far as `known` does not say it yet, and
 * returns what is new: each under its likeliest issuer, and where that did not sign it under the next ones of the name,
 * as far as `limits.signatureWork` allows. What is left then stays unknown. Rejects when given up.
 */
export async function collectVerdicts(
  certificates: readonly Certificate[],
  operations: Verify,
  known: VerdictTable,
  revocationLists: readonly RevocationList[] = [],
  watch: CollectingWatch = {},
): Promise<VerdictTable> {
  const found: Record<VerdictKey, SignatureVerdict> = {};
  let open = await inTurns(triesOf(certificates, revocationLists, known), watch);
  // The likeliest issuers are as many as there are signatures: they need no limit.
  for (let left = Number.POSITIVE_INFINITY; open.length > 0 && left > 0;) {
    const next = await inTurns(nextOfAll(open), watch);
    const wanted = signaturesWithin(
      next.map((each) => each.wanted),
      left,
    );
    const verdicts = await verifyInPages(wanted, operations, watch);
    for (const [index, { child, issuer }] of wanted.entries())
      found[verdictKey(child, issuer)] = verdicts[index] ?? 'bad';
    open = next.flatMap(({ tries }, index) => (verdicts[index] === 'good' ? [] : [tries]));
    left = left === Number.POSITIVE_INFINITY ? limits.signatureWork : left - workOfAll(wanted);
  }
  return found;
}

async function inTurns<Result>(steps: Steps<Result>, { rest }: CollectingWatch): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await rest?.();
  }
}

/** The issuers under whose keys one signature is tried, the likeliest first. */
type Tries = Generator<WantedVerdict, undefined>;

/** What is to be tried on each signature, one after another until one is good. */
function* triesOf(
  certificates: readonly Certificate[],
  lists: readonly RevocationList[],
  known: VerdictTable,
): Steps<readonly Tries[]> {
  const issuersOf = yield* indexIssuersInSteps(certificates);
  const distinct = new Map(certificates.map((each) => [each.fingerprint, each]));
  const tries: Tries[] = [];
  for (const page of pagesOf([...distinct.values()], pageLength)) {
    for (const child of page) {
      const likeliest = isSelfIssued(child) && namesItself(child) ? [child] : [];
      tries.push(triesOn(child, likeliest, issuersOf(child), known));
    }
    yield;
  }
  return [...tries, ...lists.map((list) => triesOn(list, [], issuersOf(list), known))];
}

/** Once for each key; nothing once the signer is known. */
function* triesOn(
  child: Signed,
  likeliest: readonly Certificate[],
  others: Iterable<Certificate>,
  known: VerdictTable,
): Tries {
  const tried = new Set<string>();
  for (const issuers of [likeliest, others])
    for (const issuer of issuers) {
      if (tried.has(issuer.publicKey.fingerprint)) continue;
      tried.add(issuer.publicKey.fingerprint);
      const verdict = known[verdictKey(child, issuer)];
      if (verdict === 'good') return undefined;
      if (verdict === undefined) yield { child, issuer };
    }
  return undefined;
}

interface Wanted {
  readonly tries: Tries;
  readonly wanted: WantedVerdict;
}

function* nextOfAll(open: readonly Tries[]): Steps<readonly Wanted[]> {
  const next: Wanted[] = [];
  for (const page of pagesOf(open, pageLength)) {
    for (const tries of page) {
      const { value: wanted } = tries.next();
      if (wanted !== undefined) next.push({ tries, wanted });
    }
    yield;
  }
  return next;
}

/** One verdict each, in order. */
async function verifyInPages(
  wanted: readonly WantedVerdict[],
  operations: Verify,
  { signal, onProgress }: ReadingWatch,
): Promise<readonly SignatureVerdict[]> {
  const verdicts: SignatureVerdict[] = [];
  for (const page of pagesOf(wanted, pageLength)) {
    signal?.throwIfAborted();
    verdicts.push(...(await operations.verifySignatures(page.map(signatureOf))));
    onProgress?.(verdicts.length / wanted.length);
  }
  return verdicts;
}

/** In the form that is sent to the worker. */
export function signatureOf({ child, issuer }: WantedVerdict) {
  return { certificate: child.der, issuerKey: issuer.publicKey.spki };
}

/**
 * What verifying a signature costs, in verifications of a certificate by RSA 2048 (some 50 microseconds of a processor
 * of 2020), as measured: the curves above P-256 cost a multiple, and what is signed is digested first.
 */
function signatureWork({ child, issuer: { publicKey } }: WantedVerdict): number {
  return keyWork(publicKey) + child.der.length / 50_000;
}

function keyWork({ algorithm, bits, curve = '' }: PublicKey): number {
  if (algorithm.startsWith('RSA')) return Math.max(1, bits / 1024 - 1);
  return curveWork[curve] ?? 2;
}

const curveWork: Readonly<Record<string, number>> = { 'P-256': 2, 'P-384': 12, 'P-521': 30 };

/** The first of some signatures that together cost no more than `most`; at least one. */
export function signaturesWithin(
  signatures: readonly WantedVerdict[],
  most: number,
): readonly WantedVerdict[] {
  let work = 0;
  const end = signatures.findIndex((signature) => (work += signatureWork(signature)) > most);
  return end < 0 ? signatures : signatures.slice(0, Math.max(1, end));
}

/** What some signatures cost together. */
export function workOfAll(signatures: readonly WantedVerdict[]): number {
  return signatures.reduce((sum, signature) => sum + signatureWork(signature), 0);
}
