/** What a key pressed on a row does. */
export type RowAct =
  { readonly kind: 'move'; readonly id: string } | { readonly kind: 'open' | 'check' | 'delete' | 'rename' };

/** The answer to a key on the row `id`; undefined for keys that mean nothing there. `page` is in rows. */
export function rowAct(key: string, ids: readonly string[], id: string, page: number): RowAct | undefined {
  if (key === 'Enter') return { kind: 'open' };
  if (key === ' ') return { kind: 'check' };
  if (key === 'Delete') return { kind: 'delete' };
  if (key === 'F2') return { kind: 'rename' };
  const index = ids.indexOf(id);
  const last = ids.length - 1;
  const places: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + page,
    PageUp: index - page,
    Home: 0,
    End: last,
  };
  const place = places[key];
  const target = place === undefined ? undefined : ids[Math.min(Math.max(place, 0), last)];
  return target === undefined ? undefined : { kind: 'move', id: target };
}

/** A list of ids with one put in or taken out. */
export function withId(ids: readonly string[], id: string, on: boolean): readonly string[] {
  const others = ids.filter((other) => other !== id);
  return on ? [...others, id] : others;
}
