import { zodResolver } from '@hookform/resolvers/zod';
import { z } from '@/base/zod';
import type { UpdateEquipment } from '@/simulation/site/equipment';
import type { Equipment } from '@/simulation/world/equipment';
import { FormForecast } from '@/views/certificate/foresight/forecast';
import { useLab } from '@/views/shell/lab';
import type { Message } from '@/views/shell/message-bar';
import { Form, useLabForm } from '@/views/shell/lab-form';
import { FormText } from '@/ui/form-fields';
import { hostNameOrEmpty } from '../../../../field-rules';
import { FormActions } from '../../../../page-parts';

/** The form's rules. */
export const collaborationSchema = z.object({ collaborationFqdn: hostNameOrEmpty });

/** What is typed in the form. */
type CollaborationValues = z.infer<typeof collaborationSchema>;

/** The action that the form stands for. */
export function toAction(values: CollaborationValues, equipment: string): UpdateEquipment {
  return { type: 'update-equipment', equipment, values };
}

/** The form for an action. */
export function toValues({ values }: Pick<UpdateEquipment, 'values'>): CollaborationValues {
  return { collaborationFqdn: values.collaborationFqdn ?? '' };
}

interface CollaborationTabProps {
  readonly id: string;
  readonly equipment: Equipment;
  readonly onMessage: (message: Message | undefined) => void;
}

/** The name under which clients reach a service appliance for conferences (note, Create a CSR on a Mitel Service Appliance). */
export function CollaborationTab({ id, equipment, onMessage }: CollaborationTabProps) {
  const { perform } = useLab();
  const form = useLabForm<CollaborationValues, unknown>({
    name: `collaboration ${id}`,
    start: () => toValues({ values: equipment }),
    resolver: zodResolver(collaborationSchema),
    asksBeforeLoss: true,
    onMessage,
    fieldOf: () => 'collaborationFqdn',
    send: (values) => perform(toAction(values, id)),
    onDone: (_, values) => {
      form.reset(values);
      onMessage({ kind: 'done', text: `${equipment.name} was saved.` });
    },
  });
  const { control, isBusy, isDirty } = form;
  return (
    <Form form={form} className="director-form">
      <FormActions busy={isBusy} changed={isDirty} onReset={() => form.reset()} />
      <FormText
        control={control}
        name="collaborationFqdn"
        label="FQDN"
        hint="(Conferencing server name)"
        help="With a name here, clients reach conferences under it, and the appliance needs a certificate for it: make the request in the appliance’s own portal, step 2. Left empty, clients use the IP address."
        maxLength={253}
      />
      <FormForecast form={form} toAction={(values) => toAction(values, id)} heading="After Save" />
    </Form>
  );
}
