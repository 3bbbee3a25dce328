import { equipmentOfKind } from '../appliances/find-equipment';
import { traineePc } from '../certificate-stores';
import { connectClientSession } from '../sessions';
import { vendorAddresses } from '../site/factory-certificates';
import { recordOf, type World } from '../world';
import { browserConnection } from './browser';
import { clientConnection } from './connect-client';
import type { Connection, ConnectionState } from './connection';
import type { ConnectionId } from './connection-table';
import { clientNameOf, keeperOf, type RouterSide } from '../mobility/cluster';
import { usersOf } from '../mobility/mobility-user';
import { hostOf } from './hosts';
import { mobilityConnection } from './mobility-clients';
import { phoneConnection } from './phones';
import { remotePhoneViews } from './remote-phones';
import { nameUsed, siteTable, type SiteConnectionId, type SiteConnectionRow } from './site-table';

/** What some devices that are alike say of a connection. */
export interface ConnectionView {
  /** The PC's name, or what the devices are called. */
  readonly name: string;
  /** How many devices say it. */
  readonly count: number;
  readonly connection: Connection;
}

/** One row of the site with all that is said of it. */
export interface SiteConnection extends SiteConnectionRow {
  readonly id: SiteConnectionId;
  /** The name used; empty where the site has no such device. */
  readonly host: string;
  /** Otherwise the portal of the device is not part of this version, and nothing can be said. */
  readonly isSimulated: boolean;
  /** PC by PC; empty where the connection is not simulated. */
  readonly views: readonly ConnectionView[];
  /** The one state of all views; `mixed` when they differ, `unknown` when there are none. */
  readonly state: ConnectionState | 'mixed' | 'unknown';
  /** Something that answers here is installed and not yet in effect. */
  readonly isPending: boolean;
  /** The next lab time, in milliseconds, at which any of it could change by itself; Infinity if never. */
  readonly until: number;
}

/** What was judged last of a world, which never changes in place, and from when until when it holds. */
interface Judged {
  readonly since: number;
  readonly until: number;
  readonly rows: readonly SiteConnection[];
}

const judged = new WeakMap<World, Judged>();

/** All connections of the site at a lab time in milliseconds. Pure. */
export function siteConnections(world: World, at: number): readonly SiteConnection[] {
  const known = judged.get(world);
  if (known !== undefined && known.since <= at && at < known.until) return known.rows;
  const rows = (Object.keys(siteTable) as SiteConnectionId[]).map((id) => siteConnection(world, id, at));
  const until = Math.min(...rows.map((row) => row.until));
  judged.set(world, { since: at, until, rows });
  return rows;
}

function siteConnection(world: World, id: SiteConnectionId, at: number): SiteConnection {
  const row = siteTable[id];
  const host = hostUsed(world, row);
  const judge = judges[id];
  const views = judge?.(world, host, at) ?? [];
  const slots = new Set(views.map(({ connection }) => connection.slot));
  return {
    ...row,
    id,
    host,
    isSimulated: judge !== undefined,
    views,
    state: commonState(views),
    isPending: [...slots].some((slot) => slot !== undefined && world.slots[slot]?.pending !== undefined),
    until: Math.min(Number.POSITIVE_INFINITY, ...views.map(({ connection }) => connection.until)),
  };
}

function commonState(views: readonly ConnectionView[]): SiteConnection['state'] {
  const states = [...new Set(views.map(({ connection }) => connection.state))];
  return states.length > 1 ? 'mixed' : (states[0] ?? 'unknown');
}

type Judge = (world: World, host: string, at: number) => readonly ConnectionView[];

const browserOfEachPc: Judge = (world, host, at) =>
  pcByPc(world, (pc) => browserConnection(world, { scheme: 'https', host }, at, pc));

/** The rows whose portals are part of this version. */
const judges: Readonly<Partial<Record<SiteConnectionId, Judge>>> = {
  'browser-vendor': browserOfEachPc,
  'browser-headquarters': browserOfEachPc,
  'browser-appliance': browserOfEachPc,
  'connect-client-headquarters': clientOfEachPc('connect-client-headquarters'),
  'connect-client-conferencing': clientOfEachPc('connect-client-conferencing'),
  'browser-gateway': browserOfEachPc,
  'connect-client-reverse-proxy': clientOfEachPc('connect-client-reverse-proxy'),
  'connect-client-turn': clientOfEachPc('connect-client-turn'),
  'phones-outside': (world, host, at) =>
    remotePhoneViews(world, host, at).map((view) => ({ ...view, count: 1 })),
  'browser-router': browserOfEachPc,
  'mobility-inside': (world, host, at) => userByUser(world, host, 'inside', at),
  'mobility-outside': (world, host, at) => userByUser(world, host, 'outside', at),
  'phones-headquarters': (world, _host, at) => [
    { name: siteTable['phones-headquarters'].program, count: 1, connection: phoneConnection(world, at) },
  ],
};

function pcByPc(world: World, judge: (pc: string) => Connection): readonly ConnectionView[] {
  return Object.entries(world.pcs).map(([pc, { name, count = 1 }]) => ({
    name,
    count,
    connection: judge(pc),
  }));
}

/**
 * What the clients say of a service, at the first device of its kind. The trainee's client uses the server that was typed
 * at sign-in; all others the right name.
 */
function clientOfEachPc(id: ConnectionId): Judge {
  return (world, host, at) =>
    pcByPc(world, (pc) => {
      const typed = pc === traineePc ? (world.sessions[connectClientSession]?.server ?? '') : '';
      const services = clientConnection(world, typed === '' ? host : typed, at, pc);
      const service = services.find((each) => each.id === id);
      return service?.connection ?? notThere;
    });
}

/** A site may be without such a device. */
const notThere: Connection = {
  state: 'not-reached',
  scheme: 'https',
  reasons: [{ name: 'host-unknown', values: {} }],
  until: Number.POSITIVE_INFINITY,
};

/** Every user of the router that answers at the name, whether the client is provisioned or not. */
function userByUser(world: World, host: string, side: RouterSide, at: number): readonly ConnectionView[] {
  const router = hostOf(world, host)?.equipment;
  if (router === undefined) return [];
  return usersOf(world, keeperOf(world, router)).map(([id, { name }]) => ({
    name,
    count: 1,
    connection: mobilityConnection(world, id, side, at),
  }));
}

function hostUsed(world: World, { from, to, name }: SiteConnectionRow): string {
  if (to === 'vendor') return vendorAddresses.host;
  const [id] = equipmentOfKind(world.equipment, to);
  if (id === undefined) return '';
  if (from === 'mobility-inside' || from === 'mobility-outside')
    return clientNameOf(world, id, from === 'mobility-inside' ? 'inside' : 'outside');
  return nameUsed(recordOf(world, 'equipment', id), name);
}
