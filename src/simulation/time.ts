import { endedRestarts } from './appliances/restart';
import type { Slot } from './slots/slot';
import { withRecords, type World } from './world';

/** Lab time: real time moved by an offset, or standing still. All in milliseconds. */
export type Clock =
  { readonly kind: 'running'; readonly offset: number } | { readonly kind: 'stopped'; readonly at: number };

/** Lab time at a real time, both milliseconds since 1970. Before the site is installed it is real time. */
export function labTime(world: World, realTime: number): number {
  const clock = world.lab['lab']?.clock;
  if (clock === undefined) return realTime;
  return clock.kind === 'running' ? realTime + clock.offset : clock.at;
}

/**
 * The world with everything done that is due at `at`, in the order in which it fell due. Idempotent; returns the
 * same object when nothing is due. Screens read a settled world, every decision begins with one.
 */
export function settle(world: World, at: number): World {
  return withEndedRestarts(withActivated(world, at), at);
}

function withEndedRestarts(world: World, at: number): World {
  const ended = endedRestarts(world, at);
  return Object.keys(ended).length === 0 ? world : withRecords(world, 'restarts', ended);
}

function withActivated(world: World, at: number): World {
  const due = Object.entries(world.slots)
    .map(([id, slot]) => ({ id, slot, activeAt: slot.pending?.activeAt ?? Number.POSITIVE_INFINITY }))
    .filter(({ activeAt }) => activeAt <= at)
    .sort((left, right) => left.activeAt - right.activeAt);
  return due.reduce(
    (settled, { id, slot }) => withRecords(settled, 'slots', { [id]: activated(slot) }),
    world,
  );
}

/** The slot with its pending credential in effect and the one before it first in its history. */
function activated(slot: Slot): Slot {
  const { pending, active, ...rest } = slot;
  if (pending === undefined) return slot;
  const earlier = active === undefined ? slot.history : [active, ...slot.history];
  const history = earlier.filter(({ certificate }) => certificate !== pending.credential.certificate);
  return { ...rest, active: pending.credential, history };
}

/** The next instant at which `settle` would change something, lab time in milliseconds; Infinity if none. */
export function nextDue(world: World): number {
  return Math.min(
    Number.POSITIVE_INFINITY,
    ...Object.values(world.slots).map(({ pending }) => pending?.activeAt ?? Number.POSITIVE_INFINITY),
    ...Object.values(world.restarts).map(({ until }) => until ?? Number.POSITIVE_INFINITY),
  );
}
