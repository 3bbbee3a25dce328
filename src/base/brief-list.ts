/** Texts as a list in a sentence, each once: `a, b`, or the first ones `… and 188 others`; a file may hold thousands. */
export function briefList(texts: readonly string[], most = 12): string {
  const all = [...new Set(texts)];
  const others = all.length - most;
  if (others <= 0) return all.join(', ');
  return `${all.slice(0, most).join(', ')} and ${String(others)} ${others === 1 ? 'other' : 'others'}`;
}
