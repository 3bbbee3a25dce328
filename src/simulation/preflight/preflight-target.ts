import type { EquipmentKind, Slot, SlotKind } from '../world/equipment';
import { slotsOf } from '../world/find-records';
import { recordOf, type World } from '../world/world';
import { equipmentKinds, kindsOfEquipment, kindsOfSlots, nameOf, slotKinds } from '../appliances/registry';
import type { PreflightForm } from '../world/appliance';

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

/** Whether those outside may reach all of a target’s slots but one by another name than those inside: at a gateway elsewhere. */
export function hasOutsideName({ slot, kinds }: Pick<PreflightTarget, 'slot' | 'kinds'>): boolean {
  return slot === undefined && kinds.some((kind) => slotKinds[kind].mustName === 'outside-fqdn');
}

/** The devices of a real site. */
function targetsElsewhere(): readonly PreflightTarget[] {
  return kindsOfEquipment().flatMap((device) => {
    const { elsewhere: label, takes: form } = equipmentKinds[device];
    if (label === undefined || form === undefined) return [];
    const kinds = kindsOfSlots().filter(
      (kind) => slotKinds[kind].on === device && slotKinds[kind].mustName !== 'none',
    );
    return [{ id: `elsewhere/${device}`, label, form, device, host: '', kinds }];
  });
}

/** Every slot of the lab that takes a server's certificate, device by device, then the devices of a real site. */
export function preflightTargets(world: World): readonly PreflightTarget[] {
  const own = slotIdsInOrder(world).flatMap((id) => targetOf(world, id, recordOf(world, 'slots', id)) ?? []);
  return [...own, ...targetsElsewhere()];
}

/** What a slot is called: its device, and which of the device's slots it is where there are several. */
export function slotTitle(world: World, id: string): string | undefined {
  const slot = world.slots[id];
  const name = slot && world.equipment[slot.equipment]?.name;
  if (slot === undefined || name === undefined) return undefined;
  const isOnly = slotsOf(world, slot.equipment).length === 1;
  return isOnly ? name : `${name}: ${slotKinds[slot.kind].label}`;
}

/** By kind of device, device and kind of slot: records come in another order when a lab is opened again. */
function slotIdsInOrder({ slots, equipment }: World): readonly string[] {
  const slotRanks = kindsOfSlots();
  const deviceRanks: readonly string[] = kindsOfEquipment();
  const rank = ({ kind }: Slot) => slotRanks.indexOf(kind);
  const deviceRank = (slot: Slot) => deviceRanks.indexOf(equipment[slot.equipment]?.kind ?? '');
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
  const label = slotTitle(world, id);
  const device = world.equipment[slot.equipment]?.kind;
  // What carries no name is an authority's, and no server's.
  if (label === undefined || device === undefined || slotKinds[slot.kind].mustName === 'none')
    return undefined;
  const { takes: form } = equipmentKinds[device];
  if (form === undefined) return undefined;
  return { id, slot: id, kinds: [slot.kind], form, label, device, host: nameOf(world, slot) };
}
