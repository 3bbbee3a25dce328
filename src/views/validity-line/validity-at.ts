import type { Certificate } from '@/pki/certificate';

/** Where a moment lies against a certificate's dates; RFC 5280 section 4.1.2.5: both ends belong to the time of validity. */
export type ValidityState = 'not-yet-valid' | 'valid' | 'expired';

/** The state at a moment in milliseconds since 1970. */
export function validityAt({ notBefore, notAfter }: Certificate, at: number): ValidityState {
  if (at < notBefore) return 'not-yet-valid';
  return at > notAfter ? 'expired' : 'valid';
}

/** The next moment at which the state changes by itself; Infinity when it never will. */
export function validityUntil({ notBefore, notAfter }: Certificate, at: number): number {
  if (at < notBefore) return notBefore;
  return at > notAfter ? Number.POSITIVE_INFINITY : notAfter + 1;
}

const day = 86_400_000;

/** The state in words: `valid for 396 days`, `expired 2 days ago`. */
export function validityWords(certificate: Certificate, at: number): string {
  const { notBefore, notAfter } = certificate;
  switch (validityAt(certificate, at)) {
    case 'not-yet-valid':
      return `not valid yet, starts in ${inDays(notBefore - at)}`;
    case 'valid':
      return `valid for ${inDays(notAfter - at)}`;
    case 'expired':
      return `expired ${inDays(at - notAfter)} ago`;
  }
}

function inDays(milliseconds: number): string {
  const days = Math.floor(milliseconds / day);
  if (days === 0) return 'less than a day';
  return days === 1 ? 'one day' : `${days.toLocaleString('en-US')} days`;
}
