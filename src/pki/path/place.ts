import { type Certificate, isSelfIssued } from '../certificate';
import { verdictKey } from './collect-verdicts';
import { namesItself } from './issuers';
import type { ValidationInput } from './validation-report';

/**
 * Where a certificate is in a chain. Anchors, `trusted-leaf` among them, are trusted for themselves: RFC 5280 asks
 * of certificates what it does not ask of them. `root` and `self-signed-leaf` end a chain with their own signature,
 * which proves nothing but that they were made with their key. A certificate for a new key of the same authority is
 * self-issued, but an `issuer` as any other.
 */
export type Place = 'leaf' | 'self-signed-leaf' | 'trusted-leaf' | 'issuer' | 'root' | 'anchor';

/** Whether a certificate in this place is trusted in itself. */
export function isAnchor(place: Place): boolean {
  return place === 'anchor' || place === 'trusted-leaf';
}

/** Whether a certificate in this place is one that is not trusted, and signed with its own key. */
export function isSelfSigned(place: Place): boolean {
  return place === 'root' || place === 'self-signed-leaf';
}

/** Whether a certificate in this place signs others. */
export function isIssuer(place: Place): boolean {
  return place === 'issuer' || place === 'root' || place === 'anchor';
}

/** The place of an issuer, from what is known of its signature. */
export function placeOfIssuer(
  issuer: Certificate,
  isTrusted: boolean,
  verdicts: ValidationInput['verdicts'],
): Place {
  if (isTrusted) return 'anchor';
  return verdicts[verdictKey(issuer, issuer)] === 'good' ? 'root' : 'issuer';
}

/**
 * The place of a certificate that is looked at by itself, without a chain: one whose issuer bears its name, and that
 * names no other key as its issuer's, is taken for self-signed.
 */
export function placeByItself(certificate: Certificate): Place {
  const isOwn = isSelfIssued(certificate) && namesItself(certificate);
  if (certificate.basicConstraints?.isAuthority === true) return isOwn ? 'root' : 'issuer';
  return isOwn ? 'self-signed-leaf' : 'leaf';
}
