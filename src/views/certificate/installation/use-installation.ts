import type { Problem } from '@/simulation/world/problem';
import { useState } from 'react';
import type { Message } from '../../shell/message-bar';
import { problemWords } from '../../words/problem-words';
import { useBusy } from '../../shell/use-busy';
import { useConfirmedAction } from '../foresight/use-confirmed-action';
import { emptyValues, toAction, toInputs, type InstallationValues } from './installation-form';

/**
 * What is given for a slot, and the installation of it with all its questions. `done` is said when it is installed; a
 * refusal changes nothing, not even the form, and is told by `PlanView` or at the field for the password.
 */
export function useInstallation(
  slotId: string,
  onMessage: (message: Message | undefined) => void,
  done: string,
) {
  const perform = useConfirmedAction();
  const [values, setValues] = useState<InstallationValues>(emptyValues);
  const [problem, setProblem] = useState<Problem>();
  const [busy, during] = useBusy();
  const change = (next: InstallationValues) => {
    setValues(next);
    setProblem(undefined);
    onMessage(undefined);
  };
  const save = async () => {
    onMessage(undefined);
    setProblem(undefined);
    const outcome = await during(() => perform((accepted) => toAction(slotId, accepted), toInputs(values)));
    if (outcome === undefined) return;
    if (outcome.ok) {
      change(emptyValues);
      onMessage({ kind: 'done', text: done });
    } else setProblem(outcome.problem);
  };
  return { values, change, refusal: problem && refusalOf(problem), busy, save };
}

/** Why nothing was installed, and the one place where that is told. */
export interface Refusal {
  readonly at: 'password' | 'plan';
  readonly text: string;
}

function refusalOf(problem: Problem): Refusal {
  const at = problem.field === 'password' ? 'password' : 'plan';
  return { at, text: `Nothing was installed. ${problemWords(problem)}` };
}
