import { type Certificate, isSelfIssued } from '@/pki/certificate';
import { nameKey } from '@/pki/distinguished-name';
import { verdictKey } from '@/pki/path/collect-verdicts';
import { groupBySubject } from '@/pki/path/issuers';
import { recordOf, type World } from '../world/world';

/** How the signer of a certificate is to be shown (XCA). */
export type Signer =
  | { readonly kind: 'self-signed' }
  | { readonly kind: 'unknown' }
  /** The fingerprint of the issuer's certificate in the list. */
  | { readonly kind: 'known'; readonly certificate: string };

/** Whether one certificate of the lab signed another: by name and by a signature that was verified. */
function hasSigned(world: World, issuer: Certificate, certificate: Certificate): boolean {
  return (
    nameKey(issuer.subject) === nameKey(certificate.issuer) &&
    world.verdicts[verdictKey(certificate, issuer)] === 'good'
  );
}

/** Whether a certificate is signed with its own key. */
export function isSelfSigned(world: World, certificate: Certificate): boolean {
  return isSelfIssued(certificate) && hasSigned(world, certificate, certificate);
}

/** Who signed a certificate, as far as the list of certificates knows. Of renewed issuers, the one that lasts longest. */
export function signerOf(world: World, certificate: Certificate): Signer {
  const own = Object.keys(world.practiceCertificates).map((id) => recordOf(world, 'certificates', id));
  const candidates = own.filter(({ subject }) => nameKey(subject) === nameKey(certificate.issuer));
  return signerAmong(world, certificate, candidates);
}

/** The signer of every certificate of the list, by fingerprint: what `signerOf` says of each, at once. */
export function signersIn(world: World): ReadonlyMap<string, Signer> {
  const own = Object.keys(world.practiceCertificates).map((id) => recordOf(world, 'certificates', id));
  const bySubject = groupBySubject(own);
  return new Map(
    own.map((certificate) => [
      certificate.fingerprint,
      signerAmong(world, certificate, bySubject.get(nameKey(certificate.issuer)) ?? []),
    ]),
  );
}

function signerAmong(world: World, certificate: Certificate, candidates: readonly Certificate[]): Signer {
  if (isSelfSigned(world, certificate)) return { kind: 'self-signed' };
  const [signer] = candidates
    .filter(
      (issuer) =>
        issuer.fingerprint !== certificate.fingerprint &&
        world.verdicts[verdictKey(certificate, issuer)] === 'good',
    )
    .sort((left, right) => right.notAfter - left.notAfter);
  return signer === undefined ? { kind: 'unknown' } : { kind: 'known', certificate: signer.fingerprint };
}

/** A certificate and those above it, as far as the list knows them; leaf first. */
export function chainOf(world: World, fingerprint: string): readonly string[] {
  const chain: string[] = [];
  for (let next: string | undefined = fingerprint; next !== undefined && !chain.includes(next);) {
    chain.push(next);
    const signer = signerOf(world, recordOf(world, 'certificates', next));
    next = signer.kind === 'known' ? signer.certificate : undefined;
  }
  return chain;
}

/** Whether a certificate may sign others: an authority that says so, or one that says nothing. */
export function mayIssue({ basicConstraints, keyUsage }: Certificate): boolean {
  return basicConstraints?.isAuthority === true && (keyUsage?.includes('keyCertSign') ?? true);
}

/** The certificates of the list that can sign: authorities whose key is in the list of keys. */
export function issuersIn(world: World): readonly string[] {
  return Object.keys(world.practiceCertificates).filter((fingerprint) => {
    const certificate = recordOf(world, 'certificates', fingerprint);
    return mayIssue(certificate) && world.practiceKeys[certificate.publicKey.fingerprint] !== undefined;
  });
}

/** The authorities whose key is here, to choose from. */
export function issuerChoices(world: World) {
  return issuersIn(world).map((id) => ({ id, label: world.practiceCertificates[id]?.name ?? id }));
}
