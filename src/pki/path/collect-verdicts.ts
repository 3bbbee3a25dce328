import { pagesOf } from '@/base/pages';
import type { Certificate } from '../certificate';
import type { SignatureVerdict } from '../certificate-request';
import { nameKey } from '../distinguished-name';
import type { PkiOperations, ReadingWatch } from '../operations';
import type { RevocationList } from '../revocation-list';
import type { VerdictKey, VerdictTable } from './validation-report';

/** What is signed: a certificate or a revocation list. */
type Signed = Pick<Certificate, 'fingerprint' | 'der' | 'issuer'>;

/** The key of a signature's verdict. */
export function verdictKey(signed: Pick<Signed, 'fingerprint'>, issuer: Certificate): VerdictKey {
  return `${signed.fingerprint} ${issuer.publicKey.fingerprint}`;
}

/** Signatures that are handed to the worker at once: what crosses is copied while nothing else can be done. */
const pageLength = 200;

/**
 * Verifies the signature of every certificate, and of every list, under every certificate that its issuer name leads
 * to, as far as `known` does not say it yet, and returns what is new. After this no path among them wants a verdict.
 * Rejects when given up.
 */
export async function collectVerdicts(
  certificates: readonly Certificate[],
  operations: Pick<PkiOperations, 'verifySignatures'>,
  known: VerdictTable,
  revocationLists: readonly RevocationList[] = [],
  { signal, onProgress }: ReadingWatch = {},
): Promise<VerdictTable> {
  const pairs = new Map(unknownPairs([...certificates, ...revocationLists], certificates, known));
  const verdicts: SignatureVerdict[] = [];
  for (const page of pagesOf([...pairs.values()], pageLength)) {
    signal?.throwIfAborted();
    verdicts.push(...(await operations.verifySignatures(page)));
    onProgress?.(verdicts.length / pairs.size);
  }
  return Object.fromEntries([...pairs.keys()].map((key, index) => [key, verdicts[index]])) as VerdictTable;
}

/** Certificates by the key of their subject's name. */
export function groupBySubject(
  certificates: readonly Certificate[],
): ReadonlyMap<string, readonly Certificate[]> {
  const groups = new Map<string, Certificate[]>();
  for (const certificate of certificates) {
    const key = nameKey(certificate.subject);
    const group = groups.get(key);
    if (group) group.push(certificate);
    else groups.set(key, [certificate]);
  }
  return groups;
}

function unknownPairs(signed: readonly Signed[], certificates: readonly Certificate[], known: VerdictTable) {
  const issuers = groupBySubject(certificates);
  return signed.flatMap((child) =>
    (issuers.get(nameKey(child.issuer)) ?? [])
      .map((issuer) => [verdictKey(child, issuer), signatureOf(child, issuer)] as const)
      .filter(([key]) => known[key] === undefined),
  );
}

function signatureOf(child: Signed, issuer: Certificate) {
  return { certificate: child.der, issuerKey: issuer.publicKey.spki };
}
