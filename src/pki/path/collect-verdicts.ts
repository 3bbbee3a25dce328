import type { Certificate } from '../certificate';
import { nameKey } from '../distinguished-name';
import type { PkiOperations } from '../operations';
import type { VerdictKey, VerdictTable } from './validation-report';

/** The key of a signature's verdict. */
export function verdictKey(child: Certificate, issuer: Certificate): VerdictKey {
  return `${child.fingerprint} ${issuer.publicKey.fingerprint}`;
}

/**
 * Verifies the signature of every certificate under every other that its issuer name leads to, as far as `known` does
 * not say it yet, and returns what is new. After this no path among these certificates wants a verdict.
 */
export async function collectVerdicts(
  certificates: readonly Certificate[],
  operations: Pick<PkiOperations, 'verifySignatures'>,
  known: VerdictTable,
): Promise<VerdictTable> {
  const pairs = new Map(unknownPairs(certificates, known));
  if (pairs.size === 0) return {};
  const verdicts = await operations.verifySignatures([...pairs.values()]);
  return Object.fromEntries([...pairs.keys()].map((key, index) => [key, verdicts[index]])) as VerdictTable;
}

/** Certificates by the key of their subject's name. */
export function groupBySubject(
  certificates: readonly Certificate[],
): ReadonlyMap<string, readonly Certificate[]> {
  const groups = new Map<string, Certificate[]>();
  for (const certificate of certificates) {
    const key = nameKey(certificate.subject);
    groups.set(key, [...(groups.get(key) ?? []), certificate]);
  }
  return groups;
}

function unknownPairs(certificates: readonly Certificate[], known: VerdictTable) {
  const issuers = groupBySubject(certificates);
  return certificates.flatMap((child) =>
    (issuers.get(nameKey(child.issuer)) ?? [])
      .map((issuer) => [verdictKey(child, issuer), signatureOf(child, issuer)] as const)
      .filter(([key]) => known[key] === undefined),
  );
}

function signatureOf(child: Certificate, issuer: Certificate) {
  return { certificate: child.der, issuerKey: issuer.publicKey.spki };
}
