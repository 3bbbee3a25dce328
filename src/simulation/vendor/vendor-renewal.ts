import type { Certificate } from '@/pki/certificate';
import { recordOf, type World } from '../world/world';
import { latestOf } from './order';
import type { Order } from '../world/vendor-records';

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
