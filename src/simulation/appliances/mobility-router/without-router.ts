import { slotsOf } from '../../world/slots-of';
import type { Equipment } from '../../world/equipment';
import { recordOf, withoutRecord, withRecords, type World } from '../../world/world';
import { clusterOf, sharedKinds } from './cluster';
import { usersOf } from './mobility-user';

/**
 * The world before a router is removed from it: its users go with it, unless the other node of its cluster takes them
 * over with all that was synchronised between the two.
 */
export function withoutRouter(world: World, router: string): World {
  const cluster = clusterOf(world, router);
  if (cluster === undefined)
    return usersOf(world, router).reduce((rest, [id]) => withoutRecord(rest, 'mobilityUsers', id), world);
  const [first, second] = cluster.nodes;
  const alone = withoutRecord(world, 'clusters', first);
  return router === first ? handedOver(alone, first, second) : alone;
}

function handedOver(world: World, from: string, to: string): World {
  const users = usersOf(world, from).map(([id, user]) => [id, { ...user, router: to }]);
  const source = new Map(slotsOf(world, from).map(([, slot]) => [slot.kind, slot]));
  const slots = slotsOf(world, to)
    .filter(([, { kind }]) => sharedKinds.includes(kind))
    .map(([id, slot]) => [id, { ...source.get(slot.kind), equipment: to }]);
  const moved = withRecords(world, 'mobilityUsers', Object.fromEntries(users) as World['mobilityUsers']);
  const kept = withRecords(moved, 'slots', Object.fromEntries(slots) as World['slots']);
  return withRecords(kept, 'equipment', { [to]: withRemoteAccess(world, from, to) });
}

/** Clients outside go on using the name that led to the cluster: it leads to the node that is left (assumed). */
function withRemoteAccess(world: World, from: string, to: string): Equipment {
  const { outsideFqdn, outsideIpAddress } = recordOf(world, 'equipment', from);
  return { ...recordOf(world, 'equipment', to), outsideFqdn, outsideIpAddress };
}
