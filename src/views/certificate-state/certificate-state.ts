import { equipmentKinds } from '@/simulation/appliances/equipment';
import type { Slot } from '@/simulation/slots/slot';
import { slotsOf } from '@/simulation/slots/slots-of';
import { recordOf, type World } from '@/simulation/world';
import { validityAt, validityUntil } from '../validity-line/validity-at';

/** The state of the certificates of a device, the gravest of its slots. */
export type CertificateStateName =
  | 'expired'
  | 'not-yet-valid'
  | 'none'
  | 'pending'
  | 'restarting'
  | 'default'
  | 'installed'
  | 'not-applicable';

/** With the earliest expiry among its slots, milliseconds since 1970, and when any of it changes by itself. */
export interface CertificateState {
  readonly name: CertificateStateName;
  readonly expires?: number;
  readonly until: number;
}

const gravestFirst: readonly CertificateStateName[] = [
  'expired',
  'not-yet-valid',
  'none',
  'pending',
  'restarting',
  'default',
  'installed',
];

/** What the list says of a device's certificates at a lab time in milliseconds. */
export function certificateStateOf(world: World, equipment: string, at: number): CertificateState {
  const { certificateTab } = equipmentKinds[recordOf(world, 'equipment', equipment).kind];
  const never = Number.POSITIVE_INFINITY;
  if (certificateTab === 'none') return { name: 'not-applicable', until: never };
  const states = slotsOf(world, equipment).map(([, slot]) => stateOfSlot(world, slot, at));
  const expiries = states.flatMap(({ expires }) => (expires === undefined ? [] : [expires]));
  return {
    name: gravestFirst.find((name) => states.some((state) => state.name === name)) ?? 'none',
    until: Math.min(never, ...states.map(({ until }) => until)),
    ...(expiries.length === 0 ? {} : { expires: Math.min(...expiries) }),
  };
}

function stateOfSlot(world: World, slot: Slot, at: number): CertificateState {
  const until = slot.pending?.activeAt ?? Number.POSITIVE_INFINITY;
  if (slot.active === undefined) return { name: nameOfWaiting(slot) ?? 'none', until };
  const certificate = recordOf(world, 'certificates', slot.active.certificate);
  const validity = validityAt(certificate, at);
  return {
    name: validity === 'valid' ? nameOfValid(slot) : validity,
    expires: certificate.notAfter,
    until: Math.min(until, validityUntil(certificate, at)),
  };
}

function nameOfValid(slot: Slot): CertificateStateName {
  const isDefault = slot.active?.certificate === slot.factory?.certificate;
  return nameOfWaiting(slot) ?? (isDefault ? 'default' : 'installed');
}

function nameOfWaiting({ pending }: Slot): CertificateStateName | undefined {
  if (pending === undefined) return undefined;
  return pending.activeAt === undefined ? 'pending' : 'restarting';
}
