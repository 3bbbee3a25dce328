import type { Certificate } from '../certificate';
import type { RevocationList } from '../revocation-list';

/** From when through when something is valid, milliseconds since 1970. */
export type Validity = Pick<Certificate, 'notBefore' | 'notAfter'>;

/** Where an instant lies against the dates of a certificate or a revocation list. */
export type ValidityState = 'not-yet-valid' | 'valid' | 'expired';

/**
 * The one judge of dates. Both ends belong to the time of validity (RFC 5280 section 4.1.2.5), and they are whole
 * seconds: what is valid through a second is valid until the next one begins.
 */
export function validityAt(validity: Validity, at: number): ValidityState {
  if (at < validity.notBefore) return 'not-yet-valid';
  return at >= endOfValidity(validity) ? 'expired' : 'valid';
}

/** The next instant at which the state changes by itself; Infinity when it never will. */
export function validityUntil(validity: Validity, at: number): number {
  if (at < validity.notBefore) return validity.notBefore;
  const end = endOfValidity(validity);
  return at < end ? end : Number.POSITIVE_INFINITY;
}

/** The instant from which on something is expired. */
export function endOfValidity({ notAfter }: Pick<Validity, 'notAfter'>): number {
  return notAfter + 1000;
}

/** The dates of a revocation list as those of a certificate; one that does not say when the next comes has no end. */
export function validityOfList({
  thisUpdate,
  nextUpdate = Number.POSITIVE_INFINITY,
}: Pick<RevocationList, 'thisUpdate' | 'nextUpdate'>): Validity {
  return { notBefore: thisUpdate, notAfter: nextUpdate };
}
