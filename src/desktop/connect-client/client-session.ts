import { clientConnection } from '@/simulation/connections/connect-client';
import { hostOf } from '@/simulation/connections/hosts';
import { connectClientSession } from '@/simulation/world/pc-records';
import type { World } from '@/simulation/world/world';

/** Where the client is signed in, and whether that server answers. Windows opened over it do not outlast it. */
export interface ClientSession {
  /** As typed at sign-in; empty while nobody is signed in. */
  readonly server: string;
  /** What the device behind that name is called. */
  readonly device: string;
  /** Since when somebody is signed in: lab time in milliseconds. */
  readonly since: number | undefined;
  readonly isRestarting: boolean;
  /** The next lab time at which that could change. */
  readonly until: number;
}

const nobody: ClientSession = {
  ...{ server: '', device: '', since: undefined },
  ...{ isRestarting: false, until: Number.POSITIVE_INFINITY },
};

export function clientSessionIn(world: World, at: number): ClientSession {
  const session = world.sessions[connectClientSession];
  if (session === undefined) return nobody;
  const { server, since } = session;
  const device = world.equipment[hostOf(world, server)?.equipment ?? '']?.name ?? server;
  const [signedInTo] = clientConnection(world, server, at);
  if (signedInTo === undefined) throw new Error('the client has a service');
  const { state, until } = signedInTo.connection;
  return { server, device, since, isRestarting: state === 'restarting', until };
}

/**
 * Why what the client showed before is over, and what went with it; undefined where nobody has lost anything, and where
 * the client shows it by itself. `closed` is the number of windows that were open over it.
 */
export function clientEndWords(
  before: ClientSession,
  after: ClientSession,
  closed: number,
): string | undefined {
  const why = causeOf(before, after, closed);
  if (closed === 0 || why === undefined) return why;
  const gone = closed === 1 ? 'The window over it was' : `${String(closed)} windows over it were`;
  return `${why} ${gone} closed.`;
}

function causeOf(before: ClientSession, after: ClientSession, closed: number): string | undefined {
  if (before.since === undefined) return undefined;
  if (after.since === undefined) return 'You are signed out of the Connect client.';
  if (before.server !== after.server) return `The Connect client is signed in to ${after.server} now.`;
  if (before.since !== after.since) return 'There was a new sign-in to the Connect client.';
  // Otherwise its lock line says so, and that it is connected again.
  if (after.isRestarting && !before.isRestarting && closed > 0)
    return `${after.device} restarts: the Connect client is cut off, and connects again by itself.`;
  return undefined;
}
