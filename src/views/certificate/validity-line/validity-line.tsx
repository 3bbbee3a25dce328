import type { Certificate } from '@/pki/certificate';
import {
  endOfValidity,
  type Validity,
  validityAt,
  type ValidityState,
  validityUntil,
} from '@/pki/path/validity';
import { useJudged } from '@/state/use-world';
import { DateText } from '@/ui/date-text';

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

const colours: Readonly<Record<ValidityState, string>> = {
  'not-yet-valid': 'text-warning',
  valid: 'text-success',
  expired: 'text-error',
};

/** A certificate's time of validity as a line, with the lab clock on it and the state in words. */
export function ValidityLine({ certificate }: { readonly certificate: Certificate }) {
  const { state, words, place } = useJudged(
    (_world, at) => ({
      state: validityAt(certificate, at),
      words: validityWords(certificate, at),
      place: placeOnLine(certificate, at),
      until: validityUntil(certificate, at),
    }),
    ({ until }) => until,
  );
  return (
    <span className="inline-block max-w-460 align-top">
      <span className="block">
        <DateText at={certificate.notBefore} /> to <DateText at={certificate.notAfter} />
      </span>
      <span className={`flex items-center gap-8 ${colours[state]}`}>
        <Line place={place} />
        <span>{words}</span>
      </span>
    </span>
  );
}

/** Pixels. */
const width = 120;

/** How far on the line a time is, in whole pixels. */
function placeOnLine({ notBefore, notAfter }: Certificate, at: number): number {
  const share = (at - notBefore) / Math.max(1, notAfter - notBefore);
  return Math.round(width * (0.1 + 0.8 * Math.min(1.1, Math.max(-0.1, share))));
}

/** The bar takes the middle of the line, so that a clock before or after it can be seen. */
function Line({ place }: { readonly place: number }) {
  return (
    <svg width={width} height={12} className="shrink-0" aria-hidden>
      <line x1={0} x2={width} y1={6} y2={6} stroke="var(--color-line)" />
      <rect x={width * 0.1} y={4} width={width * 0.8} height={4} fill="currentColor" opacity={0.45} />
      <path d={`M${String(place)} 0v12`} stroke="currentColor" strokeWidth={2} />
    </svg>
  );
}
