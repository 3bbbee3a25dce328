import { withMobilityUsers } from '@/simulation/appliances/mobility-router/mobility-users';
import { withAllSlots } from '@/simulation/appliances/registry';
import { withNoteConferences } from '@/simulation/appliances/service-appliance/conferences';
import type { IssuedCertificate, Order } from '@/simulation/world/vendor-records';
import { emptyWorld, type World } from '@/simulation/world/world';

/** An order of a world of version 2: it had one certificate, delivered at once. */
export type OrderOfVersion2 = Omit<Order, 'certificates' | 'endsAt'> &
  Pick<IssuedCertificate, 'certificate' | 'chain' | 'key' | 'keyMadeBy' | 'request'>;

/** Orders list their certificates since version 3: the only one of earlier orders is the original. */
function withListedCertificates(world: World): World {
  const orders = Object.entries(world.orders as unknown as Readonly<Record<string, OrderOfVersion2>>);
  return { ...world, orders: Object.fromEntries(orders.map(([id, order]) => [id, listed(world, order)])) };
}

function listed(
  world: World,
  { certificate, chain, key, keyMadeBy, request, ...order }: OrderOfVersion2,
): Order {
  const issued = {
    kind: 'original',
    certificate,
    chain,
    key,
    keyMadeBy,
    deliveredAt: order.placedAt,
  } as const;
  return {
    ...order,
    endsAt: world.certificates[certificate]?.notAfter ?? order.placedAt,
    certificates: [request === undefined ? issued : { ...issued, request }],
  };
}

/** The steps from version 2 to version 3, in order. */
const steps: readonly ((world: World) => World)[] = [
  withAllCollections,
  withAllSlots,
  withNoteConferences,
  withMobilityUsers,
  withListedCertificates,
];

/** A world of version 2 as version 3 needs it. */
export function toVersion3(world: World): World {
  return steps.reduce((changed, step) => step(changed), world);
}

function withAllCollections(world: World): World {
  return { ...emptyWorld, ...world };
}
