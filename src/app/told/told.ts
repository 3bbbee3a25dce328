import type { LabEvent } from '@/simulation/world/decision';
import { createContext, use } from 'react';
import { stepWords } from '../undo/steps';

/** What the frame tells about a step that nothing else on the screen shows. */
export interface Told {
  /** What was done, as screen readers hear it; what that did to connections is not in it. */
  readonly text?: string;
  /** What it led to beside, in sentences. */
  readonly also?: string | undefined;
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
  'lesson-begun': 'undo',
};

/** What is to be seen of a step that was made; undefined for those that their own page shows. */
export function toldOf(events: readonly LabEvent[]): Told | undefined {
  const way = events.map(({ name }) => ways[name]).find((known) => known !== undefined);
  return way === undefined ? undefined : { text: stepWords({ events }), way };
}

/** What is told, with a sentence more; several tabs may have the same to say. */
export function withSentence(told: Told | undefined, sentence: string): Told {
  if (told?.also?.includes(sentence) === true) return told;
  const also = told?.also === undefined ? sentence : `${told.also} ${sentence}`;
  return { ...told, also };
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
