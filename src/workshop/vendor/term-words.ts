/** A time of validity as the shop sells it: `3 years`, `397 days`. */
export function termWords(days: number): string {
  const years = days / 365;
  if (!Number.isInteger(years)) return `${String(days)} days`;
  return years === 1 ? '1 year' : `${String(years)} years`;
}
