import { useState } from 'react';

type Texts = Readonly<Record<string, string>>;

/** What is typed in the filter boxes of a grid, by column, and what of it narrows the list. */
export interface GridFilters {
  readonly typed: Texts;
  readonly applied: Texts;
  readonly type: (column: string, text: string) => void;
  /** Narrows the list by what is typed. */
  readonly apply: () => void;
  /** Empties one box, or all of them, and shows what it had hidden. */
  readonly clear: (column?: string) => void;
}

/** The filters of one grid; while they are `off`, all rows are shown. */
export function useGridFilters(off: boolean): GridFilters {
  const [typed, setTyped] = useState<Texts>({});
  const [applied, setApplied] = useState<Texts>({});
  return {
    typed,
    applied: off ? {} : applied,
    type: (column, text) => setTyped({ ...typed, [column]: text }),
    apply: () => setApplied(typed),
    clear: (column) => {
      const left = column === undefined ? {} : { ...typed, [column]: '' };
      setTyped(left);
      setApplied(left);
    },
  };
}
