/*
 * All appliances, read as tables: one row a kind of equipment, a kind of slot, a connection. Whoever needs to know what
 * there is asks here, when it is needed: what is registered later counts as well.
 */
import { vendorShop } from '../vendor/registration';
import type {
  Appliance,
  ConnectionId,
  ConnectionRow,
  EquipmentKindRow,
  SlotKindRow,
} from '../world/appliance';
import type { EquipmentKind } from '../world/equipment';
import type { SlotKind } from '../world/slot';
import { edgeGateway, remotePhone } from './edge-gateway/registration';
import { distributedServer, headquartersServer, voiceSwitch } from './headquarters/registration';
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

/** Puts an appliance into all tables, and returns what takes it out again. */
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

/** Who connects, in the order of lists: inside first. */
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
