import type { LabEvent } from '@/simulation/world/decision';
import { useLab } from '@/views/shell/lab';
import { usePc } from '@/views/shell/pc';
import { showRefusal } from '@/views/shell/show-refusal';
import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Message } from '@/views/shell/message-bar';
import { useConfirmedAction } from '@/views/certificate/foresight/use-confirmed-action';
import { toAction, type RequestValues } from './request-form';

/** Makes the request, saves its file on the PC and on the real computer, and says what came of it. */
export function useGenerate(form: UseFormReturn<RequestValues>) {
  const { readFile } = useLab();
  const { download } = usePc();
  const perform = useConfirmedAction();
  const [message, setMessage] = useState<Message>();

  const save = async (events: readonly LabEvent[]) => {
    const { fileName = '', sha256 = '' } =
      events.find(({ name }) => name === 'request-generated')?.values ?? {};
    const bytes = await readFile(sha256);
    if (bytes !== undefined) download({ name: fileName, bytes });
    setMessage({
      kind: 'done',
      text: `${fileName} was saved on this computer and in the Files folder. Submit it to your certificate vendor.`,
    });
  };
  const generate = async (values: RequestValues) => {
    setMessage(undefined);
    const outcome = await perform((accepted) => toAction(values, accepted));
    if (outcome === undefined) return;
    if (!outcome.ok) {
      showRefusal(form, outcome.problem, setMessage);
      return;
    }
    await save(outcome.value);
    form.reset({ ...values, newKey: false });
  };
  return { generate, message };
}
