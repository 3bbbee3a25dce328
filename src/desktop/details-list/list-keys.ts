/** What a key does in a list of files. */
export type ListAct =
  | { readonly kind: 'go'; readonly index: number }
  | { readonly kind: 'choose' | 'open' | 'rename' | 'delete' };

const acts: Readonly<Record<string, ListAct>> = {
  ' ': { kind: 'choose' },
  Enter: { kind: 'open' },
  F2: { kind: 'rename' },
  Delete: { kind: 'delete' },
};

/** What a key does at a row of a list of `count` rows; undefined when it means nothing there. */
export function listAct(key: string, index: number, count: number): ListAct | undefined {
  const targets: Readonly<Record<string, number>> = {
    ArrowUp: Math.max(index - 1, 0),
    ArrowDown: Math.min(index + 1, count - 1),
    Home: 0,
    End: count - 1,
  };
  const target = targets[key];
  return target === undefined ? acts[key] : { kind: 'go', index: target };
}
