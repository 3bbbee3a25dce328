import type { Action } from '@/simulation/catalogue/catalogue';
import { useCallback } from 'react';
import type { Inputs } from '@/actions/preparation/preparation';
import { problemWords } from '../words/problem-words';
import { useLab } from './lab';
import { useTell } from './tell';

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
