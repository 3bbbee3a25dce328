import { clusterOf } from '../appliances/mobility-router/cluster';
import type { Restart } from '../world/appliance-records';
import { decided, type Decision, type NoFacts, refused } from '../world/decision';
import type { Slot } from '../world/equipment';
import { slotsOf } from '../world/find-records';
import { labOf, withoutRecords, withRecords, type World } from '../world/world';

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

/** Records never change in place, so the answer for a collection stays true. */
const found = new WeakMap<World['slots'], readonly Activation[]>();

/** The earliest first. */
function activationsIn(slots: World['slots']): readonly Activation[] {
  const known = found.get(slots) ?? findActivations(slots);
  found.set(slots, known);
  return known;
}

function findActivations(slots: World['slots']): readonly Activation[] {
  const activations: Activation[] = [];
  // There are thousands, and as a rule nothing waits in any of them.
  for (const id in slots) {
    const slot = slots[id];
    if (slot?.pending?.activeAt !== undefined)
      activations.push({ id, slot, activeAt: slot.pending.activeAt });
  }
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

/** When each thing is over that has begun: lab times in milliseconds. */
export function dueIn({ slots, restarts }: World): readonly number[] {
  const ends = Object.values(restarts).flatMap(({ until }) => (until === undefined ? [] : [until]));
  return [...activationsIn(slots).map(({ activeAt }) => activeAt), ...ends];
}

/** The restart that is under way at a device of a settled world: until it is over nothing answers there. */
export function restartUnderWay({ restarts }: World, equipment: string): Required<Restart> | undefined {
  const restart = restarts[equipment];
  return restart?.until === undefined ? undefined : { ...restart, until: restart.until };
}

/** The world with a device that restarts for `duration` milliseconds of lab time. */
export function withRestart(world: World, equipment: string, at: number, duration: number): World {
  const until = at + duration;
  const number = (world.restarts[equipment]?.number ?? 0) + 1;
  const waiting = slotsOf(world, equipment).flatMap(([id, slot]) =>
    slot.pending === undefined ? [] : [[id, { ...slot, pending: { ...slot.pending, activeAt: until } }]],
  );
  const started = withRecords(world, 'restarts', { [equipment]: { number, startedAt: at, until } });
  return withRecords(started, 'slots', Object.fromEntries(waiting) as World['slots']);
}

/** The world without the sign-ins at a device's names and addresses: a restart drops them (note, step 14). */
export function withoutSignInsAt(world: World, equipment: string): World {
  const own = world.equipment[equipment];
  const { virtualFqdn, virtualIpAddress } = clusterOf(world, equipment) ?? {};
  const ownHosts = [own?.fqdn, own?.ipAddress, own?.outsideFqdn, own?.outsideIpAddress];
  const hosts = [...ownHosts, virtualFqdn, virtualIpAddress];
  const names = new Set(hosts.map((host) => host?.toLowerCase()));
  const signedIn = Object.keys(world.sessions).filter((session) => names.has(session));
  return withoutRecords(world, 'sessions', signedIn);
}

/** The restarts that are over at a lab time in milliseconds, without their ends. */
function endedRestarts({ restarts }: World, at: number): World['restarts'] {
  return Object.fromEntries(
    Object.entries(restarts)
      .filter(([, { until = Number.POSITIVE_INFINITY }]) => until <= at)
      .map(([equipment, { number, startedAt }]) => [equipment, { number, startedAt }]),
  );
}

/** Move lab time forward. */
interface AdvanceClock {
  readonly type: 'advance-clock';
  /** Milliseconds, more than 0. */
  readonly by: number;
}

/** Moves the clock and applies whatever has fallen due. Back is not possible. */
export const advanceClock: Decision<AdvanceClock, NoFacts> = (world, { by }, _facts, at) => {
  if (!(by > 0)) return refused('clock-moves-forward-only');
  const lab = labOf(world);
  const { clock } = lab;
  const moved =
    clock.kind === 'running'
      ? ({ kind: 'running', offset: clock.offset + by } as const)
      : ({ kind: 'stopped', at: clock.at + by } as const);
  const later = withRecords(world, 'lab', { lab: { ...lab, clock: moved } });
  return decided(settle(later, at + by), 'clock-moved', { to: String(at + by) });
};
