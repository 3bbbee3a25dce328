import { pagesOf } from '@/base/pages';
import { isSelfIssued, type Certificate } from '../certificate';
import type { SignatureVerdict } from '../certificate-request';
import { limits } from '../gate/limits';
import type { PkiOperations, ReadingWatch } from '../operations';
import type { RevocationList } from '../revocation-list';
import { indexIssuers, namesItself } from './issuers';
import { signaturesWithin, workOfAll } from './signature-work';
import type { Signed, VerdictKey, VerdictTable, WantedVerdict } from './validation-report';

/** The key of a signature's verdict. */
export function verdictKey(signed: Pick<Signed, 'fingerprint'>, issuer: Certificate): VerdictKey {
  return `${signed.fingerprint} ${issuer.publicKey.fingerprint}`;
}

/** Signatures that are handed to the worker at once: what crosses is copied while nothing else can be done. */
const pageLength = 200;

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
  watch: ReadingWatch = {},
): Promise<VerdictTable> {
  const found: Record<VerdictKey, SignatureVerdict> = {};
  let open = triesOf(certificates, revocationLists, known);
  // The likeliest issuers are as many as there are signatures: they need no limit.
  for (let left = Number.POSITIVE_INFINITY; open.length > 0 && left > 0;) {
    const next = open.flatMap((tries) => nextOf(tries));
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

/** The issuers under whose keys one signature is tried, the likeliest first. */
type Tries = Generator<WantedVerdict, undefined>;

/** What is to be tried on each signature, one after another until one is good. */
function triesOf(
  certificates: readonly Certificate[],
  lists: readonly RevocationList[],
  known: VerdictTable,
): readonly Tries[] {
  const issuersOf = indexIssuers(certificates);
  const distinct = new Map(certificates.map((each) => [each.fingerprint, each]));
  return [
    ...[...distinct.values()].map((child) =>
      triesOn(child, isSelfIssued(child) && namesItself(child) ? [child] : [], issuersOf(child), known),
    ),
    ...lists.map((list) => triesOn(list, [], issuersOf(list), known)),
  ];
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

function nextOf(tries: Tries) {
  const { value: wanted } = tries.next();
  return wanted === undefined ? [] : [{ tries, wanted }];
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

/** As it crosses to the worker. */
export function signatureOf({ child, issuer }: WantedVerdict) {
  return { certificate: child.der, issuerKey: issuer.publicKey.spki };
}
