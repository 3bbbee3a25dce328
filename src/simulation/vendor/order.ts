import type { Certificate } from '@/pki/certificate';
import type { IssuedCertificate, Order, PracticeFault, Product } from '../world/vendor-records';
import { recordOf, type World } from '../world/world';

/** Order a certificate. With the customer's key, name and organization are those of the request among the files. */
export interface OrderCertificate {
  readonly type: 'order-certificate';
  readonly product: Product;
  readonly keyMadeBy: IssuedCertificate['keyMadeBy'];
  readonly commonName: string;
  readonly organization: string;
  readonly city: string;
  readonly state: string;
  readonly country: string;
  /** Further names of a multi-domain order, typed at the vendor, in lines. */
  readonly names: readonly string[];
  /** Names that are to be left out. */
  readonly dropNames: readonly string[];
  readonly delivery: 'at-once' | 'in-two-days';
  /** A mistake that the vendor is to make, for practice. */
  readonly fault: PracticeFault | 'none';
}

/** The number that the next order gets; numbers are also the orders' ids. */
export function nextOrderNumber(orders: Readonly<Record<string, Order>>): string {
  return `HS-${String(100_001 + Object.keys(orders).length)}`;
}

/** What the latest certificate of an order is. */
export function latestOf({ certificates }: Order): IssuedCertificate {
  const latest = certificates.at(-1);
  if (latest === undefined) throw new Error('an order has a certificate');
  return latest;
}

/** The certificate of an order by its fingerprint. Throws when the order has none such. */
export function issuedOf(order: Order, fingerprint: string): IssuedCertificate {
  const issued = order.certificates.find(({ certificate }) => certificate === fingerprint);
  if (issued === undefined) throw new Error(`order ${order.number} has no certificate ${fingerprint}`);
  return issued;
}

/**
 * The id under which the vault keeps the password of a PKCS#12 file, as UTF-8 bytes: the order's for its original, the
 * key's for later ones.
 */
export function orderPasswordId(
  number: string,
  { kind, key }: Pick<IssuedCertificate, 'kind' | 'key'>,
): string {
  return `order-password/${kind === 'original' ? number : key}`;
}

const day = 86_400_000;

/** The vendor reminds thirty days before a certificate ends, of short ones when two thirds of their time are over. */
export function renewalStart({ notBefore, notAfter }: Pick<Certificate, 'notBefore' | 'notAfter'>): number {
  return notAfter - Math.min(30 * day, (notAfter - notBefore) / 3);
}

/** Orders to be renewed at a lab time in milliseconds: neither revoked, nor over for a month, nor ordered again. */
export function ordersToRenew(world: World, at: number): readonly Order[] {
  const orders = Object.values(world.orders);
  return orders.filter((order) => {
    const { certificate, revocation } = latestOf(order);
    const start = renewalStart(recordOf(world, 'certificates', certificate));
    return (
      revocation === undefined && start <= at && at < order.endsAt + 30 * day && !isRenewed(order, orders)
    );
  });
}

/** Whether one of the orders has the names of an order for longer: nobody is reminded of it any more. */
export function isRenewed({ commonName, names, endsAt }: Order, orders: readonly Order[]): boolean {
  return orders.some(
    (other) =>
      other.commonName === commonName &&
      other.endsAt > endsAt &&
      names.every((name) => other.names.includes(name)),
  );
}
