import { Button } from '@/ui/button';
import { FormForecast } from '@/views/certificate/foresight/form-forecast';
import { FormText } from '@/views/words/form-text';
import { MessageBar } from '@/views/shell/message-bar';
import { usePc, useSite } from '@/views/shell/pc';
import { useFormDraft } from '@/views/shell/use-draft';
import { useUnsaved } from '@/views/shell/use-unsaved';
import { useForm } from 'react-hook-form';
import { useAppliance } from '../../../router-shell/use-appliance';
import { useApply } from '../../use-apply';
import { fqdnOf, toAction, valuesOf, type ExpressSetupValues } from './express-setup-form';

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
