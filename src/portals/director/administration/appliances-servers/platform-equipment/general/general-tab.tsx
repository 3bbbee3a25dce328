import type { Equipment } from '@/simulation/world/equipment';
import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect } from 'react';
import { Form, type LabForm, useLabForm } from '@/views/shell/lab-form';
import type { Message } from '@/views/shell/message-bar';
import { FormActions, RequiredLegend } from '../../../../page-parts';
import { FormForecast } from '@/views/certificate/foresight/forecast';
import { GeneralFields } from './general-fields';
import { generalSchema, toValues, type GeneralValues, toAction } from './general-form';
import { useLab } from '@/views/shell/lab';
import { usePc, useSite } from '@/views/shell/pc';

interface GeneralTabProps {
  readonly id: string;
  readonly equipment: Equipment;
  /** Whether the name is to be typed anew, and what to say once its field has the focus. */
  readonly isRenamed: boolean;
  readonly onNamed: () => void;
  readonly onMessage: (message: Message | undefined) => void;
}

/** What Director knows of a device. */
export function GeneralTab({ id, equipment, isRenamed, onNamed, onMessage }: GeneralTabProps) {
  const form = useGeneralForm({ id, equipment, onMessage });
  const { isBusy, isDirty, setFocus } = form;
  useEffect(() => {
    if (!isRenamed) return;
    setFocus('name', { shouldSelect: true });
    onNamed();
  }, [isRenamed, onNamed, setFocus]);
  return (
    <Form form={form} className="director-form">
      <FormActions busy={isBusy} changed={isDirty} onReset={() => form.reset()} />
      <GeneralFields />
      <FormForecast form={form} toAction={(values) => toAction(values, id)} heading="After Save" />
      <RequiredLegend />
    </Form>
  );
}

/** Saves the General tab. Director's own name is asked about, because this very page moves with it. */
function useGeneralForm({
  id,
  equipment,
  onMessage,
}: Pick<GeneralTabProps, 'id' | 'equipment' | 'onMessage'>): LabForm<GeneralValues> {
  const { perform } = useLab();
  const { ask, browse, setUnsaved } = usePc();
  const { host } = useSite();
  const form = useLabForm<GeneralValues, unknown>({
    name: `general ${id}`,
    start: () => toValues(equipment),
    resolver: zodResolver(generalSchema),
    asksBeforeLoss: true,
    onMessage,
    send: async (values) => {
      const newHost = movedHost(equipment, values, host);
      if (newHost !== undefined && (await ask(questionOf(newHost))) !== 'save') return undefined;
      return perform(toAction(values, id));
    },
    onDone: (_, values) => {
      const newHost = movedHost(equipment, values, host);
      form.reset(values);
      setUnsaved(false);
      onMessage({ kind: 'done', text: `${values.name.trim()} was saved.` });
      if (newHost !== undefined) browse(`https://${newHost}/`, 'same-tab');
    },
  });
  return form;
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
