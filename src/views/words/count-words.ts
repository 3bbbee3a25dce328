interface Counts {
  readonly all: number;
  /** How many of them a filter or a search has left. */
  readonly shown: number;
  readonly selected: number;
}

/** What a list says of its rows, each called by `noun`: `27 devices`, `4 of 27 devices, 1 selected`. */
export function countWords(noun: string, { all, shown, selected }: Counts): string {
  const every = all === 1 ? `1 ${noun}` : `${String(all)} ${noun}s`;
  const rows = shown === all ? every : `${String(shown)} of ${every}`;
  return selected === 0 ? rows : `${rows}, ${String(selected)} selected`;
}
