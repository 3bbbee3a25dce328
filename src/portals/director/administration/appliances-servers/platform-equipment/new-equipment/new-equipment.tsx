import type { EquipmentKind } from '@/simulation/world/equipment';
import { useWorld } from '@/state/use-world';
import { SelectField } from '@/ui/select-field';
import { useLab } from '@/views/shell/lab';
import { usePc } from '@/views/shell/pc';
import { type Message, showRefusal } from '@/views/shell/message-bar';
import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useState } from 'react';
import { FormProvider, useForm, type UseFormReturn } from 'react-hook-form';
import { useFormDraft, useFoundDraft, useKeptDraft, useUnsaved } from '@/views/shell/use-draft';
import { FormActions, RequiredLegend } from '../../../../page-parts';
import { GeneralFields } from '../general/general-fields';
import { generalSchema, toAddition, toValues, type GeneralValues } from '../general/general-form';
import { useGoTo } from '../place';
import { equipmentKinds } from '@/simulation/appliances/registry';

interface NewEquipmentProps {
  /** Id of the device that is copied; empty for a new one. */
  readonly copyOf: string;
  readonly onMessage: (message: Message | undefined) => void;
}

/** There is one headquarters server, so no second one can be added. */
const kinds = (Object.keys(equipmentKinds) as EquipmentKind[])
  .filter((kind) => kind !== 'headquarters-server')
  .map((kind) => ({ id: kind, label: equipmentKinds[kind].label }));

/** The details of a device that does not exist yet. A copy keeps everything but its name and addresses. */
export function NewEquipment({ copyOf, onMessage }: NewEquipmentProps) {
  const original = useWorld((world) => world.equipment[copyOf]);
  const { kind, setKind, resetKind, isOtherKind } = useKind(original?.kind, copyOf);
  const form = useForm<GeneralValues>({
    resolver: zodResolver(generalSchema),
    defaultValues: {
      ...toValues(original ?? {}),
      name: '',
      fqdn: '',
      ipAddress: '',
      outsideFqdn: '',
      outsideIpAddress: '',
    },
    mode: 'onTouched',
  });
  const { setFocus, formState } = form;
  const isChanged = formState.isDirty || isOtherKind;
  const save = useAdd(form, onMessage);
  const goTo = useGoTo();
  useUnsaved(isChanged);
  useFormDraft(`new ${copyOf}`, form);
  useEffect(() => setFocus('name'), [setFocus]);
  const reset = () => {
    form.reset();
    resetKind();
  };
  return (
    <FormProvider {...form}>
      <form
        noValidate
        className="flex min-h-0 flex-1 flex-col [&_.ui-tab-list]:pl-12 [&_.ui-tabs]:flex-1"
        onSubmit={(event) => void form.handleSubmit((values) => save(values, kind))(event)}
      >
        <h2 className="equipment-title">
          {original === undefined ? 'New device' : `Copy of ${original.name}`}
        </h2>
        <FormActions
          busy={formState.isSubmitting}
          changed={isChanged}
          onReset={reset}
          onCancel={() => goTo({ kind: 'list' })}
        />
        <div className="director-form overflow-auto [&>.ui-field]:mt-0 [&>.ui-field]:mr-0 [&>.ui-field]:mb-8 [&>.ui-field]:ml-4 [&>.ui-field]:[--spacing-label:112px]">
          <SelectField name="kind" label="Type" choices={kinds} value={kind} onChange={setKind} />
          <GeneralFields />
          <RequiredLegend />
        </div>
      </form>
    </FormProvider>
  );
}

/** What the new device is: what it is copied from, if that can be; kept over a reload once it is another. */
function useKind(copied: EquipmentKind | undefined, copyOf: string) {
  const start = { kind: kinds.some(({ id }) => id === copied) ? (copied ?? 'server') : 'server' };
  const draft = `kind of new ${copyOf}`;
  const found = useFoundDraft<{ kind: string }>(draft, start);
  const [kind, setKind] = useState(kinds.find(({ id }) => id === found?.kind)?.id ?? start.kind);
  const isOtherKind = kind !== start.kind;
  useKeptDraft(draft, { kind }, isOtherKind);
  return {
    kind,
    setKind: (id: string) => setKind(id as EquipmentKind),
    resetKind: () => setKind(start.kind),
    isOtherKind,
  };
}

function useAdd(form: UseFormReturn<GeneralValues>, onMessage: NewEquipmentProps['onMessage']) {
  const { perform } = useLab();
  const { setUnsaved } = usePc();
  const goTo = useGoTo();
  return async (values: GeneralValues, kind: EquipmentKind) => {
    const outcome = await perform(toAddition(values, kind));
    if (!outcome.ok) {
      showRefusal(form, outcome.problem, onMessage);
      return;
    }
    const id = outcome.value[0]?.values['equipment'];
    onMessage({ kind: 'done', text: `${values.name.trim()} was added.` });
    setUnsaved(false);
    if (id !== undefined) goTo({ kind: 'device', id, tab: 'general' });
  };
}
