/** An instant as date and time fields hold it, in UTC: `2017-09-01T12:00:00`. */
export function toDateInput(at: number): string {
  return new Date(at).toISOString().slice(0, 19);
}

/** The instant of a date and time field, milliseconds since 1970; 0 for what is none. */
export function fromDateInput(text: string): number {
  const at = Date.parse(`${text}Z`);
  return Number.isNaN(at) ? 0 : at;
}
