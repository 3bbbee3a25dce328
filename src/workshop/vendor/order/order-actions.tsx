import { Button } from '@/ui/button';
import { useSite } from '@/views/pc';
import type { OrderedCertificate } from '../ordered-certificate';
import { Panel } from '../panel';
import { orderAddress, vendorPages } from '../vendor-pages';

/** What can be done with a certificate of an order, and for what it is good. */
export function OrderActions({ found: { order, issued, position } }: { readonly found: OrderedCertificate }) {
  const site = useSite();
  const open = (page: { readonly address: string }) => () =>
    site.navigate(orderAddress(page, order.number, position));
  const renewal = `${vendorPages.newOrder.address}/${order.product}/${order.number}`;
  return (
    <Panel title="Manage this certificate">
      <dl className="vendor-actions">
        <dt>
          <Button name="duplicate" onPress={open(vendorPages.duplicate)}>
            Duplicate
          </Button>
        </dt>
        <dd>For another server with a key of its own: another CSR, the same names, the same end.</dd>
        <dt>
          <Button name="re-issue" onPress={open(vendorPages.reissue)}>
            Re-issue
          </Button>
        </dt>
        <dd>When the key was lost or changed, or when something is wrong with this certificate.</dd>
        <dt>
          <Button name="renew" onPress={() => site.navigate(renewal)}>
            Renew
          </Button>
        </dt>
        <dd>A new order with the same names, before this one ends.</dd>
        <dt>
          <Button
            name="revoke"
            isDisabled={issued.revocation !== undefined}
            onPress={open(vendorPages.revoke)}
          >
            Revoke
          </Button>
        </dt>
        <dd>For ever, when others may have the key or the server is gone.</dd>
      </dl>
    </Panel>
  );
}
