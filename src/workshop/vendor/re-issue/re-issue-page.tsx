import type { ReissueCertificate } from '@/simulation/vendor/vendor-reissue';
import { vendorPages } from '../vendor-pages';
import { OrderedCertificatePage, type OrderedCertificate } from '../ordered-certificate';
import { ReissueForm } from '../reissue-form';
import { NameText } from '@/views/words/shown-text';

/** A certificate in the place of one of an order: for the same key, for a new one of a CSR, or one that the vendor makes. */
export default function ReissuePage() {
  return (
    <OrderedCertificatePage title={vendorPages.reissue.title}>
      {(found) => <Reissue {...found} />}
    </OrderedCertificatePage>
  );
}

function Reissue({ order, issued }: OrderedCertificate) {
  const keys: readonly ReissueCertificate['key'][] =
    issued.keyMadeBy === 'vendor' ? ['vendor', 'same', 'request'] : ['request', 'same'];
  return (
    <>
      <p className="mt-3 mb-12 text-ink-muted">
        In the place of the certificate for <NameText>{order.commonName}</NameText> with key{' '}
        {issued.key.slice(0, 8)}…, free of charge. That one stays valid until you have it revoked.
      </p>
      <ReissueForm
        label="Re-issue certificate"
        asked={{
          type: 'reissue-certificate',
          order: order.number,
          kind: 're-issue',
          certificate: issued.certificate,
        }}
        keys={keys}
      />
    </>
  );
}
