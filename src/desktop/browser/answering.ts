import { hostOf } from '@/simulation/connections/hosts';
import type { World } from '@/simulation/world/world';

/** Who answers at the address of a tab, and the session there. Windows that were opened over it do not outlast it. */
export interface Answering {
  readonly host: string;
  /** Id of the device; undefined where none of the site answers. */
  readonly equipment: string | undefined;
  /** How often it was restarted. */
  readonly restarts: number;
  /** Since when somebody is signed in: lab time in milliseconds. */
  readonly session: number | undefined;
}

export function answeringAt(world: World, host: string): Answering {
  const equipment = hostOf(world, host)?.equipment;
  return {
    host,
    equipment,
    restarts: world.restarts[equipment ?? '']?.number ?? 0,
    session: world.sessions[host.toLowerCase()]?.since,
  };
}

/**
 * Why what a tab showed before is over, and what went with it; undefined where nobody has lost anything. `closed` is the
 * number of windows that were open over it.
 */
export function endWords(
  world: World,
  before: Answering,
  after: Answering,
  closed: number,
): string | undefined {
  if (before.host !== after.host) return undefined;
  const hasSessionEnded = before.session !== undefined && before.session !== after.session;
  if (!hasSessionEnded && closed === 0) return undefined;
  const why = causeOf(world, before, after);
  return closed === 0 ? why : `${why} ${closedWords(closed)}`;
}

function causeOf(world: World, before: Answering, after: Answering): string {
  const device = world.equipment[before.equipment ?? ''];
  const name = device?.name ?? before.host;
  if (before.equipment !== after.equipment)
    return device === undefined
      ? `Nothing answers at ${before.host} any more: the device is gone.`
      : `${before.host} no longer leads to ${name}: it is ${device.fqdn} now.`;
  if (after.restarts > before.restarts)
    return before.session === undefined
      ? `${name} restarts.`
      : `${name} restarts: your session there is over.`;
  if (after.restarts < before.restarts) return `The restart of ${name} was taken back.`;
  if (after.session === undefined) return `You are signed out of ${name}.`;
  return `Somebody signed in at ${name} anew.`;
}

function closedWords(count: number): string {
  return count === 1
    ? 'The window over its page was closed, and nothing in it was used.'
    : `${String(count)} windows over its page were closed, and nothing in them was used.`;
}
