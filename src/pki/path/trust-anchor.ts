import type { Certificate } from '../certificate';
import { type DistinguishedName, nameKey } from '../distinguished-name';
import type { PublicKey } from '../public-key';

/**
 * A trust anchor (RFC 5280 section 6.1.1 (d)): a name and a key. A root of somebody's list may be known
 * by these alone; where its certificate is at hand, that is judged as an anchor that was given as a certificate.
 */
export interface TrustAnchor {
  readonly name: DistinguishedName;
  readonly publicKey: PublicKey;
  /** Through when it is trusted, milliseconds since 1970; left out: for ever. */
  readonly notAfter?: number;
  readonly certificate?: Certificate;
}

/** The certificate of an anchor; for one that is known by name and key alone a stand-in of version 1 without octets. */
export function certificateOfAnchor(anchor: Certificate | TrustAnchor): Certificate {
  if ('der' in anchor) return anchor;
  return anchor.certificate ?? standInFor(anchor);
}

/** Whether a certificate is the stand-in of an anchor without one: it can be neither shown in full nor saved. */
export function isStandIn({ der }: Pick<Certificate, 'der'>): boolean {
  return der.length === 0;
}

/** Whether a certificate is an anchor: one that was given, or one with the name and key of an anchor without certificate. */
export function trustIn(anchors: readonly Certificate[]): (certificate: Certificate) => boolean {
  const fingerprints = new Set(anchors.map(({ fingerprint }) => fingerprint));
  const hasStandIns = anchors.some(isStandIn);
  return (certificate) =>
    fingerprints.has(certificate.fingerprint) ||
    (hasStandIns && fingerprints.has(holderOf(certificate.subject, certificate.publicKey)));
}

function standInFor({ name, publicKey, notAfter = Number.POSITIVE_INFINITY }: TrustAnchor): Certificate {
  const fingerprint = holderOf(name, publicKey);
  return {
    fingerprint,
    thumbprint: fingerprint,
    der: new Uint8Array(),
    version: 1,
    serialNumber: '',
    signatureAlgorithm: { oid: '', name: '' },
    signatureAlgorithmsAgree: true,
    issuer: name,
    subject: name,
    publicKey,
    extensions: [],
    defects: [],
    notBefore: Number.NEGATIVE_INFINITY,
    notAfter,
  };
}

/** Stands for a fingerprint; no digest looks like it. */
function holderOf(name: DistinguishedName, { fingerprint }: PublicKey): string {
  return `${fingerprint} ${nameKey(name)}`;
}

/** The roots of Mozilla's programme for servers as a release of Node has them; what was distrusted since is unknown. */
export interface PublicRoots {
  /** The version of Node that had the list. */
  readonly nodeVersion: string;
  /** When the list was taken from it, `YYYY-MM-DD`. */
  readonly writtenOn: string;
  readonly anchors: readonly TrustAnchor[];
}

/** Whether a certificate, or the stand-in of an anchor, has the name and the key of a root of the list. */
export function isPublicRoot({ anchors }: PublicRoots, certificate: Certificate): boolean {
  return trustIn(anchors.map(certificateOfAnchor))(certificate);
}
