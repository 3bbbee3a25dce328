import { proposedCluster, type ClusterValues } from '@/simulation/site/change-cluster';
import { recordOf, type World } from '@/simulation/world/world';
import { usePresent } from '@/state/use-world';
import { Button } from '@/ui/button';
import { FormForecast } from '@/views/certificate/foresight/form-forecast';
import { FormText } from '@/views/words/form-text';
import { MessageBar } from '@/views/shell/message-bar';
import { useFormDraft } from '@/views/shell/use-draft';
import { useUnsaved } from '@/views/shell/use-unsaved';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useApply } from '../../../use-apply';
import type { Cluster } from '@/simulation/world/appliance-records';

interface ClusterFormProps {
  /** Id of the router. */
  readonly router: string;
  readonly cluster: Cluster | undefined;
}

const fields: readonly (readonly [name: keyof ClusterValues, label: string])[] = [
  ['name', 'Cluster Name'],
  ['secondName', 'Second Node'],
  ['secondFqdn', 'FQDN of Second Node'],
  ['secondIpAddress', 'IP Address of Second Node'],
  ['virtualFqdn', 'Virtual FQDN'],
  ['virtualIpAddress', 'Virtual IP Address'],
];

/** The names of the cluster; for a new one they are proposed. */
export function ClusterForm({ router, cluster }: ClusterFormProps) {
  const { world } = usePresent();
  const [defaultValues] = useState(() => valuesOf(world(), router, cluster));
  const form = useForm<ClusterValues>({ defaultValues });
  const { message, apply } = useApply(form);
  const { control, formState } = form;
  useUnsaved(formState.isDirty);
  useFormDraft('cluster', form);
  const toAction = (values: ClusterValues) => ({ type: 'save-cluster', router, values }) as const;
  const save = async (values: ClusterValues) => {
    await apply(toAction(values), 'The cluster was saved.');
  };
  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(save)(event)}>
      <MessageBar message={message} />
      <div className="mb-12 grid gap-6 max-[700px]:[&_.ui-field]:[grid-template:'label_hint_help'_auto_'control_control_control'_minmax(var(--spacing-control),auto)_'below_below_below'_auto_'error_error_error'_auto/auto_auto_1fr]">
        {fields.map(([name, label]) => (
          <FormText key={name} control={control} name={name} label={label} maxLength={253} required />
        ))}
      </div>
      <FormForecast form={form} toAction={toAction} heading="After Apply" />
      <div className="router-buttons">
        <Button name="apply" type="submit" kind="primary" busy={formState.isSubmitting}>
          {cluster === undefined ? 'Create Cluster' : 'Apply'}
        </Button>
      </div>
    </form>
  );
}

function valuesOf(world: World, router: string, cluster: Cluster | undefined): ClusterValues {
  if (cluster === undefined) return proposedCluster(world, router);
  const { name, nodes, virtualFqdn, virtualIpAddress } = cluster;
  const second = recordOf(world, 'equipment', nodes[1]);
  return {
    name,
    secondName: second.name,
    secondFqdn: second.fqdn,
    secondIpAddress: second.ipAddress,
    virtualFqdn,
    virtualIpAddress,
  };
}
