import { useHasCome } from '@/state/use-world';
import { DateText } from '@/ui/date-text';
import { CertificateSummary } from '@/views/certificate/certificate-summary/certificate-summary';
import { FlaskConical } from 'lucide-react';
import { Breadcrumb, Panel, SkipWait } from '../page-parts';
import { faultWords, reasonLabels } from '../vendor-words';
import { NoSuchOrder, useOrderedCertificate, type OrderedCertificate } from '../ordered-certificate';
import { OrderState, RenewalReminder } from '../order-state';
import { productCatalogue } from '../product-catalogue';
import { vendorPages, orderAddress } from '../vendor-pages';
import { IssuedCertificates } from './issued-certificates';
import { KeyFile, useDelivery } from './key-file';
import { NextStep } from './next-step';
import { type DeliveryFile, type DeliveryFileName, deliveryFiles } from '@/simulation/vendor/vendor-delivery';
import { Button } from '@/ui/button';
import { problemWords } from '@/views/words/problem-words';
import { useRootWarning } from '../use-saved-file';
import { SiteLink } from '@/views/shell/links';
import { visibleText } from '@/views/words/value-words';
import { NameText } from '@/views/words/shown-text';

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
      <p className="mt-3 mb-12 text-ink-muted">
        {productCatalogue[order.product].title}, ordered on <DateText at={order.placedAt} />, ends on{' '}
        <DateText at={order.endsAt} format="date" />
      </p>
      <RenewalReminder of={order.number} />
      <Notices found={found} />
      {useHasCome(issued.deliveredAt) ? <Delivered found={found} /> : <Waiting found={found} />}
    </>
  );
}

function Notices({ found: { issued } }: { readonly found: OrderedCertificate }) {
  const { revocation, fault } = issued;
  return (
    <>
      {revocation !== undefined && (
        <p className="ui-notice my-10" data-kind="refused">
          Revoked on <DateText at={revocation.at} />. Reason:{' '}
          {reasonLabels[revocation.reason as keyof typeof reasonLabels]}.
        </p>
      )}
      {fault !== undefined && (
        <p className="my-10 rounded-3 border border-dashed border-vendor-practice-line bg-vendor-practice px-12 py-9">
          <FlaskConical className="inline align-[-2px]" size={14} aria-hidden /> <b>Practice fault:</b>{' '}
          {faultWords[fault].text}
        </p>
      )}
    </>
  );
}

function Waiting({ found: { order, issued } }: { readonly found: OrderedCertificate }) {
  return (
    <Panel title="Your certificate is being issued">
      <p>
        We are validating your organization and deliver the certificate for{' '}
        <NameText>{order.commonName}</NameText> on <DateText at={issued.deliveredAt} />. You can leave this
        page, or move the lab clock there.
      </p>
      <p className="mt-10">
        <SkipWait until={issued.deliveredAt} />
      </p>
    </Panel>
  );
}

/** What this order needs comes first: the PFX where we made the key, else the certificate with its intermediate. */
function Delivered({ found }: { readonly found: OrderedCertificate }) {
  const isOurKey = found.issued.keyMadeBy === 'vendor';
  return (
    <div className="mt-12 grid aside-400 items-start gap-18 max-lg:grid-cols-1">
      <div>
        {isOurKey && <KeyFile found={found} />}
        <Downloads found={found} />
        {!isOurKey && <KeyFile found={found} />}
        <IssuedCertificates found={found} />
        <OrderActions found={found} />
        <NextStep found={found} />
      </div>
      <Panel title="Your certificate" look="summary">
        <CertificateSummary certificate={found.certificate} />
      </Panel>
    </div>
  );
}

const words: Readonly<Record<DeliveryFileName, string>> = {
  all: 'All files of this list in one ZIP archive',
  certificate: 'Your certificate, PEM',
  intermediate: 'Intermediate certificate, PEM. Install it with your certificate.',
  bundle: 'Your certificate and the intermediate in one PEM file',
  root: 'Root certificate, PEM. The PCs of the lab have it already.',
  der: 'Your certificate, DER (binary)',
  pkcs7: 'Your certificate with intermediate and root, PKCS #7',
  mail: 'Our e-mail with your certificate and the intermediate in its text',
};

/** Everything that can be downloaded without a password. */
function Downloads({ found }: { readonly found: OrderedCertificate }) {
  const { saveFile, problem } = useDelivery(found);
  const files = deliveryFiles(found.order, found.issued);
  const names = new Set(files.map(({ name }) => name));
  const saveBoth = () => void saveFile('certificate').then(() => saveFile('intermediate'));
  return (
    <Panel
      title={found.issued.keyMadeBy === 'vendor' ? 'The same without the key' : 'Download your certificate'}
    >
      {names.has('intermediate') && found.issued.keyMadeBy === 'customer' && (
        <p>
          Your server needs two files: the certificate and the intermediate.{' '}
          <Button name="save-both" kind="primary" onPress={saveBoth}>
            Download both files
          </Button>
        </p>
      )}
      <DownloadTable files={files} onSave={saveFile} />
      {problem !== undefined && (
        <p role="alert" className="ui-notice my-10" data-kind="refused">
          {problemWords(problem)}
        </p>
      )}
    </Panel>
  );
}

interface DownloadTableProps {
  readonly files: readonly DeliveryFile[];
  readonly onSave: (file: DeliveryFileName) => Promise<void>;
}

function DownloadTable({ files, onSave }: DownloadTableProps) {
  const saveRoot = useRootWarning(() => onSave('root'));
  return (
    <table className="ui-table">
      <thead>
        <tr>
          <th scope="col">File</th>
          <th scope="col">What it is</th>
        </tr>
      </thead>
      <tbody>
        {files.map(({ name, fileName }) => (
          <tr key={name}>
            <td>
              <Button
                name={`save-${name}`}
                kind="link"
                onPress={() => void (name === 'root' ? saveRoot() : onSave(name))}
              >
                {visibleText(fileName)}
              </Button>
            </td>
            <td>{words[name]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What can be done with a certificate of an order, and for what it is good. */
function OrderActions({ found: { order, issued, position } }: { readonly found: OrderedCertificate }) {
  const addressOf = (page: { readonly address: string }) => orderAddress(page, order.number, position);
  const renewal = `${vendorPages.newOrder.address}/${order.product}/${order.number}`;
  return (
    <Panel title="Manage this certificate">
      <dl className="grid beside-112 items-center gap-x-12 gap-y-8 max-wide:grid-cols-1">
        <dt>
          <SiteLink name="duplicate" kind="plain" className="w-full" to={addressOf(vendorPages.duplicate)}>
            Duplicate
          </SiteLink>
        </dt>
        <dd>For another server with a key of its own: another CSR, the same names, the same end.</dd>
        <dt>
          <SiteLink name="re-issue" kind="plain" className="w-full" to={addressOf(vendorPages.reissue)}>
            Re-issue
          </SiteLink>
        </dt>
        <dd>When the key was lost or changed, or when something is wrong with this certificate.</dd>
        <dt>
          <SiteLink name="renew" kind="plain" className="w-full" to={renewal}>
            Renew
          </SiteLink>
        </dt>
        <dd>A new order with the same names, before this one ends.</dd>
        <dt>
          {issued.revocation === undefined ? (
            <SiteLink name="revoke" kind="plain" className="w-full" to={addressOf(vendorPages.revoke)}>
              Revoke
            </SiteLink>
          ) : (
            <Button name="revoke" className="w-full" isDisabled>
              Revoke
            </Button>
          )}
        </dt>
        <dd>For ever, when others may have the key or the server is gone.</dd>
      </dl>
    </Panel>
  );
}
