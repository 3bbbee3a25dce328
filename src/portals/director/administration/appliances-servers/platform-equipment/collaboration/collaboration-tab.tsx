import type { Equipment } from '@/simulation/world/equipment';
import { useLab } from '@/views/shell/lab';
import { problemWords } from '@/views/words/problem-words';
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { FormText } from '@/views/words/form-text';
import type { Message } from '@/views/shell/message-bar';
import { useFormDraft } from '@/views/shell/use-draft';
import { useUnsaved } from '@/views/shell/use-unsaved';
import { FormForecast } from '@/views/certificate/foresight/form-forecast';
import { FormActions } from '../form-actions';
import { collaborationSchema, toAction, toValues, type CollaborationValues } from './collaboration-form';

interface CollaborationTabProps {
  readonly id: string;
  readonly equipment: Equipment;
  readonly onMessage: (message: Message | undefined) => void;
}

/** The name under which clients reach a service appliance for conferences (note, Create a CSR on a Mitel Service Appliance). */
export function CollaborationTab({ id, equipment, onMessage }: CollaborationTabProps) {
  const { perform } = useLab();
  const form = useForm<CollaborationValues>({
    resolver: zodResolver(collaborationSchema),
    defaultValues: toValues({ values: equipment }),
    mode: 'onTouched',
  });
  const { control, formState } = form;
  useUnsaved(formState.isDirty);
  useFormDraft(`collaboration ${id}`, form);
  const save = async (values: CollaborationValues) => {
    const outcome = await perform(toAction(values, id));
    if (!outcome.ok) {
      form.setError('collaborationFqdn', { message: problemWords(outcome.problem) }, { shouldFocus: true });
      return;
    }
    form.reset(values);
    onMessage({ kind: 'done', text: `${equipment.name} was saved.` });
  };
  return (
    <form noValidate className="director-form" onSubmit={(event) => void form.handleSubmit(save)(event)}>
      <FormActions busy={formState.isSubmitting} changed={formState.isDirty} onReset={() => form.reset()} />
      <FormText
        control={control}
        name="collaborationFqdn"
        label="FQDN"
        hint="(Conferencing server name)"
        help="With a name here, clients reach conferences under it, and the appliance needs a certificate for it: make the request in the appliance’s own portal, step 2. Left empty, clients use the IP address."
        maxLength={253}
      />
      <FormForecast form={form} toAction={(values) => toAction(values, id)} heading="After Save" />
    </form>
  );
}
