import type { World } from '../world';
import type { Slot } from './slot';

type SlotEntries = readonly (readonly [id: string, slot: Slot])[];

/** Records never change in place, so what was found once holds for the same collection for ever. */
const found = new WeakMap<World['slots'], ReadonlyMap<string, SlotEntries>>();

/** The slots of a piece of equipment with their ids, in the order of the table of kinds. */
export function slotsOf({ slots }: World, equipment: string): SlotEntries {
  const known = found.get(slots) ?? byEquipment(slots);
  found.set(slots, known);
  return known.get(equipment) ?? [];
}

function byEquipment(slots: World['slots']): ReadonlyMap<string, SlotEntries> {
  const groups = new Map<string, (readonly [string, Slot])[]>();
  for (const [id, slot] of Object.entries(slots)) {
    const group = groups.get(slot.equipment);
    if (group === undefined) groups.set(slot.equipment, [[id, slot]]);
    else group.push([id, slot]);
  }
  return groups;
}
