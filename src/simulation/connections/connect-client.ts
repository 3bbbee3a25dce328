import { traineePc } from '../certificate-stores';
import { recordOf, type World } from '../world';
import type { Connection } from './connection';
import { connectionTable, type ConnectionId } from './connection-table';
import { hostOf } from './hosts';
import { judgeConnection, restartingConnection } from './judge-connection';

/** One service of the Mitel Connect client. */
export interface ServiceConnection {
  readonly id: ConnectionId;
  readonly label: string;
  readonly host: string;
  readonly connection: Connection;
}

/** What the client of a PC says of each service, for the server typed at sign-in. */
export function clientConnection(
  world: World,
  server: string,
  at: number,
  pc = traineePc,
): readonly ServiceConnection[] {
  const row = connectionTable['connect-client-headquarters'];
  const connection = headquartersConnection(world, server, at, pc);
  return [{ id: 'connect-client-headquarters', label: row.to, host: server, connection }];
}

function headquartersConnection(world: World, server: string, at: number, pc: string): Connection {
  const row = connectionTable['connect-client-headquarters'];
  const slot = hostOf(world, server)?.slot;
  if (slot === undefined || recordOf(world, 'slots', slot).kind !== 'headquarters-https') {
    const reasons = [{ name: 'host-unknown', values: { host: server } } as const];
    return { state: 'not-reached', scheme: 'https', reasons, until: Number.POSITIVE_INFINITY };
  }
  const activeAt = recordOf(world, 'slots', slot).pending?.activeAt;
  if (activeAt === undefined) return judgeConnection(world, row, { slot, host: server, pc }, at);
  return restartingConnection(row, slot, activeAt);
}
