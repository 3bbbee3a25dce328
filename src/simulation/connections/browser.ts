import { traineePc } from '../certificate-stores';
import type { SlotKind } from '../slots/slot';
import { recordOf, type World } from '../world';
import type { Connection, ConnectionReasonName } from './connection';
import { connectionTable, type ConnectionId } from './connection-table';
import { hostOf } from './hosts';
import { judgeConnection } from './judge-connection';

/** Where a browser wants to go. */
export interface BrowserTarget {
  readonly scheme: 'http' | 'https';
  readonly host: string;
}

/** What a PC's browser says of a host, in the look of the note: a page, even over https that nothing proves. */
export function browserConnection(
  world: World,
  { scheme, host }: BrowserTarget,
  at: number,
  pc = traineePc,
): Connection {
  const target = hostOf(world, host);
  if (target === undefined) return notReached(scheme, 'host-unknown', host);
  if (target.slot === undefined) return notReached(scheme, 'portal-not-simulated', host);
  const row = browserRows[recordOf(world, 'slots', target.slot).kind];
  if (row === undefined) return notReached(scheme, 'portal-not-simulated', host);
  const connection = judgeConnection(world, connectionTable[row], { slot: target.slot, host, pc }, at);
  if (scheme === 'http' && connection.state !== 'restarting') {
    const reasons = [{ name: 'asked-for-http', values: { host } } as const];
    return { state: 'plain', scheme, reasons, slot: target.slot, until: Number.POSITIVE_INFINITY };
  }
  return connection;
}

/** The row of the table by which a browser judges the slot that answers. */
const browserRows: Readonly<Partial<Record<SlotKind, ConnectionId>>> = {
  'headquarters-https': 'browser-headquarters',
  'vendor-web-site': 'browser-vendor',
};

function notReached(scheme: BrowserTarget['scheme'], name: ConnectionReasonName, host: string): Connection {
  return {
    state: 'not-reached',
    scheme,
    reasons: [{ name, values: { host } }],
    until: Number.POSITIVE_INFINITY,
  };
}
