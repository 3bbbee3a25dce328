/** How many texts are named: what a file holds may be thousands. */
const most = 12;

/** Texts as a list in a sentence, each once: `a, b`, or the first twelve `… and 188 others`. */
export function briefList(texts: readonly string[]): string {
  const all = [...new Set(texts)];
  const others = all.length - most;
  if (others <= 0) return all.join(', ');
  return `${all.slice(0, most).join(', ')} and ${String(others)} ${others === 1 ? 'other' : 'others'}`;
}
