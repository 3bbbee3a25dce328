import type { ComingEvent } from '../clock/next-event';
import type { World } from '../world/world';
import { passwordArrival } from './vendor-delivery';

/** What the customer of the vendor waits for: deliveries, letters with passwords, and proofs of domains to be seen. */
export function vendorEvents({ orders, domains }: World): readonly ComingEvent[] {
  return [
    ...Object.values(orders)
      .flatMap(({ certificates }) => certificates)
      .flatMap((issued): readonly ComingEvent[] => {
        const { certificate, deliveredAt, keyMadeBy } = issued;
        const delivery = { name: 'certificate-delivered', at: deliveredAt, certificate } as const;
        if (keyMadeBy === 'customer') return [delivery];
        return [delivery, { name: 'password-arrives', at: passwordArrival(issued), certificate }];
      }),
    ...Object.entries(domains).map(([domain, { published }]): ComingEvent => ({
      name: 'proof-visible',
      at: published?.visibleAt ?? Number.POSITIVE_INFINITY,
      certificate: domain,
    })),
  ];
}
