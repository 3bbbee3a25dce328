import { useForm } from 'react-hook-form';
import type { UpdateEquipment } from '@/simulation/site/equipment';
import type { Equipment } from '@/simulation/world/equipment';
import { Button } from '@/ui/button';
import { FormForecast } from '@/views/certificate/foresight/form-forecast';
import { MessageBar } from '@/views/shell/message-bar';
import { usePc, useSite } from '@/views/shell/pc';
import { useFormDraft, useUnsaved } from '@/views/shell/use-draft';
import { FormText } from '@/views/words/shown-text';
import { useAppliance } from '../../../router-shell/router-portal';
import { useApply } from '../../use-apply';

/** What is typed on the page. */
export interface ExpressSetupValues {
  readonly hostName: string;
  readonly domainName: string;
  readonly ipAddress: string;
}

/** The form for a router. */
export function valuesOf({ fqdn, ipAddress }: Equipment): ExpressSetupValues {
  const [hostName = '', ...domain] = fqdn.split('.');
  return { hostName, domainName: domain.join('.'), ipAddress };
}

/** *Apply*: the action that the form stands for. */
export function toAction(router: string, values: ExpressSetupValues): UpdateEquipment {
  return {
    type: 'update-equipment',
    equipment: router,
    values: { fqdn: fqdnOf(values), ipAddress: values.ipAddress.trim() },
  };
}

/** The form for an action. */
export function toValues({ values: { fqdn = '', ipAddress = '' } }: UpdateEquipment): ExpressSetupValues {
  const [hostName = '', ...domain] = fqdn.split('.');
  return { hostName, domainName: domain.join('.'), ipAddress };
}

/** Host name and domain name together. */
function fqdnOf({ hostName, domainName }: ExpressSetupValues): string {
  return [hostName.trim(), domainName.trim()].filter((part) => part !== '').join('.');
}

/** Configuration, Express Setup: the page that supplies the default domain name (note, Generating a CA, step 8). */
export default function ExpressSetup() {
  const { id, equipment } = useAppliance();
  const { host, scheme, address } = useSite();
  const { browse } = usePc();
  const form = useForm<ExpressSetupValues>({ defaultValues: valuesOf(equipment) });
  const { message, apply } = useApply(form, (field) => (field === 'fqdn' ? 'hostName' : field));
  const { control, formState } = form;
  useUnsaved(formState.isDirty);
  useFormDraft('express setup', form);
  const save = async (values: ExpressSetupValues) => {
    if (!(await apply(toAction(id, values), 'The settings were applied.'))) return;
    const isMoved = host.toLowerCase() === equipment.fqdn.toLowerCase() && fqdnOf(values) !== equipment.fqdn;
    // The portal answers at the new name alone.
    if (isMoved) browse(`${scheme}://${fqdnOf(values)}/${address}`, 'same-tab');
  };
  return (
    <form className="router-page" noValidate onSubmit={(event) => void form.handleSubmit(save)(event)}>
      <h1 translate="no">Express Setup</h1>
      <MessageBar message={message} />
      <div className="mb-12 grid gap-6 max-[700px]:[&_.ui-field]:[grid-template:'label_hint_help'_auto_'control_control_control'_minmax(var(--spacing-control),auto)_'below_below_below'_auto_'error_error_error'_auto/auto_auto_1fr]">
        <FormText control={control} name="hostName" label="Host Name" maxLength={63} required />
        <FormText
          control={control}
          name="domainName"
          label="Domain Name"
          hint="(default Common Name of the Certificate Authority)"
          maxLength={190}
          required
        />
        <FormText control={control} name="ipAddress" label="LAN IP Address" maxLength={45} required />
      </div>
      <FormForecast form={form} toAction={(values) => toAction(id, values)} heading="After Apply" />
      <div className="router-buttons">
        <Button name="apply" type="submit" kind="primary" busy={formState.isSubmitting}>
          Apply
        </Button>
      </div>
      <p className="text-ink-muted">
        Certificates keep the names that they were made for: after a change of name generate them again.
      </p>
    </form>
  );
}
