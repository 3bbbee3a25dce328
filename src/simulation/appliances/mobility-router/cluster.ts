import { slotsOf } from '../../world/find-records';
import type { Slot, SlotKind } from '../../world/equipment';
import { recordOf, type World } from '../../world/world';
import type { Cluster } from '../../world/appliance-records';

/** Which interface of a router is meant. */
export type RouterSide = 'inside' | 'outside';

/** A slot with its id. */
export type SlotEntry = readonly [id: string, slot: Slot];

/** What the nodes of a cluster share: the virtual certificates (note), and the authority, assumed. */
export const sharedKinds: readonly SlotKind[] = [
  'mobility-authority',
  'mobility-local-virtual',
  'mobility-remote-virtual',
];

const virtualKinds: readonly SlotKind[] = ['mobility-local-virtual', 'mobility-remote-virtual'];

const ownKind = { inside: 'mobility-local', outside: 'mobility-remote' } as const;
const virtualKind = { inside: 'mobility-local-virtual', outside: 'mobility-remote-virtual' } as const;

/** The cluster that a router is a node of; undefined: it stands alone. */
export function clusterOf({ clusters }: Pick<World, 'clusters'>, router: string): Cluster | undefined {
  return Object.values(clusters).find(({ nodes }) => nodes.includes(router));
}

/** All routers that work as one with a router, itself among them. */
export function nodesOf(world: World, router: string): readonly string[] {
  return clusterOf(world, router)?.nodes ?? [router];
}

/** The router that keeps what a cluster shares (users, authority, virtual certificates); a lone one keeps its own. */
export function keeperOf(world: World, router: string): string {
  return nodesOf(world, router)[0] ?? router;
}

/** The slot of a kind as a router has it: its own, or the one that its cluster shares. Throws for other equipment. */
export function routerSlot(world: World, router: string, kind: SlotKind): SlotEntry {
  const keeper = sharedKinds.includes(kind) ? keeperOf(world, router) : router;
  const found = slotsOf(world, keeper).find(([, slot]) => slot.kind === kind);
  if (found === undefined) throw new Error(`${keeper} has no slot ${kind}`);
  return found;
}

/** A node's slots with those that it shares, in the order of the table of kinds. */
export function routerSlots(world: World, router: string): readonly SlotEntry[] {
  const own = slotsOf(world, router).map(([, { kind }]) => kind);
  return own.map((kind) => routerSlot(world, router, kind));
}

/** The slots that a router presents certificates of now: virtual ones in a cluster alone. */
export function slotsInUse(world: World, router: string): readonly SlotEntry[] {
  const isClustered = clusterOf(world, router) !== undefined;
  return routerSlots(world, router).filter(([, { kind }]) => isClustered || !virtualKinds.includes(kind));
}

/**
 * The slot that answers clients on a side: in a cluster the active node's, which is the virtual one unless that is
 * empty; then the node presents its own standalone certificate (assumed).
 */
export function answeringSlot(world: World, router: string, side: RouterSide): SlotEntry {
  const cluster = clusterOf(world, router);
  if (cluster === undefined) return routerSlot(world, router, ownKind[side]);
  const shared = routerSlot(world, router, virtualKind[side]);
  return shared[1].active === undefined ? routerSlot(world, cluster.active, ownKind[side]) : shared;
}

/** The name by which clients reach a router, or its cluster, on a side; empty where none is set. */
export function clientNameOf(world: World, router: string, side: RouterSide): string {
  const keeper = recordOf(world, 'equipment', keeperOf(world, router));
  if (side === 'outside') return keeper.outsideFqdn;
  return clusterOf(world, router)?.virtualFqdn ?? keeper.fqdn;
}
