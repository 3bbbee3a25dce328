import { isIpAddress } from '@/pki/names/ip-address';
import { equipmentOfKind } from '../world/find-equipment';
import { traineePc } from '../pc/certificate-stores';
import { slotKinds } from '../appliances/slot-kinds';
import { slotsOf } from '../world/slots-of';
import type { SlotKind } from '../world/slot';
import { recordOf, type World } from '../world/world';
import type { Connection } from './connection';
import { connectionTable } from './connection-table';
import { hostOf } from './hosts';
import { judgeConnection, restartingConnection } from './judge-connection';
import { nameUsed } from './site-table';
import type { ConnectionId, NameUsed } from '../world/appliance';

/** What the client uses a device for. */
interface ClientServiceRow {
  /** What the client calls it. */
  readonly label: string;
  /** What a user does with it, in a few words. */
  readonly purpose: string;
  /** Where the user is who meets it. */
  readonly from: 'inside' | 'outside';
  /** The slots that answer: one service for each device that has one. */
  readonly slotKind: SlotKind;
  /** Under which name: the server typed at sign-in, or one that the site gives the device. */
  readonly name: 'typed' | NameUsed;
}

/** One row a service of the client (spec 0.1); the first is the server that it signs in to. */
const clientServices: Readonly<Partial<Record<ConnectionId, ClientServiceRow>>> = {
  'connect-client-headquarters': {
    label: 'Headquarters',
    purpose: 'Sign-in, directory, calls',
    from: 'inside',
    slotKind: 'headquarters-https',
    name: 'typed',
  },
  'connect-client-conferencing': {
    label: 'Conferencing',
    purpose: 'Conferences, sharing, instant messages',
    from: 'inside',
    slotKind: 'appliance-https',
    name: 'collaboration-fqdn',
  },
  'connect-client-reverse-proxy': {
    label: 'Reverse proxy',
    purpose: 'Sign-in, directory, messages from outside',
    from: 'outside',
    slotKind: 'reverse-proxy',
    name: 'outside-fqdn',
  },
  'connect-client-turn': {
    label: 'TURN',
    purpose: 'Voice and video from outside',
    from: 'outside',
    slotKind: 'turn',
    name: 'outside-fqdn',
  },
};

/** Whether a connection is one that the client shows and explains. */
export function isClientService(id: ConnectionId): boolean {
  return id in clientServices;
}

/** One service of the Mitel Connect client, at one device. */
export interface ServiceConnection extends Pick<ClientServiceRow, 'label' | 'purpose' | 'from'> {
  readonly id: ConnectionId;
  /** Id of the device that answers; absent: nobody answers at the name. */
  readonly equipment?: string;
  /** The name used. */
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
  return Object.entries(clientServices).flatMap(([id, row]) =>
    targetsOf(world, row, server).map(({ host, slot }) => ({
      ...{ id: id as ConnectionId, host, purpose: row.purpose, from: row.from },
      label: labelOf(world, row, slot),
      ...(slot === undefined ? {} : { equipment: recordOf(world, 'slots', slot).equipment }),
      connection: judgeService(world, id as ConnectionId, { host, slot, pc }, at),
    })),
  );
}

/**
 * What the client of a PC says of one service: at the server typed for the one that it signs in to, at a device of the
 * site for all others. Throws where the client has no such service.
 */
export function clientServiceConnection(
  world: World,
  id: ConnectionId,
  { server, device }: { readonly server: string; readonly device: string },
  at: number,
  pc: string,
): Connection {
  const row = clientServices[id];
  if (row === undefined) throw new Error(`the client has no service ${id}`);
  const { name } = row;
  const [target = { host: '', slot: undefined }] =
    name === 'typed' ? targetsOf(world, row, server) : targetsAt(world, { ...row, name }, device);
  return judgeService(world, id, { ...target, pc }, at);
}

interface ServiceTarget {
  readonly host: string;
  readonly slot: string | undefined;
}

function targetsOf(world: World, row: ClientServiceRow, server: string): readonly ServiceTarget[] {
  const { slotKind, name } = row;
  if (name === 'typed') {
    const slot = hostOf(world, server)?.slot;
    const isRight = slot !== undefined && recordOf(world, 'slots', slot).kind === slotKind;
    return [{ host: server, slot: isRight ? slot : undefined }];
  }
  return devicesWith(world, slotKind).flatMap((equipment) => targetsAt(world, { ...row, name }, equipment));
}

/** A device's own service, under the name that clients use for it. */
function targetsAt(
  world: World,
  { slotKind, name }: ClientServiceRow & { readonly name: NameUsed },
  equipment: string,
): readonly ServiceTarget[] {
  return slotsOf(world, equipment)
    .filter(([, { kind }]) => kind === slotKind)
    .map(([slot]) => ({ host: nameUsed(recordOf(world, 'equipment', equipment), name), slot }));
}

function devicesWith(world: World, slotKind: SlotKind): readonly string[] {
  const { on } = slotKinds[slotKind];
  return on === 'vendor' || on === 'phone' ? [] : equipmentOfKind(world.equipment, on);
}

/** Several devices of a kind are told apart by their names. */
function labelOf(world: World, { label, slotKind }: ClientServiceRow, slot: string | undefined): string {
  if (slot === undefined || devicesWith(world, slotKind).length === 1) return label;
  return `${label} (${recordOf(world, 'equipment', recordOf(world, 'slots', slot).equipment).name})`;
}

function judgeService(
  world: World,
  id: ConnectionId,
  { host, slot, pc }: ServiceTarget & { readonly pc: string },
  at: number,
): Connection {
  const row = connectionTable[id];
  if (slot === undefined || host === '') {
    const reasons = [{ name: 'host-unknown', values: { host } } as const];
    return { state: 'not-reached', scheme: 'https', reasons, until: Number.POSITIVE_INFINITY };
  }
  const activeAt = recordOf(world, 'slots', slot).pending?.activeAt;
  // The client takes an address out of alternative names alone (spec 3.1).
  const nameRule = isIpAddress(host) ? 'san-only' : 'san-or-common-name';
  if (activeAt === undefined) return judgeConnection(world, row, { slot, host, pc, nameRule }, at);
  return restartingConnection(row, slot, activeAt);
}
