import { connectionIds, connectionTable, slotKinds } from '../appliances/registry';
import type { ClientService, ConnectionId, ConnectionRow } from '../world/appliance';
import { isIpAddress } from '@/pki/names/ip-address';
import { equipmentOfKind, slotsOf } from '../world/find-records';
import { traineePc } from '../pc/certificate-stores';
import type { SlotKind } from '../world/equipment';
import { recordOf, type World } from '../world/world';
import type { Connection } from './connection';
import { hostOf, nameUsed } from './hosts';
import { judgeConnection, restartingConnection } from './judge-connection';

/** A row of the connection table that is a service of the client. */
type ServiceRow = ConnectionRow & { readonly service: ClientService };

/** The services of the client (spec 0.1); the first is the server that it signs in to. */
function serviceRows(): readonly (readonly [id: ConnectionId, row: ServiceRow])[] {
  return connectionIds().flatMap((id) => {
    const { service, ...row } = connectionTable[id];
    return service === undefined ? [] : [[id, { ...row, service }] as const];
  });
}

/** Whether a connection is one that the client shows and explains. */
export function isClientService(id: ConnectionId): boolean {
  return connectionTable[id].service !== undefined;
}

/** One service of the Mitel Connect client, at one device. */
export interface ServiceConnection {
  readonly id: ConnectionId;
  readonly label: string;
  /** What a user does with it, in a few words. */
  readonly purpose: string;
  /** Where the user is who meets it. */
  readonly from: 'inside' | 'outside';
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
  return serviceRows().flatMap(([id, row]) =>
    targetsOf(world, row, server).map(({ host, slot }) => ({
      id,
      host,
      purpose: row.service.use,
      from: row.from === 'clients-outside' ? 'outside' : 'inside',
      label: labelOf(world, row, slot),
      ...(slot === undefined ? {} : { equipment: recordOf(world, 'slots', slot).equipment }),
      connection: judgeService(world, id, { host, slot, pc }, at),
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
  const { service, ...rest } = connectionTable[id];
  if (service === undefined) throw new Error(`the client has no service ${id}`);
  const row = { ...rest, service };
  const [target = { host: '', slot: undefined }] =
    service.isTyped === true ? targetsOf(world, row, server) : targetsAt(world, row, device);
  return judgeService(world, id, { ...target, pc }, at);
}

interface ServiceTarget {
  readonly host: string;
  readonly slot: string | undefined;
}

function targetsOf(world: World, row: ServiceRow, server: string): readonly ServiceTarget[] {
  const { slotKind, isTyped } = row.service;
  if (isTyped === true) {
    const slot = hostOf(world, server)?.slot;
    const isRight = slot !== undefined && recordOf(world, 'slots', slot).kind === slotKind;
    return [{ host: server, slot: isRight ? slot : undefined }];
  }
  return devicesWith(world, slotKind).flatMap((equipment) => targetsAt(world, row, equipment));
}

/** A device's own service, under the name that clients use for it. */
function targetsAt(
  world: World,
  { name, service: { slotKind } }: ServiceRow,
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

/** Several devices of a kind are distinguished by their names. */
function labelOf(
  world: World,
  { service: { label, slotKind } }: ServiceRow,
  slot: string | undefined,
): string {
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
