import { type Certificate, isSelfIssued } from '../certificate';
import { displayNameOf, nameKey } from '../distinguished-name';
import type { Item } from '../item';
import { limits } from '../gate/limits';
import type { PublicKey } from '../public-key';
import { entriesAbout, type RevocationList } from '../revocation-list';
import type { Finding, FindingName, FindingSeverity } from './finding';

/**
 * What can be said of items that came together (the files of a vendor, what a server sends), beside what `findingsOf`
 * says of each: whether the key fits, whether the chain is whole and in order. A bundle without a certificate has none.
 */
export function findingsOfBundle(items: readonly Item[]): readonly Finding[] {
  const certificates = items.flatMap((item) => (item.kind === 'certificate' ? [item.certificate] : []));
  const keys = items.flatMap((item) => (item.kind === 'private-key' ? [item.keyPair.publicKey] : []));
  const lists = items.flatMap((item) => (item.kind === 'revocation-list' ? [item.revocationList] : []));
  const distinct = [...new Map(certificates.map((each) => [each.fingerprint, each])).values()];
  const leaf = leafOf(distinct, keys);
  if (leaf === undefined) return [];
  const chain = chainOf(leaf, distinct);
  return [
    ...keyFindings(leaf, distinct, keys),
    ...chainFindings(chain),
    ...(isInOrder(chain, distinct) ? [] : [about('order-wrong', 'warning', leaf)]),
    ...distinct
      .filter((certificate) => !chain.includes(certificate) && !mayBeAbove(certificate, chain))
      .map((certificate) => about('certificate-of-another-chain', 'information', certificate)),
    ...repeatedIn(certificates).map((certificate) =>
      about('certificate-repeated', 'information', certificate),
    ),
    ...distinct
      .filter((certificate) => lists.some((list) => isListed(certificate, list)))
      .map((certificate) => about('on-revocation-list', 'error', certificate)),
  ];
}

/** Each time that a certificate is there once more. */
function repeatedIn(certificates: readonly Certificate[]): readonly Certificate[] {
  const seen = new Set<string>();
  return certificates.filter(({ fingerprint }) => seen.size === seen.add(fingerprint).size);
}

/** Where the issuer is missing nobody knows what is above it. */
function mayBeAbove({ basicConstraints }: Certificate, chain: readonly Certificate[]): boolean {
  const isWhole = chain.length > 1 || chain.every(isSelfIssued);
  return !isWhole && basicConstraints?.isAuthority === true;
}

/** Whether a list says so: its signature is for `validateCertificate` to judge. */
function isListed(certificate: Certificate, { revoked }: RevocationList): boolean {
  return entriesAbout(certificate, revoked).some(({ reason }) => reason !== 'remove');
}

function about(name: FindingName, severity: FindingSeverity, { subject }: Certificate): Finding {
  return { name, severity, value: displayNameOf(subject) };
}

/** The certificate of a key that came along, else the first that is no authority's, else the one that signed none. */
function leafOf(certificates: readonly Certificate[], keys: readonly PublicKey[]): Certificate | undefined {
  const issuers = new Set(
    certificates.filter((each) => !isSelfIssued(each)).map(({ issuer }) => nameKey(issuer)),
  );
  return (
    certificates.find(({ publicKey }) =>
      keys.some(({ fingerprint }) => fingerprint === publicKey.fingerprint),
    ) ??
    certificates.find(({ basicConstraints }) => basicConstraints?.isAuthority !== true) ??
    certificates.find(({ subject }) => !issuers.has(nameKey(subject))) ??
    certificates[0]
  );
}

/** The leaf and its issuers by name and key identifier, each once, as far as chains are built. */
function chainOf(leaf: Certificate, certificates: readonly Certificate[]): readonly Certificate[] {
  const chain = [leaf];
  for (let last = leaf; !isSelfIssued(last) && chain.length < limits.chainLength;) {
    const issuers = certificates.filter(
      (candidate) => nameKey(candidate.subject) === nameKey(last.issuer) && !chain.includes(candidate),
    );
    const next =
      issuers.find(({ subjectKeyIdentifier }) => subjectKeyIdentifier === last.authorityKeyIdentifier) ??
      issuers[0];
    if (next === undefined) return chain;
    chain.push(next);
    last = next;
  }
  return chain;
}

function keyFindings(
  leaf: Certificate,
  certificates: readonly Certificate[],
  keys: readonly PublicKey[],
): readonly Finding[] {
  const known = new Set(certificates.map(({ publicKey }) => publicKey.fingerprint));
  return keys.every(({ fingerprint }) => known.has(fingerprint))
    ? []
    : [about('key-does-not-match', 'error', leaf)];
}

/** A leaf whose issuer is not there needs an intermediate: public vendors never sign with their roots. */
function chainFindings(chain: readonly Certificate[]): readonly Finding[] {
  const last = chain.at(-1);
  if (last === undefined) return [];
  if (chain.length === 1 && !isSelfIssued(last))
    return [{ name: 'intermediate-missing', severity: 'error', value: displayNameOf(last.issuer) }];
  return chain.length > 1 && isSelfIssued(last) ? [about('root-included', 'information', last)] : [];
}

function isInOrder(chain: readonly Certificate[], certificates: readonly Certificate[]): boolean {
  const places = chain.map((certificate) => certificates.indexOf(certificate));
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1));
}
