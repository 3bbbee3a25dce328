import { createContext, use, useCallback } from 'react';
import type { Inputs } from '@/actions/preparation/preparation';
import type { Action } from '@/simulation/catalogue/catalogue';
import { problemWords } from '../words/problem-words';
import { useLab } from './lab';

/** Tells in a sentence what came about without anything on the page that shows it; seen and read out. */
export const TellContext = createContext<(text: string) => void>(() => undefined);

/** The way to tell it; provided by the frame around the PC. */
export function useTell(): (text: string) => void {
  return use(TellContext);
}

/**
 * Performs what no form of the page is about: a refusal, for instance because another tab was quicker, is told in a line
 * of the frame. Resolves with whether it was done.
 */
export function useToldAction(): (action: Action, inputs?: Inputs) => Promise<boolean> {
  const { perform } = useLab();
  const tell = useTell();
  return useCallback(
    async (action, inputs) => {
      const outcome = await perform(action, inputs);
      if (!outcome.ok) tell(problemWords(outcome.problem));
      return outcome.ok;
    },
    [perform, tell],
  );
}

/**
 * Whether a step of this tab is under way or was made just now. What it leads to is said aloud as a whole, changed
 * connections among it, so whoever watches those need not say them again.
 */
export const OwnStepContext = createContext<() => boolean>(() => false);

/** Asked at the moment in which something has changed. */
export function useIsOwnStep(): () => boolean {
  return use(OwnStepContext);
}
