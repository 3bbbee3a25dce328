import { useState } from 'react';
import type { LabEvent } from '@/simulation/world/decision';
import { useConfirmedAction } from '@/views/certificate/foresight/use-confirmed-action';
import { useLab } from '@/views/shell/lab';
import { useLabForm } from '@/views/shell/lab-form';
import { usePc } from '@/views/shell/pc';
import {
  type GenerateSettings,
  type GenerateValues,
  initialValues,
  toAction,
  toRequestAction,
} from './generate-form';

/** What the draft of the window's form is called. */
export function draftOf({ slot, makes }: GenerateSettings): string {
  return `generate ${slot} ${makes.join()}`;
}

/** The button that makes a request; the other one, and Enter where there are two, makes the certificate. */
export const requestButton = 'generate-csr';

/** The window's form: it makes the certificate or the request, and says what came of it. */
export function useGeneration(settings: GenerateSettings, onMade: () => void) {
  const { slot, made, offersKey = false } = settings;
  const perform = useConfirmedAction();
  const saveRequest = useSavedRequest(offersKey);
  const [isRequested, setRequested] = useState(false);
  const [isMade, setMade] = useState(false);
  const form = useLabForm<GenerateValues, readonly LabEvent[]>({
    name: draftOf(settings),
    start: () => initialValues(settings),
    asksBeforeLoss: true,
    send: (values, by) => {
      const action = by === requestButton ? toRequestAction : toAction;
      return perform((accepted) => action(values, slot, accepted));
    },
    onDone: async (events, values, by) => {
      form.reset(values);
      if (by === requestButton) {
        setRequested(true);
        form.say({ kind: 'done', text: await saveRequest(events) });
        return;
      }
      onMade();
      setMade(true);
      form.say({ kind: 'done', text: made });
    },
  });
  return { form, isMade, isRequested };
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
