/** How many lines a list has beside those that are shown; nothing where it has none. */
export function OtherLines({ others }: { readonly others: number }) {
  if (others === 0) return null;
  return <li className="py-2 text-ink-muted">and {others} more of these kinds</li>;
}
