import { useState } from 'react';
import type { Inputs } from '@/actions/preparation/preparation';
import type { Action } from '@/simulation/catalogue/catalogue';
import type { LabEvent } from '@/simulation/world/decision';
import type { ConfirmationName, Problem } from '@/simulation/world/problem';
import { problemWords } from '@/views/words/problem-words';
import { useConfirmedAction } from '@/views/certificate/foresight/use-confirmed-action';
import { useBusy } from '@/views/shell/use-busy';

/** A form that performs an action: its state, and what is wrong with which field. */
export interface FormAction {
  readonly submit: (
    actionWith: (accepted: readonly ConfirmationName[]) => Action,
    inputs?: Inputs,
  ) => Promise<void>;
  readonly isBusy: boolean;
  readonly problem: Problem | undefined;
  readonly errorOf: (field: string) => string | undefined;
  /** Forgets what was wrong, when something was changed. */
  readonly clear: () => void;
}

/** Performs an action with all questions that it asks; `onDone` is given what happened. */
export function useFormAction(
  onDone: (events: readonly LabEvent[]) => void,
  onRefused?: (problem: Problem) => void,
): FormAction {
  const perform = useConfirmedAction();
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, during] = useBusy();
  const submit: FormAction['submit'] = async (actionWith, inputs) => {
    if (isBusy) return;
    setProblem(undefined);
    const outcome = await during(() => perform(actionWith, inputs));
    if (outcome === undefined) return;
    if (outcome.ok) onDone(outcome.value);
    else {
      setProblem(outcome.problem);
      onRefused?.(outcome.problem);
    }
  };
  return {
    ...{ submit, isBusy, problem },
    errorOf: (field) => (problem?.field === field ? problemWords(problem) : undefined),
    clear: () => setProblem(undefined),
  };
}
