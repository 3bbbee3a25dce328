/** The first instant of a day such as `2012-07-01`, milliseconds since 1970, UTC. */
export function startOfDay(day: string): number {
  // eslint-disable-next-line no-restricted-globals -- arithmetic alone, no clock
  return Date.parse(`${day}T00:00:00Z`);
}
