/*
 * All appliances, read as tables: one row a kind of equipment, a kind of slot, a connection. Whoever needs to know what
 * there is asks here, when it is needed: what is registered later counts as well.
 */

import type { Certificate } from '@/pki/certificate';
import { commonNameOf } from '@/pki/distinguished-name';
import { hostsIn } from '@/pki/names/matches-name';
import { vendorShop } from '../vendor/registration';
import type {
  Appliance,
  ConnectionId,
  ConnectionRow,
  EquipmentKindRow,
  SlotKindRow,
} from '../world/appliance';
import type { EquipmentKind, Slot, SlotKind } from '../world/equipment';
import { slotsOf } from '../world/find-records';
import { recordOf, withRecords, type World } from '../world/world';
import { edgeGateway, remotePhone } from './edge-gateway/registration';
import { distributedServer, headquartersServer, voiceSwitch } from './headquarters/registration';
import { clusterOf } from './mobility-router/cluster';
import { mobilityRouter } from './mobility-router/registration';
import { serviceAppliance } from './service-appliance/registration';

const equipment: Record<string, EquipmentKindRow> = {};
const slots: Record<string, SlotKindRow> = {};
const connections: Record<string, ConnectionRow> = {};

/** One row a kind of equipment, in the order of lists; labels are assumed but for those of the note. */
export const equipmentKinds = equipment as Readonly<Record<EquipmentKind, EquipmentKindRow>>;

/** One row a kind of slot. */
export const slotKinds = slots as Readonly<Record<SlotKind, SlotKindRow>>;

/** One row a connection. */
export const connectionTable = connections as Readonly<Record<ConnectionId, ConnectionRow>>;

/** Adds an appliance to all tables; returns a function that removes it. */
export function register(appliance: Appliance): () => void {
  const { kind, equipment: row } = appliance;
  const ownSlots = Object.entries(appliance.slots ?? {});
  const ownConnections = Object.entries(appliance.connections ?? {});
  if (row !== undefined) equipment[kind] = row;
  for (const [name, slot] of ownSlots) slots[name] = { ...slot, on: kind };
  for (const [id, connection] of ownConnections)
    connections[id] = { ...connection, to: kind as ConnectionRow['to'] };
  return () => {
    if (row !== undefined) Reflect.deleteProperty(equipment, kind);
    for (const [name] of ownSlots) Reflect.deleteProperty(slots, name);
    for (const [id] of ownConnections) Reflect.deleteProperty(connections, id);
  };
}

const all = [
  vendorShop,
  headquartersServer,
  distributedServer,
  serviceAppliance,
  edgeGateway,
  mobilityRouter,
  voiceSwitch,
  remotePhone,
];
for (const appliance of all) register(appliance);

/** The kinds of equipment, in the order of lists. */
export function kindsOfEquipment(): readonly EquipmentKind[] {
  return Object.keys(equipmentKinds) as EquipmentKind[];
}

/** The kinds of slots, those of a device one after another. */
export function kindsOfSlots(): readonly SlotKind[] {
  return Object.keys(slotKinds) as SlotKind[];
}

/** The sources of connections, in the order of lists: inside first. */
const sources = [
  'pcs',
  'phones',
  'mobility-inside',
  'phones-outside',
  'clients-outside',
  'mobility-outside',
] as const satisfies readonly ConnectionRow['from'][];

/** The connections: by those who connect, then by the appliance that answers. */
export function connectionIds(): readonly ConnectionId[] {
  const ids = Object.keys(connectionTable) as ConnectionId[];
  const rank = (id: ConnectionId) => sources.indexOf(connectionTable[id].from);
  return ids.toSorted((left, right) => rank(left) - rank(right));
}

/** Whether a slot of a kind takes keys of an algorithm. */
export function takesKey(kind: SlotKind, algorithm: string): boolean {
  const { keyKind } = slotKinds[kind];
  return keyKind === undefined || keyKind === algorithm;
}

/** The name that a certificate of the slot has to carry; empty where the equipment has none. */
export function nameOf(world: World, slot: Slot): string {
  const { fqdn, outsideFqdn, collaborationFqdn } = recordOf(world, 'equipment', slot.equipment);
  switch (slotKinds[slot.kind].mustName) {
    case 'fqdn':
      return fqdn;
    case 'outside-fqdn':
      return outsideFqdn;
    case 'collaboration-fqdn':
      return collaborationFqdn === '' ? fqdn : collaborationFqdn;
    case 'virtual-fqdn':
      return clusterOf(world, slot.equipment)?.virtualFqdn ?? '';
    case 'none':
      return '';
  }
}

/** The host names and addresses that a certificate is for. */
export function namesIn(certificate: Certificate | undefined): readonly string[] {
  const names = hostsIn(certificate?.subjectAlternativeNames ?? []);
  const commonName = certificate === undefined ? undefined : commonNameOf(certificate.subject);
  return names.length > 0 || commonName === undefined ? names : [commonName];
}

/** The world with every slot of all its devices. */
export function withAllSlots(world: World): World {
  return Object.keys(world.equipment).reduce(withSlotsFor, world);
}

/** The world with every slot that a device has by its kind; those that it lacked are empty. */
export function withSlotsFor(world: World, equipment: string): World {
  const kind = world.equipment[equipment]?.kind;
  const own = new Set(slotsOf(world, equipment).map(([, slot]) => slot.kind));
  const missing = kindsOfSlots().filter((name) => slotKinds[name].on === kind && !own.has(name));
  const slots = missing.map((name) => [
    slotId(world, name, equipment),
    { kind: name, equipment, history: [] },
  ]);
  return missing.length === 0
    ? world
    : withRecords(world, 'slots', Object.fromEntries(slots) as World['slots']);
}

/** The first slot of a kind has the kind as its id. */
function slotId({ slots }: World, kind: SlotKind, equipment: string): string {
  return slots[kind] === undefined ? kind : `${kind}/${equipment}`;
}
