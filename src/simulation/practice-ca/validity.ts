import { monthsLater } from './calendar';
import type { ValidityRange } from '../world/practice-records';

/** A time of validity, milliseconds since 1970, whole seconds. */
export interface Validity {
  readonly notBefore: number;
  /** The certificate is valid through this instant. */
  readonly notAfter: number;
}

const day = 86_400_000;

/** The validity that a range means when it starts at an instant; days are those of UTC. */
export function validityFrom(start: number, { count, unit, isRoundedToMidnight }: ValidityRange): Validity {
  const notBefore = isRoundedToMidnight ? Math.floor(start / day) * day : Math.floor(start / 1000) * 1000;
  // The last second belongs to the time of validity (RFC 5280 section 4.1.2.5).
  return { notBefore, notAfter: later(notBefore, count, unit) - 1000 };
}

function later(start: number, count: number, unit: ValidityRange['unit']): number {
  if (unit === 'days') return start + count * day;
  const days = Math.floor(start / day);
  return monthsLater(days, unit === 'years' ? count * 12 : count) * day + (start - days * day);
}
