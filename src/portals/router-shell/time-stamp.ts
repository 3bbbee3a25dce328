/** A time in the gateways' form, `YYYY-MM-DD HH:MM:SS`, UTC (assumed; domain facts 5.7). Milliseconds since 1970. */
export function timeStamp(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ');
}
