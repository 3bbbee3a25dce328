import type { Equipment } from '@/simulation/world/equipment';
import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { Message } from '@/views/shell/message-bar';
import { useFormDraft } from '@/views/shell/use-draft';
import { useUnsaved } from '@/views/shell/use-unsaved';
import { RequiredLegend } from '../../../../required-legend';
import { FormActions } from '../form-actions';
import { GeneralFields } from './general-fields';
import { generalSchema, toValues, type GeneralValues } from './general-form';
import { useSaveGeneral } from './use-save-general';

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
        <RequiredLegend />
      </form>
    </FormProvider>
  );
}
