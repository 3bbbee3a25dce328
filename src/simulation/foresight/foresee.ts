/*
 * What is said beforehand is the action itself, tried: decided on the world with every confirmation accepted and with
 * drafts for what does not exist yet; what it leaves pending takes effect by the restart that it needs; and the
 * connections of the site are compared before and after. Nothing here judges by itself.
 */
import { allAtOnce, type Steps } from '@/base/outcome';
import { applianceIds, requestToSelfSign } from '../appliances/service-appliance/service-appliance';
import { restartUnderWay, settle } from '../clock/time';
import { type Action, type ActionType, decideAloneInSteps, type Facts } from '../catalogue/catalogue';
import { differingIds, slotsOf } from '../world/find-records';
import { nodesOf } from '../appliances/mobility-router/cluster';
import { confirmationNames, type Problem } from '../world/problem';
import { recordOf, type World } from '../world/world';
import { compareStep, type ComparedConnection } from '../connections/compare-connections';
import { draftFacts } from './draft-facts';

/** What an action would lead to. */
export interface Foresight {
  /** Why it would be refused; then nothing changes. */
  readonly problem?: Problem;
  /** Every connection of the site without and with the action. */
  readonly connections: readonly ComparedConnection[];
  /** The devices at which something changes: in their slots, or in what is known of them. */
  readonly devices: readonly string[];
  /** The devices that have to restart before it takes effect. */
  readonly restarts: readonly string[];
  /** Slots in which something else waits that the restart puts into effect too. */
  readonly alsoActivated: readonly string[];
  /** The world with the action, all that it started being over. */
  readonly world: World;
  /** The lab time of that world in milliseconds. */
  readonly at: number;
}

/**
 * Tries an action on a world at a lab time in milliseconds. `facts`: what was read of files and store for it; left out
 * where nothing has to be read.
 */
export function foresee(world: World, action: Action, facts: Facts | undefined, at: number): Foresight {
  return allAtOnce(foreseeInSteps(world, action, facts, at));
}

/** The same in steps that are short whatever the size of the site. */
export function* foreseeInSteps(
  world: World,
  action: Action,
  facts: Facts | undefined,
  at: number,
): Steps<Foresight> {
  const before = settle(world, at);
  const tried = yield* tryAction(before, action, facts, at);
  yield;
  if ('problem' in tried) return refusedForesight(before, tried.problem, at);
  const devices = takesBack.includes(action.type) ? [] : devicesToRestart(before, tried.world);
  let after = tried.world;
  for (const device of devices) {
    yield;
    after = restarted(after, device, at);
  }
  const compared = yield* compareStep(before, after, at);
  yield;
  return {
    connections: compared.connections,
    devices: devicesChanged(before, after),
    restarts: devices,
    alsoActivated: waitingIn(before, tried.world, restartedBy(before, action, devices)),
    world: settle(after, compared.at),
    at: compared.at,
  };
}

/** The action with every consequence accepted that it could be asked about. */
export function acceptingAll<Tried extends Action>(action: Tried): Tried {
  return 'accepted' in action ? { ...action, accepted: confirmationNames } : action;
}

/** Nothing changes, because an action would be refused. */
export function refusedForesight(world: World, problem: Problem, at: number): Foresight {
  return { problem, connections: [], devices: [], restarts: [], alsoActivated: [], world, at };
}

/** What leads to a state that was there before, with what waited in it. */
const takesBack: readonly ActionType[] = ['undo', 'redo', 'restore-checkpoint', 'open-lab-file'];

function* tryAction(
  world: World,
  action: Action,
  facts: Facts | undefined,
  at: number,
): Steps<{ readonly world: World } | { readonly problem: Problem }> {
  const accepting = acceptingAll(action);
  const found =
    facts === undefined ? draftFacts(world, accepting, at) : ({ ok: true, value: facts } as const);
  const outcome = found.ok ? yield* decideAloneInSteps(world, accepting, found.value, at) : found;
  return outcome.ok ? { world: outcome.value.world } : { problem: outcome.problem };
}

function devicesChanged(before: World, after: World): readonly string[] {
  const slots = differingIds(before.slots, after.slots).flatMap(
    (id) => (after.slots[id] ?? before.slots[id])?.equipment ?? [],
  );
  return [...new Set([...slots, ...differingIds(before.equipment, after.equipment)])];
}

/** Where something waits now that did not before, or where the next restart will make a certificate. */
function devicesToRestart(before: World, after: World): readonly string[] {
  const waiting = differingIds(before.slots, after.slots).flatMap((id) => {
    const slot = after.slots[id];
    const isNew = slot?.pending !== undefined && slot.pending !== before.slots[id]?.pending;
    return isNew && slot.pending.activeAt === undefined ? [slot.equipment] : [];
  });
  const signing = applianceIds(after).filter((id) => {
    const request = requestToSelfSign(after, id)?.fingerprint;
    return request !== undefined && before.slots !== after.slots && request !== requestIn(before, id);
  });
  return [...new Set([...waiting, ...signing])];
}

function requestIn(world: World, appliance: string): string | undefined {
  if (world.equipment[appliance] === undefined) return undefined;
  return requestToSelfSign(world, appliance)?.fingerprint;
}

/** A device under a restart is restarted again once that is over. */
function restarted(world: World, device: string, at: number): World {
  const from = restartUnderWay(world, device)?.until ?? at;
  const present = settle(world, from);
  const action: Action =
    recordOf(present, 'equipment', device).kind === 'service-appliance'
      ? { type: 'restart-web-server', appliance: device }
      : { type: 'restart-appliance', equipment: device };
  const tried = allAtOnce(tryAction(present, action, undefined, from));
  if ('problem' in tried) throw new Error(`the restart is refused: ${tried.problem.name}`);
  return tried.world;
}

/** The devices that restart: those of the action itself, or those that put it into effect, with the nodes of a cluster. */
function restartedBy(world: World, action: Action, devices: readonly string[]): readonly string[] {
  const own = action.type === 'restart-appliance' ? [action.equipment] : devices;
  return [...new Set(own.flatMap((device) => nodesOf(world, device)))];
}

/** What waited already before the action, which leaves it alone. */
function waitingIn(before: World, { slots }: World, devices: readonly string[]): readonly string[] {
  return devices.flatMap((device) =>
    slotsOf(before, device).flatMap(([id, { pending }]) => {
      const isOther = pending !== undefined && pending.activeAt === undefined;
      return isOther && (slots[id]?.pending === pending || slots[id]?.pending?.activeAt !== undefined)
        ? [id]
        : [];
    }),
  );
}
