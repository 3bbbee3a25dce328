import { useWatch } from 'react-hook-form';
import { changeFields, useLabForm } from '../../shell/lab-form';
import { useUnsaved } from '../../shell/use-draft';
import { useMemo, useState } from 'react';
import type { GivenFile, Inputs } from '@/actions/preparation/preparation';
import type { InstallCertificate } from '@/simulation/slots/install-certificate';
import type { ConfirmationName, Problem } from '@/simulation/world/problem';
import type { Message } from '../../shell/message-bar';
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

const unkept = ['password'] as const;

const nothingDone = (problem: Problem) => `Nothing was installed. ${problemWords(problem)}`;

/**
 * What is given for a slot, and the installation of it with all its questions. `done` is said when it is installed; a
 * refusal changes nothing, not even the form, and is told at the field for the password or, as `refusal`, by `PlanView`.
 */
export function useInstallation(
  slotId: string,
  onMessage: (message: Message | undefined) => void,
  done: string,
) {
  const perform = useConfirmedAction();
  const [files, setFiles] = useState(emptyValues.files);
  const [refusal, setRefusal] = useState<string>();
  const form = useLabForm({
    name: `installation ${slotId}`,
    start: () => ({ password: '' }),
    unkept,
    wordsOf: nothingDone,
    onMessage: (message) =>
      setRefusal(typeof message?.text === 'string' && message.kind === 'refused' ? message.text : undefined),
    send: ({ password }) => {
      onMessage(undefined);
      return perform((accepted) => toAction(slotId, accepted), toInputs({ password, files }));
    },
    onDone: () => {
      change(emptyValues);
      onMessage({ kind: 'done', text: done });
    },
  });
  const password = useWatch({ control: form.control, name: 'password' });
  const values = useMemo(() => ({ password, files }), [password, files]);
  const change = (next: InstallationValues) => {
    form.forget();
    onMessage(undefined);
    setFiles(next.files);
    if (next.password !== form.getValues('password')) changeFields(form, { password: next.password });
  };
  useUnsaved(password !== '' || files.length > 0);
  const isRefused = refusal !== undefined || form.errorOf('password') !== undefined;
  return { form, values, change, refusal, isRefused };
}
