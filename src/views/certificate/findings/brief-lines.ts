/** A line of a list, and what other lines of its kind have in common with it. */
interface KindOfLine {
  readonly kind: string;
  readonly text: string;
}

/** How many lines of one kind are read: files of hundreds of certificates have as many. */
const mostOfKind = 12;

/** The lines to show, each text once and the first twelve of a kind, and how many others there are. */
export function briefLines<Line extends KindOfLine>(
  lines: readonly Line[],
): { readonly shown: readonly Line[]; readonly others: number } {
  const texts = new Set<string>();
  const counts = new Map<string, number>();
  let others = 0;
  const shown = lines.filter(({ kind, text }) => {
    if (texts.has(text)) return false;
    texts.add(text);
    const count = counts.get(kind) ?? 0;
    counts.set(kind, count + 1);
    if (count >= mostOfKind) others += 1;
    return count < mostOfKind;
  });
  return { shown, others };
}
