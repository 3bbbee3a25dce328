const minute = 60_000;

/** A length of time in milliseconds as hours and minutes: `1 h 30 min`. */
export function minutesText(duration: number): string {
  const [hours, minutes] = [Math.floor(duration / (60 * minute)), Math.round(duration / minute) % 60];
  if (hours === 0) return `${String(minutes)} min`;
  return minutes === 0 ? `${String(hours)} h` : `${String(hours)} h ${String(minutes)} min`;
}
