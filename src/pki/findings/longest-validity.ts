import type { Certificate } from '../certificate';

/** The first instant of a day such as `2012-07-01`, milliseconds since 1970, UTC. */
export function startOfDay(day: string): number {
  // oxlint-disable-next-line no-restricted-globals -- arithmetic alone, no clock
  return Date.parse(`${day}T00:00:00Z`);
}

/** Whether a certificate was issued on a day such as `2012-07-01` or later: what a ballot then decided binds it. */
export function isIssuedSince({ notBefore: issuedAt }: Certificate, day: string): boolean {
  return issuedAt >= startOfDay(day);
}

/** From the first instant on (milliseconds since 1970), the days for which a public server certificate may be issued. */
const longest: readonly { readonly from: number; readonly days: number }[] = [
  // CA/Browser Forum ballot SC-081.
  { from: startOfDay('2029-03-15'), days: 47 },
  { from: startOfDay('2027-03-15'), days: 100 },
  { from: startOfDay('2026-03-15'), days: 200 },
  // Apple, Google and Mozilla on their own.
  { from: startOfDay('2020-09-01'), days: 398 },
  // Ballot 193.
  { from: startOfDay('2018-03-01'), days: 825 },
  // 39 months, from the Baseline Requirements 1.3.
  { from: startOfDay('2015-04-01'), days: 1_187 },
];

/** The steps of ballot SC-081, first to last. */
export const ballotedValidities = longest.slice(0, 3).toReversed();

const day = 86_400_000;

/** Where the owner was validated in the extended way, 27 months from the first rules on (EV Guidelines section 9.4). */
const longestExtended = [{ from: startOfDay('2007-06-12'), days: 825 }];

/** Of certificates that sign programs (Code Signing Baseline Requirements section 6.3.2): 460 days, before that 39 months. */
const longestOfCode = [
  { from: startOfDay('2026-03-01'), days: 460 },
  { from: startOfDay('2017-02-01'), days: 1_187 },
];

/** The days for which browsers accept a public server certificate that was issued at an instant; Infinity before 2015-04. */
export function longestValidityDays(issuedAt: number, isExtended = false): number {
  return Math.min(daysAt(longest, issuedAt), isExtended ? daysAt(longestExtended, issuedAt) : Infinity);
}

/** The days for which a certificate that signs programs may be issued at an instant. */
export function longestCodeValidityDays(issuedAt: number): number {
  return daysAt(longestOfCode, issuedAt);
}

function daysAt(periods: typeof longest, issuedAt: number): number {
  return periods.find(({ from }) => from <= issuedAt)?.days ?? Number.POSITIVE_INFINITY;
}

/** The days of a validity period, both ends counted (RFC 5280 section 4.1.2.5); a part of a day is a day. */
export function validityDays(notBefore: number, notAfter: number): number {
  return Math.ceil((notAfter - notBefore + 1000) / day);
}
