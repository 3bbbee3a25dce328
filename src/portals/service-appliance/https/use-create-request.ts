import type { ConfirmationName } from '@/simulation/world/problem';
import { useLab } from '@/views/shell/lab';
import type { Message } from '@/views/shell/message-bar';
import { usePc } from '@/views/shell/pc';
import { showRefusal } from '@/views/shell/show-refusal';
import { useConfirmedAction } from '@/views/certificate/foresight/use-confirmed-action';
import type { UseFormReturn } from 'react-hook-form';
import { useAppliance } from '../use-appliance';
import { emptyRequest, toAction, type RequestValues } from './request-values';

const replacing: readonly ConfirmationName[] = ['appliance-request-replaced'];

interface CreateRequest {
  /** What a new CSR replaces was accepted already. */
  readonly isAnew: boolean;
  readonly onMessage: (message: Message | undefined) => void;
  readonly onCreated: () => void;
}

/** Makes the CSR, saves its file on the PC and on the real computer, and says what comes next. */
export function useCreateRequest(
  form: UseFormReturn<RequestValues>,
  { isAnew, onMessage, onCreated }: CreateRequest,
) {
  const { slotId } = useAppliance();
  const { readFile } = useLab();
  const { download } = usePc();
  const perform = useConfirmedAction();
  return async (values: RequestValues) => {
    onMessage(undefined);
    const outcome = await perform((accepted) => toAction(values, slotId, isAnew ? replacing : accepted));
    if (outcome === undefined) return;
    if (!outcome.ok) {
      showRefusal(form, outcome.problem, onMessage);
      return;
    }
    const { fileName = '', sha256 = '' } = outcome.value[0]?.values ?? {};
    const bytes = await readFile(sha256);
    if (bytes !== undefined) download({ name: fileName, bytes });
    form.reset(emptyRequest);
    onCreated();
    onMessage({
      kind: 'done',
      text: `${fileName} was saved on this computer and in the Files folder. Submit it to a Certificate Authority and go on with step 3, or skip to step 4 for a self-signed certificate.`,
    });
  };
}
