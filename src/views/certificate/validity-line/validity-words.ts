import { endOfValidity, validityAt, type Validity } from '@/pki/path/validity';

const day = 86_400_000;

/** The state of a certificate in words: `valid for 396 days`, `expired 2 days ago`. */
export function validityWords(certificate: Validity, at: number): string {
  const end = endOfValidity(certificate);
  switch (validityAt(certificate, at)) {
    case 'not-yet-valid':
      return `not valid yet, starts in ${inDays(certificate.notBefore - at)}`;
    case 'valid':
      return `valid for ${inDays(end - at)}`;
    case 'expired':
      return `expired ${inDays(at - end)} ago`;
  }
}

function inDays(milliseconds: number): string {
  const days = Math.floor(milliseconds / day);
  if (days === 0) return 'less than a day';
  return days === 1 ? 'one day' : `${days.toLocaleString('en-US')} days`;
}
