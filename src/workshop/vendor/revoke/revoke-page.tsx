import { customerReasons, type RevokeCertificate } from '@/simulation/vendor/vendor-revocation';
import type { Problem } from '@/simulation/world/problem';
import { Button } from '@/ui/button';
import { RadioGroup } from '@/ui/choice-fields';
import { CertificateSummary } from '@/views/certificate/certificate-summary/certificate-summary';
import { Forecast } from '@/views/certificate/foresight/forecast';
import { useLab } from '@/views/shell/lab';
import { NameText } from '@/views/words/shown-text';
import { usePc, useSite } from '@/views/shell/pc';
import { problemWords } from '@/views/words/problem-words';
import { useState } from 'react';
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
  const [reason, setReason] = useState<RevokeCertificate['reason']>('unspecified');
  const { revoke, problem } = useRevocation(found, reason);
  return (
    <>
      <p className="vendor-lead">
        A revoked certificate is on our revocation list from then on. Whoever asks for the list refuses it;
        who does not, keeps trusting it until it ends.
      </p>
      <div className="vendor-order vendor-delivered">
        <Panel title="Reason">
          <RadioGroup
            name="reason"
            label="Reason"
            choices={customerReasons.map((id) => ({ id, label: reasonLabels[id] }))}
            value={reason}
            onChange={(id) => setReason(id as RevokeCertificate['reason'])}
          />
          {problem !== undefined && (
            <p role="alert" className="vendor-problem">
              {problemWords(problem)}
            </p>
          )}
          <Button
            name="revoke-certificate"
            kind="primary"
            isDisabled={found.issued.revocation !== undefined}
            onPress={() => void revoke()}
          >
            Revoke certificate
          </Button>
        </Panel>
        <Panel title="The certificate" className="vendor-summary">
          <CertificateSummary certificate={found.certificate} />
        </Panel>
      </div>
    </>
  );
}

function useRevocation(found: OrderedCertificate, reason: RevokeCertificate['reason']) {
  const { order, issued } = found;
  const { perform } = useLab();
  const { ask } = usePc();
  const site = useSite();
  const [problem, setProblem] = useState<Problem>();
  const { certificate } = issued;
  const action = { type: 'revoke-certificate', order: order.number, certificate, reason } as const;
  const revoke = async () => {
    const answer = await ask({
      title: 'Revoke for ever?',
      text: (
        <>
          <p>
            The certificate for <NameText>{order.commonName}</NameText> will be on our revocation list. No
            authority can take that back: the server then needs another certificate.
          </p>
          <Forecast
            heading="After Revoke"
            action={action}
            unchanged="All connections stay as they are: nobody who meets it asks whether it is revoked."
          />
        </>
      ),
      kind: 'warning',
      buttons: [
        { id: 'revoke', label: 'Revoke' },
        { id: 'cancel', label: 'Cancel' },
      ],
      cancel: 'cancel',
    });
    if (answer !== 'revoke') return;
    const outcome = await perform(action);
    setProblem(outcome.ok ? undefined : outcome.problem);
    if (outcome.ok) site.navigate(orderAddressOf(found));
  };
  return { revoke, problem };
}
