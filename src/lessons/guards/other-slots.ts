import { slotKinds } from '@/simulation/appliances/registry';
import type { Guard } from '../check';

/** The active certificate of a slot that the lesson does not touch stays as it was. */
export function otherSlots(...touched: readonly string[]): Guard {
  return {
    id: 'other-slots',
    points: 10,
    harm: ({ site, start }) =>
      Object.entries(start.slots)
        .filter(
          ([id, slot]) =>
            !touched.includes(id) && site.world.slots[id]?.active?.certificate !== slot.active?.certificate,
        )
        .map(([, slot]) => ({ name: 'other-slot-changed', values: { slot: slotKinds[slot.kind].label } })),
  };
}
