import type { Certificate } from '../certificate';
import { type DistinguishedName, nameKey } from '../distinguished-name';

/** What names an issuer: a certificate or a revocation list. */
interface Issued {
  readonly issuer: DistinguishedName;
  readonly authorityKeyIdentifier?: string;
}

/**
 * The certificates that bear the name of something's issuer, the likeliest first: those with the key identifier that it
 * gives, those without one, those with another. Given one by one, because a file may hold thousands of one name.
 */
export type IssuersOf = (issued: Issued) => Generator<Certificate>;

/** Certificates by their subjects' names; within equal likelihood they keep their order. Each counts once. */
export function indexIssuers(certificates: readonly Certificate[]): IssuersOf {
  const groups = groupBySubject([
    ...new Map(certificates.map((certificate) => [certificate.fingerprint, certificate])).values(),
  ]);
  const identified = new Map([...groups].map(([name, group]) => [name, groupByIdentifier(group)]));
  return function* issuersOf({ issuer, authorityKeyIdentifier: wanted }) {
    const name = nameKey(issuer);
    const group = groups.get(name) ?? [];
    if (wanted === undefined) {
      yield* group;
      return;
    }
    yield* identified.get(name)?.get(wanted) ?? [];
    yield* identified.get(name)?.get(undefined) ?? [];
    for (const certificate of group) {
      const { subjectKeyIdentifier: own } = certificate;
      if (own !== undefined && own !== wanted) yield certificate;
    }
  };
}

/** Whether a self-issued certificate is likely to be signed with its own key. */
export function namesItself({
  authorityKeyIdentifier,
  subjectKeyIdentifier,
}: Pick<Certificate, 'authorityKeyIdentifier' | 'subjectKeyIdentifier'>): boolean {
  return authorityKeyIdentifier === undefined || authorityKeyIdentifier === subjectKeyIdentifier;
}

/** Certificates by the key of their subject's name. */
export function groupBySubject(
  certificates: readonly Certificate[],
): ReadonlyMap<string, readonly Certificate[]> {
  return grouped(certificates, ({ subject }) => nameKey(subject));
}

function groupByIdentifier(certificates: readonly Certificate[]) {
  return grouped(certificates, ({ subjectKeyIdentifier }) => subjectKeyIdentifier);
}

function grouped<Key>(
  certificates: readonly Certificate[],
  keyOf: (certificate: Certificate) => Key,
): ReadonlyMap<Key, readonly Certificate[]> {
  const groups = new Map<Key, Certificate[]>();
  for (const certificate of certificates) {
    const key = keyOf(certificate);
    const group = groups.get(key);
    if (group) group.push(certificate);
    else groups.set(key, [certificate]);
  }
  return groups;
}
