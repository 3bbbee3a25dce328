import { endedRestarts } from './restart';
import type { Slot } from '../world/slot';
import { withRecords, type World } from '../world/world';

/** Lab time at a real time, both milliseconds since 1970. Before the site is installed it is real time. */
export function labTime(world: World, realTime: number): number {
  const clock = world.lab['lab']?.clock;
  if (clock === undefined) return realTime;
  return clock.kind === 'running' ? realTime + clock.offset : clock.at;
}

/**
 * The world with everything done that is due at `at`, in the order in which it fell due. Idempotent; returns the
 * same object when nothing is due. Screens read a settled world, every decision begins with one. A world with a damaged
 * record stays as it is: it can then still be taken back.
 */
export function settle(world: World, at: number): World {
  try {
    return withEndedRestarts(withActivated(world, at), at);
  } catch {
    return world;
  }
}

function withEndedRestarts(world: World, at: number): World {
  const ended = endedRestarts(world, at);
  return Object.keys(ended).length === 0 ? world : withRecords(world, 'restarts', ended);
}

function withActivated(world: World, at: number): World {
  const due = activationsIn(world.slots).filter(({ activeAt }) => activeAt <= at);
  const activatedSlots = due.map(({ id, slot }) => [id, activated(slot)] as const);
  return withRecords(world, 'slots', Object.fromEntries(activatedSlots));
}

/** A slot whose pending certificate takes effect at a known lab time, in milliseconds. */
interface Activation {
  readonly id: string;
  readonly slot: Slot;
  readonly activeAt: number;
}

/** Records never change in place, so what was found once holds for the same collection for ever. */
const found = new WeakMap<World['slots'], readonly Activation[]>();

/** The earliest first. */
function activationsIn(slots: World['slots']): readonly Activation[] {
  const known = found.get(slots) ?? findActivations(slots);
  found.set(slots, known);
  return known;
}

function findActivations(slots: World['slots']): readonly Activation[] {
  const activations: Activation[] = [];
  for (const [id, slot] of Object.entries(slots))
    if (slot.pending?.activeAt !== undefined) activations.push({ id, slot, activeAt: slot.pending.activeAt });
  return activations.sort((left, right) => left.activeAt - right.activeAt);
}

/** The slot with its pending credential in effect and the one before it first in its history. */
function activated(slot: Slot): Slot {
  const { pending, active, ...rest } = slot;
  if (pending === undefined) return slot;
  const earlier = active === undefined ? slot.history : [active, ...slot.history];
  const history = earlier.filter(({ certificate }) => certificate !== pending.credential.certificate);
  const { credential, activeAt = credential.installedAt } = pending;
  return { ...rest, active: { ...credential, installedAt: activeAt }, history };
}

/** The next instant at which `settle` would change something, lab time in milliseconds; Infinity if none. */
export function nextDue(world: World): number {
  return Math.min(Number.POSITIVE_INFINITY, ...dueIn(world));
}

/** When everything is over that has begun: lab time in milliseconds, `at` at the earliest. */
export function settledAt(world: World, at: number): number {
  return Math.max(at, ...dueIn(world));
}

function dueIn({ slots, restarts }: World): readonly number[] {
  const ends = Object.values(restarts).flatMap(({ until }) => (until === undefined ? [] : [until]));
  return [...activationsIn(slots).map(({ activeAt }) => activeAt), ...ends];
}
