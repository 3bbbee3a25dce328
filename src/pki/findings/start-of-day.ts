import type { Certificate } from '../certificate';

/** The first instant of a day such as `2012-07-01`, milliseconds since 1970, UTC. */
export function startOfDay(day: string): number {
  // eslint-disable-next-line no-restricted-globals -- arithmetic alone, no clock
  return Date.parse(`${day}T00:00:00Z`);
}

/** Whether a certificate was issued on a day such as `2012-07-01` or later: what a ballot then decided binds it. */
export function isIssuedSince({ notBefore: issuedAt }: Certificate, day: string): boolean {
  return issuedAt >= startOfDay(day);
}
