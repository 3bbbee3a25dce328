import { validityAt, validityUntil } from '@/pki/path/validity';
import { equipmentKinds } from '@/simulation/appliances/equipment';
import type { Slot } from '@/simulation/slots/slot';
import { slotsInUse } from '@/simulation/mobility/cluster';
import { isOfReplacedAuthority } from '@/simulation/mobility/router-authority';
import { slotsOf } from '@/simulation/slots/slots-of';
import { recordOf, type World } from '@/simulation/world';

/** The state of the certificates of a device, the gravest of its slots. */
export type CertificateStateName =
  | 'expired'
  | 'not-yet-valid'
  | 'none'
  | 'authority-replaced'
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
  'authority-replaced',
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
  const states = slotsOnMap(world, equipment).map(([, slot]) => stateOfSlot(world, slot, at));
  const expiries = states.flatMap(({ expires }) => (expires === undefined ? [] : [expires]));
  return {
    name: gravestFirst.find((name) => states.some((state) => state.name === name)) ?? 'none',
    until: Math.min(never, ...states.map(({ until }) => until)),
    ...(expiries.length === 0 ? {} : { expires: Math.min(...expiries) }),
  };
}

/** A router alone has no use for virtual certificates; a node of a cluster also has those that both share. */
function slotsOnMap(world: World, equipment: string) {
  const isRouter = recordOf(world, 'equipment', equipment).kind === 'mobility-router';
  return isRouter ? slotsInUse(world, equipment) : slotsOf(world, equipment);
}

function stateOfSlot(world: World, slot: Slot, at: number): CertificateState {
  const until = slot.pending?.activeAt ?? Number.POSITIVE_INFINITY;
  if (slot.active === undefined) return { name: nameOfWaiting(slot) ?? 'none', until };
  const certificate = recordOf(world, 'certificates', slot.active.certificate);
  const validity = validityAt(certificate, at);
  return {
    name: validity === 'valid' ? nameOfValid(world, slot) : validity,
    expires: certificate.notAfter,
    until: Math.min(until, validityUntil(certificate, at)),
  };
}

function nameOfValid(world: World, slot: Slot): CertificateStateName {
  const isDefault = slot.active?.certificate === slot.factory?.certificate;
  if (isOfReplacedAuthority(world, slot)) return nameOfWaiting(slot) ?? 'authority-replaced';
  return nameOfWaiting(slot) ?? (isDefault ? 'default' : 'installed');
}

function nameOfWaiting({ pending }: Slot): CertificateStateName | undefined {
  if (pending === undefined) return undefined;
  return pending.activeAt === undefined ? 'pending' : 'restarting';
}
