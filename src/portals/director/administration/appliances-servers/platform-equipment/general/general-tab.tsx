import type { Equipment } from '@/simulation/appliances/equipment';
import { zodResolver } from '@hookform/resolvers/zod';
import { FormProvider, useForm } from 'react-hook-form';
import type { Message } from '@/views/message-bar';
import { useFormDraft } from '@/views/use-draft';
import { useUnsaved } from '@/views/use-unsaved';
import { FormActions } from '../form-actions';
import { GeneralFields } from './general-fields';
import { generalSchema, toValues, type GeneralValues } from './general-form';
import { useSaveGeneral } from './use-save-general';

interface GeneralTabProps {
  readonly id: string;
  readonly equipment: Equipment;
  readonly onMessage: (message: Message | undefined) => void;
}

/** What Director knows of a device. */
export function GeneralTab({ id, equipment, onMessage }: GeneralTabProps) {
  const form = useForm<GeneralValues>({
    resolver: zodResolver(generalSchema),
    defaultValues: toValues(equipment),
    mode: 'onTouched',
  });
  const { isDirty, isSubmitting } = form.formState;
  const save = useSaveGeneral({ id, equipment, form, onMessage });
  useUnsaved(isDirty);
  useFormDraft(`general ${id}`, form);
  return (
    <FormProvider {...form}>
      <form noValidate className="director-form" onSubmit={(event) => void form.handleSubmit(save)(event)}>
        <FormActions busy={isSubmitting} changed={isDirty} onReset={() => form.reset()} />
        <GeneralFields />
      </form>
    </FormProvider>
  );
}
