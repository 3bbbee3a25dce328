const format = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit', second: '2-digit' });

/** The time of day of a moment of lab time; the day stands above. */
export function timeText(at: number): string {
  return format.format(at);
}
