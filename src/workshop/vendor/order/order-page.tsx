import { useLabTime } from '@/state/use-world';
import { DateText } from '@/ui/date-text';
import { CertificateSummary } from '@/views/certificate/certificate-summary/certificate-summary';
import { FlaskConical } from 'lucide-react';
import { Breadcrumb } from '../breadcrumb';
import { faultWords } from '../fault-words';
import { NoSuchOrder, useOrderedCertificate, type OrderedCertificate } from '../ordered-certificate';
import { OrderState } from '../order-state';
import { Panel } from '../panel';
import { productCatalogue } from '../product-catalogue';
import { RenewalReminder } from '../renewal-reminder';
import { reasonLabels } from '../revocation-words';
import { SkipWait } from '../skip-wait';
import { vendorPages } from '../vendor-pages';
import { Downloads } from './downloads';
import { IssuedCertificates } from './issued-certificates';
import { KeyFile } from './key-file';
import { NextStep } from './next-step';
import { OrderActions } from './order-actions';

/** One order: its state, its certificates, everything to download, and what can be done with them. */
export default function OrderPage() {
  const found = useOrderedCertificate();
  const page = found === undefined ? 'Order' : `Order ${found.order.number}`;
  return (
    <>
      <Breadcrumb above={vendorPages.orderHistory} page={page} />
      <h1>
        {page} {found !== undefined && <OrderState {...found} />}
      </h1>
      {found === undefined ? <NoSuchOrder /> : <Placed found={found} />}
    </>
  );
}

function Placed({ found }: { readonly found: OrderedCertificate }) {
  const { order, issued } = found;
  return (
    <>
      <p className="vendor-lead">
        {productCatalogue[order.product].title}, ordered on <DateText at={order.placedAt} />, ends on{' '}
        <DateText at={order.endsAt} format="date" />
      </p>
      <RenewalReminder of={order.number} />
      <Notices found={found} />
      {useLabTime(issued.deliveredAt) < issued.deliveredAt ? (
        <Waiting found={found} />
      ) : (
        <Delivered found={found} />
      )}
    </>
  );
}

function Notices({ found: { issued } }: { readonly found: OrderedCertificate }) {
  const { revocation, fault } = issued;
  return (
    <>
      {revocation !== undefined && (
        <p className="vendor-notice" data-kind="revoked">
          Revoked on <DateText at={revocation.at} />. Reason:{' '}
          {reasonLabels[revocation.reason as keyof typeof reasonLabels]}.
        </p>
      )}
      {fault !== undefined && (
        <p className="vendor-notice" data-kind="practice">
          <FlaskConical size={14} aria-hidden /> <b>Practice fault:</b> {faultWords[fault].text}
        </p>
      )}
    </>
  );
}

function Waiting({ found: { order, issued } }: { readonly found: OrderedCertificate }) {
  return (
    <Panel title="Your certificate is being issued">
      <p>
        We are validating your organization and deliver the certificate for {order.commonName} on{' '}
        <DateText at={issued.deliveredAt} />. You can leave this page, or move the lab clock there.
      </p>
      <p className="vendor-skip">
        <SkipWait until={issued.deliveredAt} />
      </p>
    </Panel>
  );
}

/** What this order needs comes first: the PFX where we made the key, else the certificate with its intermediate. */
function Delivered({ found }: { readonly found: OrderedCertificate }) {
  const isOurKey = found.issued.keyMadeBy === 'vendor';
  return (
    <div className="vendor-order vendor-delivered">
      <div>
        {isOurKey && <KeyFile found={found} />}
        <Downloads found={found} />
        {!isOurKey && <KeyFile found={found} />}
        <IssuedCertificates found={found} />
        <OrderActions found={found} />
        <NextStep found={found} />
      </div>
      <Panel title="Your certificate" className="vendor-summary">
        <CertificateSummary certificate={found.certificate} />
      </Panel>
    </div>
  );
}
