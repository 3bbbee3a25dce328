import type { EquipmentKind } from '../world/equipment';
import { slotKinds, type SlotKindRow } from '../appliances/slot-kinds';
import type { Slot, SlotKind } from '../world/slot';
import { slotsOf } from '../world/slots-of';
import { recordOf, type World } from '../world/world';
import { nameOf } from '../appliances/slot-names';

/**
 * How a target takes what it is to install: any files in one go (Director), certificate, intermediate and key one by one
 * (the service appliance’s step 3), or one text in a fixed order (Edge Gateway and Mobility Router).
 */
export type PreflightForm = 'files' | 'three-files' | 'paste';

/** Where the files are to go. */
export interface PreflightTarget {
  /** The slot's id, or `elsewhere/<kind>`. */
  readonly id: string;
  readonly label: string;
  readonly form: PreflightForm;
  readonly device: EquipmentKind;
  /** The kinds of slots that get the files. */
  readonly kinds: readonly SlotKind[];
  /** A slot of the lab; absent: a device of a real site, of which nothing is known but the files. */
  readonly slot?: string;
  /** The name by which it is reached; empty where it is not known. */
  readonly host: string;
}

const forms: Readonly<Partial<Record<SlotKindRow['on'], PreflightForm>>> = {
  'headquarters-server': 'files',
  server: 'files',
  'service-appliance': 'three-files',
  'edge-gateway': 'paste',
  'mobility-router': 'paste',
};

/** Whether those outside may reach all of a target’s slots but one by another name than those inside: at a gateway elsewhere. */
export function hasOutsideName({ slot, kinds }: Pick<PreflightTarget, 'slot' | 'kinds'>): boolean {
  return slot === undefined && kinds.some((kind) => slotKinds[kind].mustName === 'outside-fqdn');
}

const slotKindNames = Object.keys(slotKinds) as readonly SlotKind[];

/** The devices of a real site. */
const elsewhere: readonly PreflightTarget[] = (
  [
    ['headquarters-server', 'HQ server (Connect Director)', 'files'],
    ['service-appliance', 'Service Appliance', 'three-files'],
    ['edge-gateway', 'Edge Gateway', 'paste'],
    ['mobility-router', 'Mobility Router', 'paste'],
  ] as const
).map(([device, label, form]) => ({
  ...{ id: `elsewhere/${device}`, label, form, device, host: '' },
  kinds: slotKindNames.filter((kind) => slotKinds[kind].on === device && slotKinds[kind].mustName !== 'none'),
}));

/** Every slot of the lab that takes a server's certificate, device by device, then the devices of a real site. */
export function preflightTargets(world: World): readonly PreflightTarget[] {
  const own = slotIdsInOrder(world).flatMap((id) => targetOf(world, id, recordOf(world, 'slots', id)) ?? []);
  return [...own, ...elsewhere];
}

/** What a slot is called: its device, and which of the device's slots it is where there are several. */
export function slotTitle(world: World, id: string): string | undefined {
  const slot = world.slots[id];
  const name = slot && world.equipment[slot.equipment]?.name;
  if (slot === undefined || name === undefined) return undefined;
  const isOnly = slotsOf(world, slot.equipment).length === 1;
  return isOnly ? name : `${name}: ${slotKinds[slot.kind].label}`;
}

const deviceKinds = Object.keys(forms);

/** By kind of device, device and kind of slot: records come in another order when a lab is opened again. */
function slotIdsInOrder({ slots, equipment }: World): readonly string[] {
  const rank = ({ kind }: Slot) => slotKindNames.indexOf(kind);
  const deviceRank = (slot: Slot) => deviceKinds.indexOf(equipment[slot.equipment]?.kind ?? '');
  return Object.entries(slots)
    .toSorted(
      ([, left], [, right]) =>
        deviceRank(left) - deviceRank(right) ||
        (left.equipment < right.equipment ? -1 : left.equipment > right.equipment ? 1 : 0) ||
        rank(left) - rank(right),
    )
    .map(([id]) => id);
}

function targetOf(world: World, id: string, slot: Slot): PreflightTarget | undefined {
  const { on, mustName } = slotKinds[slot.kind];
  // What carries no name is an authority's, and no server's.
  const form = mustName === 'none' ? undefined : forms[on];
  const label = slotTitle(world, id);
  const device = world.equipment[slot.equipment]?.kind;
  if (form === undefined || label === undefined || device === undefined) return undefined;
  return { id, slot: id, kinds: [slot.kind], form, label, device, host: nameOf(world, slot) };
}
