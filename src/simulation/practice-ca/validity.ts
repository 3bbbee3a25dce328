import type { ValidityRange } from '../world/practice-records';

/** A time of validity, milliseconds since 1970, whole seconds. */
interface Validity {
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

/*
 * Days and dates of the Gregorian calendar, counted from 1970 as numbers of days. Years begin in March here, so that
 * the leap day is the last one (H. Hinnant, chrono-Compatible Low-Level Date Algorithms).
 */

/** A date; months count from 1. */
interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The date of a day, from 1970 on. */
export function dateOf(days: number): CalendarDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - daysBeforeYear(yearOfEra);
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** The day of a date, from 1970 on. */
export function dayOf({ year, month, day }: CalendarDate): number {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const shiftedMonth = month > 2 ? month - 3 : month + 9;
  const dayOfYear = Math.floor((153 * shiftedMonth + 2) / 5) + day - 1;
  return era * 146_097 + daysBeforeYear(yearOfEra) + dayOfYear - 719_468;
}

/** The same day so many months later; the last of the month where that day does not exist. */
export function monthsLater(days: number, months: number): number {
  const { year, month, day } = dateOf(days);
  const count = year * 12 + month - 1 + months;
  const first = { year: Math.floor(count / 12), month: (count % 12) + 1, day: 1 };
  const next = count + 1;
  const length = dayOf({ year: Math.floor(next / 12), month: (next % 12) + 1, day: 1 }) - dayOf(first);
  return dayOf({ ...first, day: Math.min(day, length) });
}

function daysBeforeYear(yearOfEra: number): number {
  return yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
}
