import { latestOf } from '@/simulation/vendor/order';
import { recordOf } from '@/simulation/world/world';
import { useWorld } from '@/state/use-world';
import { DateText } from '@/ui/date-text';
import { NameText } from '@/views/words/shown-text';
import { SiteLink } from '@/views/shell/links';
import { WideContent } from '@/ui/wide-content';
import { Breadcrumb } from '../page-parts';
import { OrderState, RenewalReminder } from '../order-state';
import { productCatalogue } from '../product-catalogue';
import { orderAddress, vendorPages } from '../vendor-pages';
import type { Order } from '@/simulation/world/vendor-records';

const columns = [
  'Order',
  'Common name',
  'Product',
  'Certificates',
  'Private key',
  'Ordered',
  'Ends',
  'Status',
];

/** All orders, latest first. */
export default function OrderHistoryPage() {
  const orders = Object.values(useWorld((world) => world.orders)).toReversed();
  return (
    <>
      <Breadcrumb page={vendorPages.orderHistory.title} />
      <h1>{vendorPages.orderHistory.title}</h1>
      <RenewalReminder />
      {orders.length === 0 ? <NoOrders /> : <Orders orders={orders} />}
    </>
  );
}

function NoOrders() {
  return (
    <div className="mt-14 rounded-4 border border-dashed border-control-line bg-surface-alternate p-24 text-center">
      <p>You have not ordered a certificate yet. Generate a CSR on your server, then order here.</p>
      <SiteLink name="order-first" kind="primary" className="mt-10" to={vendorPages.newOrder.address}>
        Order a certificate
      </SiteLink>
    </div>
  );
}

function Orders({ orders }: { readonly orders: readonly Order[] }) {
  return (
    <WideContent label="Orders">
      <table className="ui-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {orders.map((order) => (
            <OrderRow key={order.number} order={order} />
          ))}
        </tbody>
      </table>
    </WideContent>
  );
}

function OrderRow({ order }: { readonly order: Order }) {
  const latest = latestOf(order);
  const certificate = useWorld((world) => recordOf(world, 'certificates', latest.certificate));
  const isMadeByVendor = order.certificates.some(({ keyMadeBy }) => keyMadeBy === 'vendor');
  return (
    <tr>
      <td>
        <SiteLink
          name={`open-order-${order.number}`}
          kind="link"
          to={orderAddress(vendorPages.order, order.number)}
        >
          {order.number}
        </SiteLink>
      </td>
      <td>
        <NameText>{order.commonName}</NameText>
      </td>
      <td>{productCatalogue[order.product].title}</td>
      <td>{order.certificates.length}</td>
      <td>{isMadeByVendor ? 'Made by us (PFX)' : 'Yours (CSR)'}</td>
      <td>
        <DateText at={order.placedAt} format="date" />
      </td>
      <td>
        <DateText at={order.endsAt} format="date" />
      </td>
      <td>
        <OrderState issued={latest} certificate={certificate} />
      </td>
    </tr>
  );
}
