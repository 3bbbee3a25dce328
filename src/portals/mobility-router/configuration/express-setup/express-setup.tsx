import type { UpdateEquipment } from '@/simulation/site/equipment';
import type { Equipment } from '@/simulation/world/equipment';
import { Button } from '@/ui/button';
import { FormForecast } from '@/views/certificate/foresight/forecast';
import { MessageBar } from '@/views/shell/message-bar';
import { usePc, useSite } from '@/views/shell/pc';
import { Form } from '@/views/shell/lab-form';
import { FormText } from '@/ui/form-fields';
import { useAppliance } from '../../../router-shell/router-portal';
import { useAppliedForm } from '../../use-apply';

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
  const form = useAppliedForm<ExpressSetupValues>({
    name: 'express setup',
    start: () => valuesOf(equipment),
    toAction: (values) => toAction(id, values),
    applied: 'The settings were applied.',
    fieldOf: (field) => (field === 'fqdn' ? 'hostName' : field),
    onApplied: (values) => {
      const isMoved =
        host.toLowerCase() === equipment.fqdn.toLowerCase() && fqdnOf(values) !== equipment.fqdn;
      // The portal answers at the new name alone.
      if (isMoved) browse(`${scheme}://${fqdnOf(values)}/${address}`, 'same-tab');
    },
  });
  const { control, isBusy, message } = form;
  return (
    <Form form={form} className="router-page">
      <h1 translate="no">Express Setup</h1>
      <MessageBar message={message} />
      <div className="mb-12 grid gap-6 max-wide:fields-headed">
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
      <div className="mb-10 flex flex-wrap gap-6">
        <Button name="apply" type="submit" kind="primary" busy={isBusy}>
          Apply
        </Button>
      </div>
      <p className="text-ink-muted">
        Certificates keep the names that they were made for: after a change of name generate them again.
      </p>
    </Form>
  );
}
