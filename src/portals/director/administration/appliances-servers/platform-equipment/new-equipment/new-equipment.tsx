import type { Equipment, EquipmentKind } from '@/simulation/world/equipment';
import { useWorld } from '@/state/use-world';
import { FormSelect } from '@/ui/form-fields';
import { z } from '@/base/zod';
import type { LabEvent } from '@/simulation/world/decision';
import { useLab } from '@/views/shell/lab';
import { usePc } from '@/views/shell/pc';
import type { Message } from '@/views/shell/message-bar';
import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect } from 'react';
import { Form, type LabForm, useLabForm } from '@/views/shell/lab-form';
import { FormActions, RequiredLegend } from '../../../../page-parts';
import { GeneralFields } from '../general/general-fields';
import { generalSchema, toAddition, toValues } from '../general/general-form';
import { useGoTo } from '../place';
import { equipmentKinds } from '@/simulation/appliances/registry';

interface NewEquipmentProps {
  /** Id of the device that is copied; empty for a new one. */
  readonly copyOf: string;
  readonly onMessage: (message: Message | undefined) => void;
}

/** There is one headquarters server, so no second one can be added. */
const kinds = (Object.keys(equipmentKinds) as EquipmentKind[]).filter(
  (kind) => kind !== 'headquarters-server',
);

const choices = kinds.map((kind) => ({ id: kind, label: equipmentKinds[kind].label }));

const additionSchema = z.extend(generalSchema, { kind: z.enum(kinds) });

type AdditionValues = z.infer<typeof additionSchema>;

/** The details of a device that does not exist yet. A copy keeps everything but its name and addresses. */
export function NewEquipment({ copyOf, onMessage }: NewEquipmentProps) {
  const original = useWorld((world) => world.equipment[copyOf]);
  const form = useAddition(copyOf, original, onMessage);
  const { control, setFocus, isBusy, isDirty } = form;
  const goTo = useGoTo();
  useEffect(() => setFocus('name'), [setFocus]);
  return (
    <Form form={form} className="flex min-h-0 flex-1 flex-col">
      <h2 className="px-12 pt-7 pb-5 text-13 font-bold low:pl-130">
        {original === undefined ? 'New device' : `Copy of ${original.name}`}
      </h2>
      <FormActions
        busy={isBusy}
        changed={isDirty}
        onReset={() => form.reset()}
        onCancel={() => goTo({ kind: 'list' })}
        className="max-wide:px-12"
      />
      <div className="director-form new-device overflow-auto">
        <FormSelect control={control} name="kind" label="Type" choices={choices} />
        <GeneralFields />
        <RequiredLegend />
      </div>
    </Form>
  );
}

/** A new device of what it is copied from, if that can be. */
function firstValues(original: Equipment | undefined): AdditionValues {
  const kind = kinds.find((own) => own === original?.kind) ?? 'server';
  const names = { name: '', fqdn: '', ipAddress: '', outsideFqdn: '', outsideIpAddress: '' };
  return { ...toValues(original ?? {}), ...names, kind };
}

function useAddition(
  copyOf: string,
  original: Equipment | undefined,
  onMessage: NewEquipmentProps['onMessage'],
): LabForm<AdditionValues> {
  const { perform } = useLab();
  const { setUnsaved } = usePc();
  const goTo = useGoTo();
  return useLabForm<AdditionValues, readonly LabEvent[]>({
    name: `new ${copyOf}`,
    start: () => firstValues(original),
    resolver: zodResolver(additionSchema),
    asksBeforeLoss: true,
    onMessage,
    send: ({ kind, ...values }) => perform(toAddition(values, kind)),
    onDone: ([added], { name }) => {
      const id = added?.values['equipment'];
      onMessage({ kind: 'done', text: `${name.trim()} was added.` });
      setUnsaved(false);
      if (id !== undefined) goTo({ kind: 'device', id, tab: 'general' });
    },
  });
}
