import type { OrderCertificate } from '@/simulation/vendor/order';
import type { Product } from '@/simulation/world/vendor-records';

/** What the order form holds besides the request. */
export type OrderValues = Omit<OrderCertificate, 'type'>;

/** The form as it is opened for a product. */
export function emptyOrder(product: Product): OrderValues {
  return {
    product,
    keyMadeBy: 'customer',
    commonName: '',
    organization: '',
    city: '',
    state: '',
    country: '',
    names: [],
    dropNames: [],
    delivery: 'at-once',
    fault: 'none',
  };
}

/** The action that the form stands for. */
export function toAction(values: OrderValues): OrderCertificate {
  return { type: 'order-certificate', ...values };
}

/** The form that stands for an action. */
export function toValues({ type: _type, ...values }: OrderCertificate): OrderValues {
  return values;
}
