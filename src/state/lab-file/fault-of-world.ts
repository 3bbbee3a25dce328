import { authorityIds } from '@/simulation/world/authority';
import { nextOrderNumber } from '@/simulation/vendor/order';
import { placementId, traineePc } from '@/simulation/pc/certificate-stores';
import { keeperOf } from '@/simulation/appliances/mobility-router/cluster';
import { withAllSlots } from '@/simulation/appliances/registry';
import type { Credential, Slot } from '@/simulation/world/equipment';
import type { World } from '@/simulation/world/world';
import { createTurns } from '../turns';
import type { IssuedCertificate } from '@/simulation/world/vendor-records';
import { problemOfEquipment } from '@/simulation/site/equipment';

/**
 * What in a world from outside does not fit the rest of it, as the name of the record; undefined when all does. Lets
 * other work through in between. The simulation relies on this: records that are named are there, and keys are those of
 * their certificates.
 */
export async function faultOfWorld(world: World): Promise<string | undefined> {
  const letOthersWork = createTurns();
  const all = [
    ...[faultsOfSite, faultsOfEquipment, faultsOfSlots, faultsOfAuthorities, faultsOfOrders, faultsOfStores],
    ...[faultsOfPracticeCa, faultsOfMobility],
  ];
  for (const faultsOf of all)
    for (const fault of faultsOf(world)) {
      if (fault !== undefined) return fault;
      await letOthersWork();
    }
  return undefined;
}

/** Undefined where one more was looked at and is sound. */
type Faults = Iterable<string | undefined>;

function faultsOfSite(world: World): Faults {
  const equipment = Object.values(world.equipment);
  const headquarters = equipment.filter(({ kind }) => kind === 'headquarters-server');
  return [
    ...(world.lab['lab'] === undefined ? ['lab'] : []),
    ...(headquarters.length === 1 ? [] : ['headquarters server']),
  ];
}

function* faultsOfEquipment(world: World): Faults {
  for (const [id, values] of Object.entries(world.equipment))
    yield problemOfEquipment(world, values, id) === undefined ? undefined : id;
}

function* faultsOfSlots(world: World): Faults {
  yield ['headquarters-https', 'vendor-web-site'].find((id) => world.slots[id] === undefined);
  for (const [id, slot] of Object.entries(world.slots))
    yield hasOwner(world, id, slot) && credentialsIn(slot).every((own) => isSound(world, own))
      ? undefined
      : id;
  const named = [...Object.keys(world.restarts), ...appliancesNamed(world)];
  yield named.find((id) => world.equipment[id] === undefined);
  yield withAllSlots(world) === world ? undefined : 'slots';
}

function appliancesNamed({ appliances, conferences }: World): readonly string[] {
  return [...Object.keys(appliances), ...Object.values(conferences).map(({ appliance }) => appliance)];
}

function hasOwner(world: World, id: string, { kind, equipment }: Slot): boolean {
  if (kind === 'vendor-web-site') return id === kind;
  if (kind === 'remote-phone') return id === equipment;
  const isFirst = id === 'headquarters-https';
  const owner = world.equipment[equipment]?.kind;
  return owner !== undefined && isFirst === (owner === 'headquarters-server');
}

function credentialsIn({ active, pending, factory, history }: Slot): readonly Credential[] {
  return [active, pending?.credential, factory, ...history].filter((own) => own !== undefined);
}

function isSound(
  world: World,
  { certificate, key, chain }: Pick<Credential, 'certificate' | 'key' | 'chain'>,
) {
  return (
    world.certificates[certificate]?.publicKey.fingerprint === key &&
    chain.every((link) => world.certificates[link] !== undefined)
  );
}

function faultsOfAuthorities(world: World): readonly string[] {
  const missing = Object.values(authorityIds).filter((id) => world.authorities[id] === undefined);
  const wrong = Object.entries(world.authorities).filter(
    ([, own]) =>
      !isSound(world, { ...own, chain: [] }) ||
      (own.revocationList !== undefined && world.revocationLists[own.revocationList] === undefined),
  );
  return [...missing, ...wrong.map(([id]) => id)];
}

/** Where the vendor made a mistake, the certificate of an order is for another key. */
function isSoundlyIssued(world: World, { certificate, chain, fault, key }: IssuedCertificate): boolean {
  const own = world.certificates[certificate]?.publicKey.fingerprint ?? key;
  return isSound(world, { certificate, chain, key: fault === 'key-of-another' ? own : key });
}

/** Order numbers follow one another: the next is made from their count. */
function faultsOfOrders(world: World): readonly string[] {
  const inOrder: World['orders'] = {};
  return Object.entries(world.orders)
    .sort(([left], [right]) => left.localeCompare(right))
    .filter(([id, order]) => {
      const expected = nextOrderNumber(inOrder);
      Object.assign(inOrder, { [id]: order });
      return (
        id !== expected ||
        order.number !== id ||
        !order.certificates.every((issued) => isSoundlyIssued(world, issued))
      );
    })
    .map(([id]) => id);
}

/** Whether requests and lists are what their records say is for their bytes to show. */
function faultsOfPracticeCa(world: World): readonly string[] {
  const { practiceKeys, practiceRequests, practiceLists } = world;
  const named = Object.entries({ ...practiceKeys, ...practiceRequests, ...practiceLists });
  return [
    ...named.filter(([id, { fingerprint }]) => id !== fingerprint).map(([id]) => id),
    ...Object.keys(world.practiceCertificates).filter((id) => world.certificates[id] === undefined),
  ];
}

function faultsOfStores(world: World): readonly string[] {
  const wrong = Object.entries(world.placements).filter(
    ([id, { pc, store, certificate, location, key }]) =>
      id !== placementId(pc, store, certificate, location) ||
      world.pcs[pc] === undefined ||
      world.certificates[certificate] === undefined ||
      (key !== undefined && !isSound(world, { certificate, key, chain: [] })),
  );
  return [...(world.pcs[traineePc] === undefined ? [traineePc] : []), ...wrong.map(([id]) => id)];
}

function faultsOfMobility(world: World): readonly string[] {
  const isRouter = (id: string) => world.equipment[id]?.kind === 'mobility-router';
  const clusters = Object.entries(world.clusters).filter(
    ([id, { nodes, active }]) =>
      id !== nodes[0] ||
      nodes[0] === nodes[1] ||
      !nodes.every((node) => isRouter(node) && clustersWith(world, node) === 1) ||
      !nodes.includes(active),
  );
  const users = Object.entries(world.mobilityUsers).filter(
    ([, { router, client }]) =>
      !isRouter(router) ||
      keeperOf(world, router) !== router ||
      (client !== undefined && !isSound(world, { ...client, chain: [client.authority] })),
  );
  return [...clusters, ...users].map(([id]) => id);
}

function clustersWith(world: World, router: string): number {
  return Object.values(world.clusters).filter(({ nodes }) => nodes.includes(router)).length;
}
