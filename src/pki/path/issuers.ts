import { allAtOnce, type Steps } from '@/base/outcome';
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
  return allAtOnce(indexIssuersInSteps(certificates));
}

/** The same in steps: a lab may hold thousands. */
export function* indexIssuersInSteps(certificates: readonly Certificate[]): Steps<IssuersOf> {
  const distinct = new Map(certificates.map((certificate) => [certificate.fingerprint, certificate]));
  const groups = yield* groupBySubjectInSteps([...distinct.values()]);
  // Most certificates issued nothing: nobody asks for their names.
  const identified = new Map<string, ReturnType<typeof groupByIdentifier>>();
  const identifiedBy = (name: string, group: readonly Certificate[]) => {
    const known = identified.get(name) ?? groupByIdentifier(group);
    identified.set(name, known);
    return known;
  };
  return function* issuersOf({ issuer, authorityKeyIdentifier: wanted }) {
    const name = nameKey(issuer);
    const group = groups.get(name) ?? [];
    if (wanted === undefined) {
      yield* group;
      return;
    }
    yield* identifiedBy(name, group).get(wanted) ?? [];
    yield* identifiedBy(name, group).get(undefined) ?? [];
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
  return allAtOnce(groupBySubjectInSteps(certificates));
}

/** How many names are looked at in one step. */
const pageLength = 250;

function* groupBySubjectInSteps(
  certificates: readonly Certificate[],
): Steps<ReadonlyMap<string, readonly Certificate[]>> {
  const groups = new Map<string, Certificate[]>();
  for (const [index, certificate] of certificates.entries()) {
    addTo(groups, nameKey(certificate.subject), certificate);
    if (index % pageLength === pageLength - 1) yield;
  }
  return groups;
}

function groupByIdentifier(
  certificates: readonly Certificate[],
): ReadonlyMap<string | undefined, readonly Certificate[]> {
  const groups = new Map<string | undefined, Certificate[]>();
  for (const certificate of certificates) addTo(groups, certificate.subjectKeyIdentifier, certificate);
  return groups;
}

function addTo<Key>(groups: Map<Key, Certificate[]>, key: Key, certificate: Certificate): void {
  const group = groups.get(key);
  if (group) group.push(certificate);
  else groups.set(key, [certificate]);
}
