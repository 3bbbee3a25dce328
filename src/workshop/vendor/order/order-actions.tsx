import { Button } from '@/ui/button';
import { SiteLink } from '@/views/shell/links';
import type { OrderedCertificate } from '../ordered-certificate';
import { Panel } from '../panel';
import { orderAddress, vendorPages } from '../vendor-pages';

/** What can be done with a certificate of an order, and for what it is good. */
export function OrderActions({ found: { order, issued, position } }: { readonly found: OrderedCertificate }) {
  const addressOf = (page: { readonly address: string }) => orderAddress(page, order.number, position);
  const renewal = `${vendorPages.newOrder.address}/${order.product}/${order.number}`;
  return (
    <Panel title="Manage this certificate">
      <dl className="vendor-actions">
        <dt>
          <SiteLink name="duplicate" kind="plain" to={addressOf(vendorPages.duplicate)}>
            Duplicate
          </SiteLink>
        </dt>
        <dd>For another server with a key of its own: another CSR, the same names, the same end.</dd>
        <dt>
          <SiteLink name="re-issue" kind="plain" to={addressOf(vendorPages.reissue)}>
            Re-issue
          </SiteLink>
        </dt>
        <dd>When the key was lost or changed, or when something is wrong with this certificate.</dd>
        <dt>
          <SiteLink name="renew" kind="plain" to={renewal}>
            Renew
          </SiteLink>
        </dt>
        <dd>A new order with the same names, before this one ends.</dd>
        <dt>
          {issued.revocation === undefined ? (
            <SiteLink name="revoke" kind="plain" to={addressOf(vendorPages.revoke)}>
              Revoke
            </SiteLink>
          ) : (
            <Button name="revoke" isDisabled>
              Revoke
            </Button>
          )}
        </dt>
        <dd>For ever, when others may have the key or the server is gone.</dd>
      </dl>
    </Panel>
  );
}
