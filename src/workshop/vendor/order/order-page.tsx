import type { Order } from '@/simulation/authorities/order';
import { recordOf } from '@/simulation/world';
import { useLabTime, useWorld } from '@/state/use-world';
import { Button } from '@/ui/button';
import { DateText } from '@/ui/date-text';
import { CertificateSummary } from '@/views/certificate-summary/certificate-summary';
import { useSite } from '@/views/pc';
import { Breadcrumb } from '../breadcrumb';
import { OrderState } from '../order-state';
import { Panel } from '../panel';
import { vendorPages } from '../vendor-pages';
import { productCatalogue } from '../product-catalogue';
import { Downloads } from './downloads';
import { KeyFile } from './key-file';

/** One order: its state, its certificate and everything to download. */
export default function OrderPage() {
  const { rest } = useSite();
  const number = rest[0] ?? '';
  const order = useWorld((world) => world.orders[number]);
  return (
    <>
      <Breadcrumb
        above={vendorPages.orderHistory}
        page={order === undefined ? 'Order' : `Order ${order.number}`}
      />
      {order === undefined ? <NoSuchOrder number={number} /> : <Delivered order={order} />}
    </>
  );
}

function NoSuchOrder({ number }: { readonly number: string }) {
  const site = useSite();
  return (
    <>
      <h1>Order</h1>
      <div className="vendor-empty">
        <p>{number === '' ? 'No order was named.' : `There is no order ${number}.`}</p>
        <Button name="open-history" onPress={() => site.navigate(vendorPages.orderHistory.address)}>
          Go to the order history
        </Button>
      </div>
    </>
  );
}

function Delivered({ order }: { readonly order: Order }) {
  const certificate = useWorld((world) => recordOf(world, 'certificates', order.certificate));
  const at = useLabTime(certificate.notAfter + 1);
  return (
    <>
      <h1>
        Order {order.number} <OrderState certificate={certificate} at={at} />
      </h1>
      <p className="vendor-lead">
        {productCatalogue[order.product].title}, ordered on <DateText at={order.placedAt} />
      </p>
      <div className="vendor-order vendor-delivered">
        <div>
          <Downloads order={order} />
          <KeyFile order={order} />
          <NextStep order={order} />
        </div>
        <Panel title="Your certificate" className="vendor-summary">
          <CertificateSummary certificate={certificate} />
        </Panel>
      </div>
    </>
  );
}

function NextStep({ order }: { readonly order: Order }) {
  const where =
    order.keyMadeBy === 'vendor' ? 'on the server that will use it' : 'on the server that made the CSR';
  return (
    <Panel title="What next?">
      <p>
        Install the files {where}. On a headquarters server: in Director open Administration &gt;
        Appliances/Servers &gt; Platform Equipment, click the server, and give all files on its Certificate
        tab.
      </p>
    </Panel>
  );
}
