import { refusal } from '@/base/outcome';
import type { MobilityUser } from '../../world/appliance-records';
import { decided, type Decision, type NoFacts } from '../../world/decision';
import { createRecordIndex, freeId } from '../../world/find-records';
import { type Problem, problemOf } from '../../world/problem';
import { recordOf, withoutRecords, withRecords, type World } from '../../world/world';
import { keeperOf } from './cluster';

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
export function usersOf({ mobilityUsers }: Pick<World, 'mobilityUsers'>, router: string): UserList {
  const known = lists.get(mobilityUsers) ?? new Map<string, UserList>();
  lists.set(mobilityUsers, known);
  const users =
    known.get(router) ??
    byRouter(mobilityUsers, router).map(
      (id) => [id, recordOf({ mobilityUsers }, 'mobilityUsers', id)] as const,
    );
  known.set(router, users);
  return users;
}

type UserList = readonly (readonly [id: string, user: MobilityUser])[];

/** There may be thousands, and every row at their router asks for them. */
const lists = new WeakMap<World['mobilityUsers'], Map<string, UserList>>();

const byRouter = createRecordIndex<MobilityUser>(
  ({ router }) => router,
  ({ name }) => name,
);

/** What an administrator enters for a user. */
export type UserValues = Omit<MobilityUser, 'router' | 'client'>;

/** Add a user to a router, or change one. */
interface SaveMobilityUser {
  readonly type: 'save-mobility-user';
  readonly router: string;
  /** Id of the user; absent: a new one. */
  readonly user?: string;
  readonly values: UserValues;
}

/** Take users with their clients off a router. */
interface RemoveMobilityUsers {
  readonly type: 'remove-mobility-users';
  readonly users: readonly string[];
}

/** Refuses empty names and user ids, and an id that another user of the router has. A client stays provisioned. */
export const saveMobilityUser: Decision<SaveMobilityUser, NoFacts> = (world, { router, user, values }) => {
  const trimmed = trim(values);
  const keeper = keeperOf(world, router);
  const problem = problemOfUser(world, keeper, trimmed, user);
  if (problem !== undefined) return refusal(problem);
  const id = user ?? freeId(world.mobilityUsers, trimmed.userId, 'user');
  const saved = { ...world.mobilityUsers[id], ...trimmed, router: keeper };
  const event = user === undefined ? 'mobility-user-added' : 'mobility-user-changed';
  return decided(withRecords(world, 'mobilityUsers', { [id]: saved }), event, { name: trimmed.name });
};

/** Their client certificates stay known to the lab; nobody can connect with them any more. */
export const removeMobilityUsers: Decision<RemoveMobilityUsers, NoFacts> = (world, { users }) => {
  const names = users.map((id) => recordOf(world, 'mobilityUsers', id).name);
  const without = withoutRecords(world, 'mobilityUsers', users);
  return decided(without, 'mobility-users-removed', { users: names.join(', ') });
};

function problemOfUser(world: World, router: string, values: UserValues, id?: string): Problem | undefined {
  if (values.name === '') return problemOf('name-required', 'name');
  if (values.userId === '') return problemOf('name-required', 'userId');
  const isTaken = usersOf(world, router).some(
    ([other, { userId }]) => other !== id && userId.toLowerCase() === values.userId.toLowerCase(),
  );
  return isTaken ? problemOf('name-taken', 'userId', { name: values.userId }) : undefined;
}

function trim(values: UserValues): UserValues {
  const { name, userId, group, device } = values;
  return { name: name.trim(), userId: userId.trim(), group: group.trim(), device: device.trim() };
}
