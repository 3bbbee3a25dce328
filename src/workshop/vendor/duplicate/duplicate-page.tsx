import { vendorPages } from '../vendor-pages';
import { OrderedCertificatePage, type OrderedCertificate } from '../ordered-certificate';
import { ReissueForm } from '../reissue-form';
import { NameText } from '@/views/words/shown-text';

/** One more certificate of an order for the key of another server: another CSR, the same names. */
export default function DuplicatePage() {
  return (
    <OrderedCertificatePage title={vendorPages.duplicate.title}>
      {(found) => <Duplicate {...found} />}
    </OrderedCertificatePage>
  );
}

function Duplicate({ order, issued }: OrderedCertificate) {
  return (
    <>
      <p className="mt-3 mb-12 text-ink-muted">
        For another server of <NameText>{order.commonName}</NameText>, with a key of its own: names and end
        are those of order {order.number}. The certificates before stay as they are.
      </p>
      <ReissueForm
        label="Issue duplicate"
        asked={{
          type: 'reissue-certificate',
          order: order.number,
          kind: 'duplicate',
          certificate: issued.certificate,
        }}
        keys={['request']}
      />
    </>
  );
}
