import type { World } from '../world';
import type { Slot } from './slot';

/** The slots of a piece of equipment with their ids, in the order of the table of kinds. */
export function slotsOf(world: World, equipment: string): readonly (readonly [id: string, slot: Slot])[] {
  return Object.entries(world.slots).filter(([, slot]) => slot.equipment === equipment);
}
