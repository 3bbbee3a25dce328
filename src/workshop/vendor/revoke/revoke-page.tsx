import { customerReasons, type RevokeCertificate } from '@/simulation/vendor/vendor-revocation';
import { Button } from '@/ui/button';
import { FormRadios } from '@/ui/form-fields';
import { Form, type LabForm, useLabForm } from '@/views/shell/lab-form';
import { CertificateSummary } from '@/views/certificate/certificate-summary/certificate-summary';
import { Forecast } from '@/views/certificate/foresight/forecast';
import { useLab } from '@/views/shell/lab';
import { NameText } from '@/views/words/shown-text';
import { type Question, usePc, useSite } from '@/views/shell/pc';
import { vendorPages } from '../vendor-pages';
import { orderAddressOf, OrderedCertificatePage, type OrderedCertificate } from '../ordered-certificate';
import { Panel } from '../page-parts';
import { reasonLabels } from '../vendor-words';

/** Has one of an order's certificates revoked, with a reason, for ever. */
export default function RevokePage() {
  return (
    <OrderedCertificatePage title={vendorPages.revoke.title}>
      {(found) => <Revoke {...found} />}
    </OrderedCertificatePage>
  );
}

function Revoke(found: OrderedCertificate) {
  const form = useRevocation(found);
  return (
    <>
      <p className="mt-3 mb-12 text-ink-muted">
        A revoked certificate is on our revocation list from then on. Clients that check the list refuse it;
        clients that do not check it trust it until it ends.
      </p>
      <Form form={form} className="mt-12 grid aside-400 items-start gap-18 max-lg:grid-cols-1">
        <Panel title="Reason">
          <FormRadios
            control={form.control}
            name="reason"
            label="Reason"
            choices={customerReasons.map((id) => ({ id, label: reasonLabels[id] }))}
          />
          {form.message !== undefined && (
            <p role="alert" className="ui-notice my-10" data-kind="refused">
              {form.message.text}
            </p>
          )}
          <Button
            name="revoke-certificate"
            type="submit"
            kind="primary"
            busy={form.isBusy}
            isDisabled={found.issued.revocation !== undefined}
          >
            Revoke certificate
          </Button>
        </Panel>
        <Panel title="The certificate" look="summary">
          <CertificateSummary certificate={found.certificate} />
        </Panel>
      </Form>
    </>
  );
}

type Reason = RevokeCertificate['reason'];

function useRevocation(found: OrderedCertificate): LabForm<{ readonly reason: Reason }> {
  const { order, issued } = found;
  const { perform } = useLab();
  const { ask } = usePc();
  const site = useSite();
  const { certificate } = issued;
  return useLabForm<{ readonly reason: Reason }, unknown>({
    name: 'revoke',
    start: () => ({ reason: 'unspecified' }),
    send: async ({ reason }) => {
      const action = { type: 'revoke-certificate', order: order.number, certificate, reason } as const;
      if ((await ask(questionOf(order.commonName, action))) !== 'revoke') return undefined;
      return perform(action);
    },
    onDone: () => site.navigate(orderAddressOf(found)),
  });
}

function questionOf(commonName: string, action: RevokeCertificate): Question {
  return {
    title: 'Revoke for ever?',
    text: (
      <>
        <p>
          The certificate for <NameText>{commonName}</NameText> will be on our revocation list. No authority
          can take that back: the server then needs another certificate.
        </p>
        <Forecast
          heading="After Revoke"
          action={action}
          unchanged="All connections stay as they are: no client that sees it checks revocation."
        />
      </>
    ),
    kind: 'warning',
    buttons: [
      { id: 'revoke', label: 'Revoke' },
      { id: 'cancel', label: 'Cancel' },
    ],
    cancel: 'cancel',
  };
}
