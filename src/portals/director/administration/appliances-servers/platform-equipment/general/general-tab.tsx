import type { Equipment } from '@/simulation/world/equipment';
import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect } from 'react';
import { FormProvider, useForm, type UseFormReturn } from 'react-hook-form';
import { type Message, showRefusal } from '@/views/shell/message-bar';
import { useFormDraft, useUnsaved } from '@/views/shell/use-draft';
import { FormActions, RequiredLegend } from '../../../../page-parts';
import { FormForecast } from '@/views/certificate/foresight/form-forecast';
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
  const form = useForm<GeneralValues>({
    resolver: zodResolver(generalSchema),
    defaultValues: toValues(equipment),
    mode: 'onTouched',
  });
  const { isDirty, isSubmitting } = form.formState;
  const save = useSaveGeneral({ id, equipment, form, onMessage });
  useUnsaved(isDirty);
  useFormDraft(`general ${id}`, form);
  const { setFocus } = form;
  useEffect(() => {
    if (!isRenamed) return;
    setFocus('name', { shouldSelect: true });
    onNamed();
  }, [isRenamed, onNamed, setFocus]);
  return (
    <FormProvider {...form}>
      <form noValidate className="director-form" onSubmit={(event) => void form.handleSubmit(save)(event)}>
        <FormActions busy={isSubmitting} changed={isDirty} onReset={() => form.reset()} />
        <GeneralFields />
        <FormForecast form={form} toAction={(values) => toAction(values, id)} heading="After Save" />
        <RequiredLegend />
      </form>
    </FormProvider>
  );
}

interface SaveGeneral {
  readonly id: string;
  readonly equipment: Equipment;
  readonly form: UseFormReturn<GeneralValues>;
  readonly onMessage: (message: Message) => void;
}

/** Saves the General tab. Director's own name is asked about, because this very page moves with it. */
function useSaveGeneral({ id, equipment, form, onMessage }: SaveGeneral) {
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
