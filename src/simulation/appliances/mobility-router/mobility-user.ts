import { createRecordIndex } from '../../world/record-index';
import { recordOf, withRecords, type World } from '../../world/world';
import type { MobilityUser } from '../../world/appliance-records';

/** The three users of the note's site, all assumed. */
const noteUsers: readonly Omit<MobilityUser, 'router'>[] = [
  { name: 'Sarah Lopez', userId: 'sarah.lopez', group: 'Mobile users', device: 'iPhone' },
  { name: 'David Kim', userId: 'david.kim', group: 'Mobile users', device: 'Android phone' },
  { name: 'Maria Rossi', userId: 'maria.rossi', group: 'Mobile users', device: 'iPhone' },
];

/** The world with the mobility users of a fresh site, at its first router; one that has users stays as it is. */
export function withMobilityUsers(world: World): World {
  const router = Object.keys(world.equipment).find((id) => world.equipment[id]?.kind === 'mobility-router');
  if (router === undefined || Object.keys(world.mobilityUsers).length > 0) return world;
  const users = noteUsers.map((user) => [user.userId, { ...user, router }] as const);
  return withRecords(world, 'mobilityUsers', Object.fromEntries(users));
}

/** The users of a router by id, in the order of their names. */
export function usersOf(
  world: World,
  router: string,
): readonly (readonly [id: string, user: MobilityUser])[] {
  return byRouter(world.mobilityUsers, router).map(
    (id) => [id, recordOf(world, 'mobilityUsers', id)] as const,
  );
}

const byRouter = createRecordIndex<MobilityUser>(
  ({ router }) => router,
  ({ name }) => name,
);
