import { allAtOnce, type Steps } from '@/base/outcome';
import { remotePhones } from '../appliances/edge-gateway/remote-phones';
import { clientNameOf, keeperOf } from '../appliances/mobility-router/cluster';
import { connectionIds, connectionTable } from '../appliances/registry';
import { pcsOf, traineePc } from '../pc/certificate-stores';
import { vendorAddresses } from '../vendor/registration';
import type { ConnectionId, ConnectionRow, ConnectionSource } from '../world/appliance';
import { equipmentOfKind, slotsOf } from '../world/find-records';
import { connectClientSession } from '../world/pc-records';
import { recordOf, type World } from '../world/world';
import { browserConnection } from './browser';
import { clientServiceConnection } from './connect-client';
import type { Connection, ConnectionState } from './connection';
import { hostOf, isPortalOverHttp, nameUsed } from './hosts';
import { judgeConnection } from './judge-connection';
import { mobilityViews } from './mobility-clients';
import { createMemoryOfSteps, createSelection } from './remembered';
import { remotePhoneViews } from './remote-phones';
import { isFetching, readByAll, untouchedDevices } from './untouched-devices';

/** What some devices that are alike say of a connection. */
export interface ConnectionView {
  /** The PC's name, or what the devices are called. */
  readonly name: string;
  /** How many devices say it. */
  readonly count: number;
  readonly connection: Connection;
}

/** One row of the site at one device, with all that is said of it. */
export interface SiteConnection extends ConnectionRow {
  readonly id: ConnectionId;
  /** Id of the equipment that answers; a cluster goes by its first node where its virtual name is used. */
  readonly device: string;
  /** Tells this row at this device from all others. */
  readonly key: string;
  /** The name used; empty where the device has none for this. */
  readonly host: string;
  /** The name used, with that of the equipment where it alone does not tell the device from others of the row. */
  readonly label: string;
  /** PC by PC, phone by phone or user by user; empty where nobody connects. */
  readonly views: readonly ConnectionView[];
  /** The one state of all views; `mixed` when they differ, `unknown` when there are none. */
  readonly state: ConnectionState | 'mixed' | 'unknown';
  /** Something that answers here is installed and not yet in effect. */
  readonly isPending: boolean;
  /** The next lab time, in milliseconds, at which any of it could change by itself; Infinity if never. */
  readonly until: number;
}

type Unlabelled = Omit<SiteConnection, 'label'>;

/** What the connections of a site depend on, besides the server of the Connect client. */
const readIn = createSelection([
  'equipment',
  'restarts',
  'appliances',
  'slots',
  'certificates',
  'verdicts',
  'authorities',
  'revocationLists',
  'pcs',
  'placements',
  'clusters',
  'mobilityUsers',
  'practiceCertificates',
  'practiceLists',
]);

/** What was judged last of that, which never changes in place, and from when until when it holds. */
interface Judged {
  readonly server: string;
  readonly since: number;
  readonly until: number;
  readonly rows: readonly SiteConnection[];
}

const judged = new WeakMap<readonly unknown[], Judged>();

/** All connections of the site at a lab time in milliseconds: the same list until one of them may be another. Pure. */
export function siteConnections(world: World, at: number): readonly SiteConnection[] {
  return allAtOnce(siteConnectionsInSteps(world, at));
}

/** A site that was judged before, and when: lab time in milliseconds. */
export interface JudgedSite {
  readonly world: World;
  readonly at: number;
  readonly rows: readonly SiteConnection[];
}

/** What was asked for last without another site beside it. */
let latest: JudgedSite | undefined;

/**
 * The same in steps, at most a page of those who connect in a row each. `like`: a site that differs in little; of its
 * rows those are taken that nothing can have changed.
 */
export function* siteConnectionsInSteps(
  world: World,
  at: number,
  like?: JudgedSite,
): Steps<readonly SiteConnection[]> {
  const read = readIn(world);
  const known = judged.get(read);
  const server = serverOfClient(world);
  const isKnown = known?.server === server && known.since <= at && at < known.until;
  const rows = isKnown ? known.rows : yield* judgeSite(world, at, like ?? latest);
  const until = isKnown ? known.until : Math.min(...rows.map((row) => row.until));
  if (!isKnown) judged.set(read, { server, since: at, until, rows });
  if (like === undefined) latest = { world, at, rows };
  return rows;
}

function* judgeSite(
  world: World,
  at: number,
  like: JudgedSite | undefined,
): Steps<readonly SiteConnection[]> {
  const rows: SiteConnection[] = [];
  const keptAt = like && rowsThatHold(like, world, at);
  for (const id of connectionIds()) {
    const own: Unlabelled[] = [];
    for (const device of devicesOf(world, connectionTable[id])) {
      const kept = keptAt?.(id, device);
      own.push(kept ?? (yield* connectionAt(world, id, device, at, like?.world)));
      if (kept === undefined) yield;
    }
    rows.push(...labelled(world, own));
  }
  return rows;
}

/** Finds the rows of a site that hold in another world too, at a lab time in milliseconds. */
function rowsThatHold(
  { world: other, at: since, rows }: JudgedSite,
  world: World,
  at: number,
): ((id: ConnectionId, device: string) => SiteConnection | undefined) | undefined {
  const isUntouched = since <= at ? untouchedDevices(other, world) : undefined;
  if (isUntouched === undefined) return undefined;
  const isAllKnown = other.certificates === world.certificates && other.verdicts === world.verdicts;
  const known = rowsByKey(rows);
  return (id, device) => {
    const row = known.get(keyOf(id, device));
    if (row === undefined || at >= row.until || !isOfDeviceAlone(row)) return undefined;
    return isUntouched(device, row.host) && (isAllKnown || !isOpen(row)) ? row : undefined;
  };
}

const byKey = new WeakMap<readonly SiteConnection[], ReadonlyMap<string, SiteConnection>>();

/** The rows of a site by what tells each from all others. */
export function rowsByKey(rows: readonly SiteConnection[]): ReadonlyMap<string, SiteConnection> {
  const known = byKey.get(rows) ?? new Map(rows.map((row) => [row.key, row]));
  byKey.set(rows, known);
  return known;
}

function keyOf(id: ConnectionId, device: string): string {
  return `${id} ${device}`;
}

/** The devices that answer a row, in the order of the site. */
function devicesOf(world: World, { from, to }: ConnectionRow): readonly string[] {
  if (to === 'vendor') return ['vendor'];
  const devices = equipmentOfKind(world.equipment, to);
  if (from !== 'mobility-inside' && from !== 'mobility-outside') return devices;
  return devices.filter((router) => keeperOf(world, router) === router);
}

/** Devices of one row, told apart: several may go by one address, or by no name at all. */
function labelled(
  world: World,
  rows: readonly (Unlabelled & Partial<SiteConnection>)[],
): readonly SiteConnection[] {
  const devices = new Map<string, number>();
  for (const { host } of rows) devices.set(host.toLowerCase(), (devices.get(host.toLowerCase()) ?? 0) + 1);
  return rows.map((row) => {
    const host = row.host === '' ? 'no name' : row.host;
    const isAmbiguous = (devices.get(row.host.toLowerCase()) ?? 0) > 1;
    const label = isAmbiguous ? `${host} (${recordOf(world, 'equipment', row.device).name})` : host;
    return isLabelled(row, label) ? row : { ...row, label };
  });
}

function isLabelled(row: Unlabelled & Partial<SiteConnection>, label: string): row is SiteConnection {
  return row.label === label;
}

const rememberRow = createMemoryOfSteps<Unlabelled>();

/**
 * A row at a device; the same again as long as nothing of the device changes, nor of who answers in its place. A device
 * that is another one than in a world beside it was never asked about, and if it is only tried it never will be again.
 */
function* connectionAt(
  world: World,
  id: ConnectionId,
  device: string,
  at: number,
  beside = world,
): Steps<Unlabelled> {
  const row = connectionTable[id];
  const subject = world.equipment[device];
  const isKept = subject !== undefined && subject === beside.equipment[device] && isOfDeviceAlone(row);
  if (!isKept) return yield* siteConnection(world, id, device, at);
  const [text, read, verdicts] = [`${id} ${device}`, readIn(world), {}];
  const needed = () => neededAt(world, row, device);
  const judge = () => siteConnection(world, id, device, at);
  const found = yield* rememberRow({ subject, text, read, needed, verdicts }, at, judge);
  if (!isOpen(found)) return found;
  const more = () => [...needed(), world.certificates, world.verdicts];
  const question = { subject, text: `${text}, as far as known`, read, needed: more, verdicts };
  return yield* rememberRow(question, at, judge);
}

/**
 * Whether what else becomes known to the lab can say more: a signature that nobody verified, or a root of the name that
 * is missing. All other certificates count where something refers to them, and no verdict is ever another.
 */
function isOpen({ views }: Unlabelled): boolean {
  return views.some(({ connection: { report, reasons } }) => {
    if (report === undefined) return false;
    const lacksIssuer = report.chain.at(-1)?.role === 'missing-issuer';
    return report.wanted.length > 0 || lacksIssuer || reasons[0]?.name === 'phone-refused';
  });
}

/** Users of a router are remembered by themselves, and which server the client signs in to is typed. */
function isOfDeviceAlone({ from, service }: ConnectionRow): boolean {
  const isOfUsers = from === 'mobility-inside' || from === 'mobility-outside';
  return !isOfUsers && service?.isTyped !== true;
}

/** What counts for all devices of a row. */
function* neededEverywhere(world: World, { from }: ConnectionRow): Generator<unknown, void> {
  yield readByAll(world);
  if (isFetching(world)) yield* [world.certificates, world.verdicts];
  if (from === 'phones-outside') yield* remotePhones(world).flat();
}

function* neededAt(world: World, row: ConnectionRow, device: string): Generator<unknown, void> {
  yield* neededEverywhere(world, row);
  const { equipment = device, slot = '' } = hostOf(world, hostUsed(world, row, device)) ?? {};
  const answering = world.slots[slot];
  yield world.equipment[equipment];
  yield slot;
  yield answering;
  for (const each of new Set([device, equipment, answering?.equipment ?? device])) {
    yield world.restarts[each];
    for (const [, own] of slotsOf(world, each)) yield own;
  }
}

function* siteConnection(world: World, id: ConnectionId, device: string, at: number): Steps<Unlabelled> {
  const row = connectionTable[id];
  const host = hostUsed(world, row, device);
  const views =
    host === '' ? [nameless(world, row, device)] : yield* judgeOf(id, row)(world, { device, host }, at);
  const slots = new Set(views.map(({ connection }) => connection.slot));
  return {
    ...row,
    id,
    device,
    key: keyOf(id, device),
    host,
    views,
    state: commonState(views),
    isPending: [...slots].some((slot) => slot !== undefined && world.slots[slot]?.pending !== undefined),
    until: Math.min(Number.POSITIVE_INFINITY, ...views.map(({ connection }) => connection.until)),
  };
}

/** Nobody reaches a device by a name that it does not have. */
function nameless(world: World, { program }: ConnectionRow, device: string): ConnectionView {
  const reasons = [
    { name: 'name-not-set', values: { to: recordOf(world, 'equipment', device).name } } as const,
  ];
  const until = Number.POSITIVE_INFINITY;
  return { name: program, count: 1, connection: { state: 'not-reached', scheme: 'https', reasons, until } };
}

function commonState(views: readonly ConnectionView[]): SiteConnection['state'] {
  const states = [...new Set(views.map(({ connection }) => connection.state))];
  return states.length > 1 ? 'mixed' : (states[0] ?? 'unknown');
}

/** Who answers, and the name used. */
interface Answering {
  readonly device: string;
  readonly host: string;
}

/** In steps: there may be thousands. */
type Judge = (world: World, answering: Answering, at: number) => Steps<readonly ConnectionView[]>;

const browserOfEachPc: Judge = (world, { host }, at) => {
  const target = { scheme: portalScheme(world, host), host };
  return pcByPc(world, (pc) => browserConnection(world, target, at, pc));
};

/** Where https is switched off the row says so: a router without a certificate is administered over http. */
function portalScheme(world: World, host: string): 'http' | 'https' {
  const slot = world.slots[hostOf(world, host)?.slot ?? ''];
  return slot !== undefined && isPortalOverHttp(slot) ? 'http' : 'https';
}

/** An appliance whose https is switched off is administered over http: it is reached, and nothing is encrypted. */
function orPlain(connection: Connection): Connection {
  if (connection.reasons[0]?.name !== 'https-disabled') return connection;
  return { ...connection, state: 'plain', scheme: 'http' };
}

/** How a row is judged: by its service of the client, or by those who connect. */
function judgeOf(id: ConnectionId, { from, service }: ConnectionRow): Judge {
  return service === undefined ? judges[from] : clientOfEachPc(id);
}

const judges: Readonly<Record<ConnectionSource, Judge>> = {
  *pcs(world, answering, at) {
    const views = yield* browserOfEachPc(world, answering, at);
    return views.map((view) => ({ ...view, connection: orPlain(view.connection) }));
  },
  'clients-outside': browserOfEachPc,
  phones: inOneStep((world, _answering, at) => {
    const name = connectionTable['phones-headquarters'].program;
    return [{ name, count: 1, connection: phoneConnection(world, at) }];
  }),
  'phones-outside': inOneStep((world, { host }, at) =>
    remotePhoneViews(world, host, at).map((view) => ({ ...view, count: 1 })),
  ),
  'mobility-inside': (world, { device }, at) => mobilityViews(world, device, 'inside', at),
  'mobility-outside': (world, { device }, at) => mobilityViews(world, device, 'outside', at),
};

/** For those who are few. */
function inOneStep(
  judge: (world: World, answering: Answering, at: number) => readonly ConnectionView[],
): Judge {
  return function* (...asked) {
    yield;
    return judge(...asked);
  };
}

/** How many PCs are judged in one step. */
const pageLength = 50;

function* pcByPc(world: World, judge: (pc: string) => Connection): Steps<readonly ConnectionView[]> {
  const views: ConnectionView[] = [];
  for (const [pc, { name, count = 1 }] of pcsOf(world.pcs))
    if (views.push({ name, count, connection: judge(pc) }) % pageLength === 0) yield;
  return views;
}

/** What the clients say of a service. The trainee's client signs in to the server that was typed; all others to the right one. */
function clientOfEachPc(id: ConnectionId): Judge {
  return (world, { device, host }, at) =>
    pcByPc(world, (pc) => {
      const typed = pc === traineePc ? serverOfClient(world) : '';
      const server = typed === '' ? host : typed;
      return clientServiceConnection(world, id, { device, server }, at, pc);
    });
}

function hostUsed(world: World, { from, to, name }: ConnectionRow, device: string): string {
  if (to === 'vendor') return vendorAddresses.host;
  if (from === 'mobility-inside') return clientNameOf(world, device, 'inside');
  if (from === 'mobility-outside') return clientNameOf(world, device, 'outside');
  return nameUsed(recordOf(world, 'equipment', device), name);
}

/** What is typed in the Connect client of the trainee's PC. */
function serverOfClient({ sessions }: World): string {
  return sessions[connectClientSession]?.server ?? '';
}

/** What the IP400 phones inside say of HQ: the default certificate under the Mitel UC CA, whatever else is installed. */
export function phoneConnection(world: World, at: number): Connection {
  return judgeConnection(
    world,
    connectionTable['phones-headquarters'],
    { slot: 'headquarters-https', host: undefined },
    at,
  );
}
