import { createRecordIndex } from './record-index';
import { recordOf, type World } from './world';
import type { Slot } from './slot';

const byEquipment = createRecordIndex<Slot>(({ equipment }) => equipment);

/** The slots of a piece of equipment with their ids, in the order of the table of kinds. */
export function slotsOf(world: World, equipment: string): readonly (readonly [id: string, slot: Slot])[] {
  return byEquipment(world.slots, equipment).map((id) => [id, recordOf(world, 'slots', id)] as const);
}
