import { refusal } from '@/base/outcome';
import { decided, type Decision, type NoFacts } from '../../world/decision';
import { problemOf, type Problem } from '../../world/problem';
import { recordOf, withoutRecord, withRecords, type World } from '../../world/world';
import { keeperOf } from './cluster';
import { usersOf } from './mobility-user';
import type { MobilityUser } from '../../world/appliance-records';

/** What an administrator says of a user. */
export type UserValues = Omit<MobilityUser, 'router' | 'client'>;

/** Add a user to a router, or change one. */
export interface SaveMobilityUser {
  readonly type: 'save-mobility-user';
  readonly router: string;
  /** Id of the user; absent: a new one. */
  readonly user?: string;
  readonly values: UserValues;
}

/** Take users with their clients off a router. */
export interface RemoveMobilityUsers {
  readonly type: 'remove-mobility-users';
  readonly users: readonly string[];
}

/** Refuses empty names and user ids, and an id that another user of the router has. A client stays provisioned. */
export const saveMobilityUser: Decision<SaveMobilityUser, NoFacts> = (world, { router, user, values }) => {
  const trimmed = trim(values);
  const keeper = keeperOf(world, router);
  const problem = problemOfUser(world, keeper, trimmed, user);
  if (problem !== undefined) return refusal(problem);
  const id = user ?? freeId(world, trimmed.userId);
  const saved = { ...world.mobilityUsers[id], ...trimmed, router: keeper };
  const event = user === undefined ? 'mobility-user-added' : 'mobility-user-changed';
  return decided(withRecords(world, 'mobilityUsers', { [id]: saved }), event, { name: trimmed.name });
};

/** Their client certificates stay known to the lab; nobody can connect with them any more. */
export const removeMobilityUsers: Decision<RemoveMobilityUsers, NoFacts> = (world, { users }) => {
  const names = users.map((id) => recordOf(world, 'mobilityUsers', id).name);
  const without = users.reduce((rest, id) => withoutRecord(rest, 'mobilityUsers', id), world);
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

function freeId({ mobilityUsers }: World, userId: string): string {
  const stem =
    userId
      .toLowerCase()
      .replaceAll(/[^a-z0-9.]+/g, '-')
      .replaceAll(/^[-.]+|[-.]+$/g, '') || 'user';
  let id = stem;
  for (let number = 2; mobilityUsers[id] !== undefined; number += 1) id = `${stem}-${String(number)}`;
  return id;
}
