import type { Certificate } from '@/pki/certificate';
import { recordOf } from '@/simulation/world/world';
import { useJudged } from '@/state/use-world';
import { SiteLink } from '@/views/shell/links';
import { useSite } from '@/views/shell/pc';
import type { ReactNode } from 'react';
import { Breadcrumb } from './page-parts';
import { orderAddress, vendorPages } from './vendor-pages';
import type { IssuedCertificate, Order } from '@/simulation/world/vendor-records';

/** One certificate of an order, with its place among the order's, counted from 1. */
export interface OrderedCertificate {
  readonly order: Order;
  readonly issued: IssuedCertificate;
  readonly certificate: Certificate;
  readonly position: number;
}

interface OrderedCertificatePageProps {
  readonly title: string;
  readonly children: (found: OrderedCertificate) => ReactNode;
}

/** A page about one certificate of an order, both named in the address; says so where there is none. */
export function OrderedCertificatePage({ title, children }: OrderedCertificatePageProps) {
  const found = useOrderedCertificate();
  const above = found && { title: `Order ${found.order.number}`, address: orderAddressOf(found) };
  return (
    <>
      <Breadcrumb page={title} above={above ?? vendorPages.orderHistory} />
      <h1>{title}</h1>
      {found === undefined ? <NoSuchOrder /> : children(found)}
    </>
  );
}

/** What the address names; the order's latest certificate where it names none. */
export function useOrderedCertificate(): OrderedCertificate | undefined {
  const { rest } = useSite();
  const [number = '', place] = rest;
  return useJudged((world) => {
    const order = world.orders[number];
    const position = place === undefined ? (order?.certificates.length ?? 0) : Number(place);
    const issued = order?.certificates[position - 1];
    if (order === undefined || issued === undefined) return undefined;
    return { order, issued, position, certificate: recordOf(world, 'certificates', issued.certificate) };
  });
}

/** The address of the order's page with this certificate in front. */
export function orderAddressOf({ order, position }: Pick<OrderedCertificate, 'order' | 'position'>): string {
  return orderAddress(vendorPages.order, order.number, position);
}

/** What stands there where the address names no order. */
export function NoSuchOrder() {
  const { rest } = useSite();
  const [number = ''] = rest;
  return (
    <div className="mt-14 rounded-4 border border-dashed border-control-line bg-surface-alternate p-24 text-center">
      <p>{number === '' ? 'No order was named.' : `There is no order ${number}.`}</p>
      <SiteLink name="open-history" kind="plain" className="mt-10" to={vendorPages.orderHistory.address}>
        Go to the order history
      </SiteLink>
    </div>
  );
}
