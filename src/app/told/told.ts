import type { LabEvent } from '@/simulation/decision';
import { createContext, use } from 'react';

/** What the frame tells about a step that nothing else on the screen shows. */
export interface Told {
  /** The sentence, as screen readers hear it. */
  readonly text: string;
  /** The way back, where there is one. */
  readonly way?: 'undo' | 'redo';
}

/** Steps that change the lab from outside of its pages, wherever the user is. */
const ways: Partial<Record<LabEvent['name'], Told['way']>> = {
  'step-undone': 'redo',
  'step-redone': 'undo',
  'clock-moved': 'undo',
  'checkpoint-restored': 'undo',
  'lab-file-opened': 'undo',
  'site-renamed': 'undo',
};

/** What is to be seen of a step that was made; undefined for those that their own page shows. */
export function toldOf(events: readonly LabEvent[], text: string): Told | undefined {
  const way = events.map(({ name }) => ways[name]).find((known) => known !== undefined);
  return way === undefined ? undefined : { text, way };
}

export interface Teller {
  readonly told: Told | undefined;
  readonly tell: (told: Told | undefined) => void;
}

export const TellerContext = createContext<Teller>({ told: undefined, tell: () => undefined });

/** What is told now, and the way to tell something else or nothing. */
export function useTeller(): Teller {
  return use(TellerContext);
}
