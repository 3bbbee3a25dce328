import { deliveryFiles, type DeliveryFileName } from '../vendor/vendor-delivery';
import { latestOf } from '../vendor/order';
import type { Equipment, EquipmentKind, Slot } from '../world/equipment';
import { equipmentOfKind } from '../world/find-records';
import type { LabFile } from '../world/pc-records';
import type { Order } from '../world/vendor-records';
import type { World } from '../world/world';
import type { FileRef } from '../world/run';

/** A piece of equipment with its id. */
export interface Device extends Equipment {
  readonly id: string;
}

/**
 * The world in the words of who writes a lesson. Names come from here, so that lessons follow a site that was renamed.
 * What is not there never throws: a file that nobody saved has a name that nothing answers to, a removed device none.
 */
export interface Site {
  readonly world: World;
  /** Lab time, milliseconds since 1970. */
  readonly at: number;
  readonly hq: Device;
  readonly appliance: Device;
  readonly gateway: Device;
  readonly router: Device;
  readonly slot: (id: string) => Slot | undefined;
  /** The latest order. */
  readonly order: () => Order | undefined;
  /** The file of that ending (`.csr`) that was saved last. */
  readonly file: (ending: string) => FileRef;
  /** The file of that kind that was saved last from the latest order's delivery. */
  readonly delivered: (kind: DeliveryFileName) => FileRef;
}

/** A world, settled at a lab time, in an author's words. */
export function siteOf({ world, at }: { readonly world: World; readonly at: number }): Site {
  const order = () => latestBy(Object.values(world.orders), ({ number }) => numberIn(number));
  return {
    world,
    at,
    hq: deviceOf(world, 'headquarters-server'),
    appliance: deviceOf(world, 'service-appliance'),
    gateway: deviceOf(world, 'edge-gateway'),
    router: deviceOf(world, 'mobility-router'),
    slot: (id) => world.slots[id],
    order,
    file: (ending) => latestFile(world, ({ name }) => name.endsWith(ending), `*${ending}`),
    delivered: (kind) => deliveredFile(world, order(), kind),
  };
}

/** Stands for a device that was removed. */
const nobody: Omit<Equipment, 'kind'> = {
  name: '',
  description: '',
  site: '',
  fqdn: '',
  ipAddress: '',
  outsideFqdn: '',
  outsideIpAddress: '',
  organization: '',
  organizationalUnit: '',
  city: '',
  state: '',
  country: '',
  collaborationFqdn: '',
};

/** The one of the installation, whose slots have no device in their ids; others of its kind may have been added since. */
function deviceOf(world: World, kind: EquipmentKind): Device {
  const all = equipmentOfKind(world.equipment, kind);
  const installed = Object.entries(world.slots).flatMap(([slot, { equipment }]) =>
    slot.includes('/') ? [] : [equipment],
  );
  const id = all.find((each) => installed.includes(each)) ?? all[0] ?? '';
  return { id, ...(world.equipment[id] ?? { ...nobody, kind }) };
}

function deliveredFile(world: World, order: Order | undefined, kind: DeliveryFileName): FileRef {
  const files = order === undefined ? [] : deliveryFiles(order, latestOf(order));
  const wanted = files.find(({ name }) => name === kind)?.fileName ?? kind;
  return latestFile(world, ({ name }) => isCopyOf(wanted, name), wanted);
}

/** A file whose name is taken gets a number: `name (1).crt`. */
function isCopyOf(wanted: string, name: string): boolean {
  return name.replace(/ \(\d+\)(?=\.[^.]*$)/, '') === wanted;
}

function latestFile(world: World, isWanted: (file: LabFile) => boolean, otherwise: string): FileRef {
  const files = Object.entries(world.files).filter(([, file]) => isWanted(file));
  const latest = latestBy(files, ([id]) => numberIn(id));
  return { file: latest?.[1].name ?? otherwise };
}

/** Orders (`HS-100001`) and files (`file-1`) are numbered as they come; the order of their records says nothing. */
function numberIn(id: string): number {
  return Number(id.slice(id.lastIndexOf('-') + 1));
}

function latestBy<Kind>(all: readonly Kind[], numberOf: (one: Kind) => number): Kind | undefined {
  return all.reduce<Kind | undefined>(
    (latest, one) => (latest === undefined || numberOf(one) > numberOf(latest) ? one : latest),
    undefined,
  );
}
