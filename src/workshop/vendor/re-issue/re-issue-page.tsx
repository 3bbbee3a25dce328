import type { ReissueCertificate } from '@/simulation/vendor/vendor-reissue';
import { RadioGroup } from '@/ui/choice-fields';
import { useState } from 'react';
import { vendorPages } from '../vendor-pages';
import { OrderedCertificatePage, type OrderedCertificate } from '../ordered-certificate';
import { Panel } from '../page-parts';
import { ReissueForm } from '../reissue-form';

/** A certificate in the place of one of an order: for the same key, for a new one of a CSR, or one that the vendor makes. */
export default function ReissuePage() {
  return (
    <OrderedCertificatePage title={vendorPages.reissue.title}>
      {(found) => <Reissue {...found} />}
    </OrderedCertificatePage>
  );
}

type KeyChoice = ReissueCertificate['key'];

const labels: Readonly<Record<KeyChoice, string>> = {
  request: 'A new CSR: the key of that request',
  same: 'The same key as before: install the new certificate over the old one',
  vendor: 'Make a new key for me; deliver a PFX file with a password',
};

function Reissue({ order, issued }: OrderedCertificate) {
  const offered: readonly KeyChoice[] =
    issued.keyMadeBy === 'vendor' ? ['vendor', 'same', 'request'] : ['request', 'same'];
  const [key, setKey] = useState<KeyChoice>(offered[0] ?? 'request');
  return (
    <>
      <p className="vendor-lead">
        In the place of the certificate for {order.commonName} with key {issued.key.slice(0, 8)}…, free of
        charge. That one stays valid until you have it revoked.
      </p>
      <ReissueForm
        label="Re-issue certificate"
        action={{
          type: 'reissue-certificate',
          order: order.number,
          kind: 're-issue',
          certificate: issued.certificate,
          key,
        }}
      >
        <Panel title="For which key?">
          <RadioGroup
            name="key"
            label="Key"
            choices={offered.map((id) => ({ id, label: labels[id] }))}
            value={key}
            onChange={(id) => setKey(id as KeyChoice)}
          />
        </Panel>
      </ReissueForm>
    </>
  );
}
