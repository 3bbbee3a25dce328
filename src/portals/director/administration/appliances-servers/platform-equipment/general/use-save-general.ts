import type { Equipment } from '@/simulation/world/equipment';
import { useLab } from '@/views/shell/lab';
import { usePc, useSite } from '@/views/shell/pc';
import { showRefusal } from '@/views/shell/show-refusal';
import type { UseFormReturn } from 'react-hook-form';
import type { Message } from '@/views/shell/message-bar';
import { toAction, type GeneralValues } from './general-form';

interface SaveGeneral {
  readonly id: string;
  readonly equipment: Equipment;
  readonly form: UseFormReturn<GeneralValues>;
  readonly onMessage: (message: Message) => void;
}

/** Saves the General tab. Director's own name is asked about, because this very page moves with it. */
export function useSaveGeneral({ id, equipment, form, onMessage }: SaveGeneral) {
  const { perform } = useLab();
  const { ask, browse, setUnsaved } = usePc();
  const { host } = useSite();
  return async (values: GeneralValues) => {
    const newHost = movedHost(equipment, values, host);
    if (newHost !== undefined && (await ask(questionOf(newHost))) !== 'save') return;
    const outcome = await perform(toAction(values, id));
    if (!outcome.ok) {
      showRefusal(form, outcome.problem, onMessage);
      return;
    }
    form.reset(values);
    setUnsaved(false);
    onMessage({ kind: 'done', text: `${values.name.trim()} was saved.` });
    if (newHost !== undefined) browse(`https://${newHost}/`, 'same-tab');
  };
}

/** Where Director answers once the headquarters server has another name, if this tab used the old one. */
function movedHost(before: Equipment, after: GeneralValues, host: string): string | undefined {
  if (before.kind !== 'headquarters-server') return undefined;
  const field = (['fqdn', 'ipAddress'] as const).find(
    (own) => before[own].toLowerCase() === host.toLowerCase(),
  );
  const moved = field !== undefined && after[field].trim().toLowerCase() !== host.toLowerCase();
  if (!moved) return undefined;
  return after.fqdn.trim() === '' ? after.ipAddress.trim() : after.fqdn.trim();
}

function questionOf(newHost: string) {
  return {
    title: 'Director moves',
    text: `Director will answer as ${newHost} from now on, and you will have to sign in there again. Certificates for the old name no longer match: clients will not connect securely until there is one for the new name.`,
    kind: 'warning',
    buttons: [
      { id: 'save', label: 'Save and move' },
      { id: 'cancel', label: 'Cancel' },
    ],
    cancel: 'cancel',
  } as const;
}
