import { answeringSlot, keeperOf } from '@/simulation/appliances/mobility-router/cluster';
import { presentMismatch } from '@/simulation/slots/generation-rules';
import { recordOf } from '@/simulation/world/world';
import { useJudged, useWorld } from '@/state/use-world';
import { Button } from '@/ui/button';
import { FormForecast } from '@/views/certificate/foresight/forecast';
import { confirmationWords } from '@/views/words/confirmation-words';
import { FormText } from '@/ui/form-fields';
import { MessageBar } from '@/views/shell/message-bar';
import { Form } from '@/views/shell/lab-form';
import { useAppliance } from '../../../../router-shell/router-portal';
import { useAppliedForm } from '../../../use-apply';

interface RemoteAccessValues {
  readonly outsideFqdn: string;
  readonly outsideIpAddress: string;
}

/** Configuration, System, Remote Access: the public name and address; in a cluster those of the virtual address. */
export default function RemoteAccess() {
  const { id } = useAppliance();
  const keeper = useWorld((world) => keeperOf(world, id));
  const { outsideFqdn, outsideIpAddress } = useWorld((world) => recordOf(world, 'equipment', keeper));
  const toAction = (values: RemoteAccessValues) =>
    ({ type: 'update-equipment', equipment: keeper, values }) as const;
  const form = useAppliedForm<RemoteAccessValues>({
    name: 'remote access',
    start: () => ({ outsideFqdn, outsideIpAddress }),
    toAction,
    applied: 'The settings were applied.',
  });
  const { control, isBusy, message } = form;
  return (
    <Form form={form} className="router-page">
      <h1 translate="no">Remote Access</h1>
      <MessageBar message={message} />
      <div className="mb-12 grid gap-6 max-wide:fields-headed">
        <FormText
          control={control}
          name="outsideFqdn"
          label="Public FQDN"
          hint="(what clients outside connect to)"
          maxLength={253}
        />
        <FormText control={control} name="outsideIpAddress" label="Public IP Address" maxLength={45} />
      </div>
      <FormForecast form={form} toAction={toAction} heading="After Apply" />
      <div className="mb-10 flex flex-wrap gap-6">
        <Button name="apply" type="submit" kind="primary" busy={isBusy}>
          Apply
        </Button>
      </div>
      <PresentMismatch router={id} />
    </Form>
  );
}

/** The certificate that clients outside meet now, if it is not for the configured name. */
function PresentMismatch({ router }: { readonly router: string }) {
  const mismatch = useJudged((world) => {
    const [, slot] = answeringSlot(world, router, 'outside');
    return slot.active === undefined ? undefined : presentMismatch(world, slot);
  });
  if (mismatch === undefined) return null;
  return (
    <p className="ui-notice mb-8 max-w-none font-semibold" data-kind="warning">
      {confirmationWords(mismatch).text}
    </p>
  );
}
