import type { Outcome } from '@/base/outcome';
import type { Action } from '@/simulation/catalogue/catalogue';
import type { LabEvent } from '@/simulation/world/decision';
import type { ConfirmationName, Problem } from '@/simulation/world/problem';
import { useLab } from '@/views/shell/lab';
import { type Message, showRefusal } from '@/views/shell/message-bar';
import { usePc } from '@/views/shell/pc';
import { useConfirmedAction } from '@/views/certificate/foresight/use-confirmed-action';
import { useBusy } from '@/views/shell/use-busy';
import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { type GenerateSettings, type GenerateValues, toAction, toRequestAction } from './generate-form';

/** Makes the certificate or the request, and says in the window what came of it. */
export function useGeneration(
  form: UseFormReturn<GenerateValues>,
  { slot, made, offersKey = false }: GenerateSettings,
  onMade: () => void,
) {
  const perform = useConfirmedAction();
  const saveRequest = useSavedRequest(offersKey);
  const [isRequested, setRequested] = useState(false);
  const [message, setMessage] = useState<Message>();
  const [isMade, setMade] = useState(false);
  const [busy, during] = useBusy();

  const run = async (actionWith: (accepted: readonly ConfirmationName[]) => Action) => {
    setMessage(undefined);
    const outcome: Outcome<readonly LabEvent[], Problem> | undefined = await during(() =>
      perform(actionWith),
    );
    if (outcome?.ok === false) showRefusal(form, outcome.problem, setMessage);
    return outcome?.ok === true ? outcome.value : undefined;
  };
  const generate = async (values: GenerateValues) => {
    if ((await run((accepted) => toAction(values, slot, accepted))) === undefined) return;
    onMade();
    form.reset(values);
    setMade(true);
    setMessage({ kind: 'done', text: made });
  };
  const request = async (values: GenerateValues) => {
    const events = await run((accepted) => toRequestAction(values, slot, accepted));
    if (events === undefined) return;
    form.reset(values);
    setRequested(true);
    setMessage({ kind: 'done', text: await saveRequest(events) });
  };
  return { message, isMade, isRequested, busy, generate, request };
}

/** Hands the request's file to the real computer, and says where it is. */
function useSavedRequest(offersKey: boolean) {
  const { readFile } = useLab();
  const { download } = usePc();
  return async (events: readonly LabEvent[]) => {
    const { fileName = '', sha256 = '' } =
      events.find(({ name }) => name === 'request-generated')?.values ?? {};
    const bytes = await readFile(sha256);
    if (bytes !== undefined) download({ name: fileName, bytes });
    const key = offersKey
      ? 'Its private key is kept on this device, and can be saved with the button below.'
      : 'Its private key stays on this device until the certificate is imported.';
    return `${fileName} was saved on this computer and in the Files folder. ${key} Submit the file to a trusted certificate signing authority.`;
  };
}
