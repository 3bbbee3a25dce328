import { withRecords, type World } from '../world/world';
import type { SlotKind } from '../world/slot';
import { slotsOf } from '../world/slots-of';
import { kindsOfSlots, slotKinds } from '../appliances/registry';

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
