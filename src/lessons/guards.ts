import { slotKinds } from '@/simulation/appliances/registry';
import { siteConnections } from '@/simulation/connections/site-connections';
import type { World } from '@/simulation/world/world';
import type { Guard } from './check';

/** No more private keys are saved as files than the solution needs. */
export function keysCopied(needed = 0): Guard {
  return {
    id: 'keys-copied',
    points: 10,
    harm: ({ site, start }) =>
      Object.entries(site.world.files)
        .filter(([id, { holdsSecret }]) => holdsSecret && start.files[id] === undefined)
        .slice(needed)
        .map(([, { name }]) => ({ name: 'key-copied', values: { file: name } })),
  };
}

/** Whoever connected securely when the lesson began still does: PC by PC, phone by phone, user by user. */
export function locksLost(): Guard {
  return {
    id: 'locks-lost',
    points: 10,
    harm: ({ site: { world, at }, start }) => {
      const now = new Set(secureIn(world, at).map(({ key }) => key));
      return secureIn(start, at)
        .filter(({ key }) => !now.has(key))
        .map(({ who, host }) => ({ name: 'lock-lost', values: { who, host } }));
    },
  };
}

function secureIn(world: World, at: number) {
  return siteConnections(world, at).flatMap(({ key, host, views }) =>
    views
      .filter(({ connection }) => connection.state === 'secure')
      .map(({ name }) => ({ key: `${key} ${name}`, who: name, host })),
  );
}

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
