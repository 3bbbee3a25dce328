import { siteConnections } from '@/simulation/connections/site-connections';
import type { World } from '@/simulation/world/world';
import type { Guard } from '../check';

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
