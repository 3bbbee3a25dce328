import { useState } from 'react';
import type { GivenFile, Inputs } from '@/actions/preparation/preparation';
import type { InstallCertificate } from '@/simulation/slots/install-certificate';
import type { ConfirmationName, Problem } from '@/simulation/world/problem';
import type { Message } from '../../shell/message-bar';
import { useBusy } from '../../shell/use-busy';
import { problemWords } from '../../words/problem-words';
import { useConfirmedAction } from '../foresight/use-confirmed-action';

/** What is given in the form. Files and password go beside the action, never into it. */
export interface InstallationValues {
  readonly password: string;
  readonly files: readonly GivenFile[];
}

/** The empty form. */
export const emptyValues: InstallationValues = { password: '', files: [] };

/** The action that the form stands for. */
export function toAction(slot: string, accepted: readonly ConfirmationName[] = []): InstallCertificate {
  return { type: 'install-certificate', slot, accepted };
}

/** What is handed over with it. */
export function toInputs({ password, files }: InstallationValues): Inputs {
  return { files, secrets: { password } };
}

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
