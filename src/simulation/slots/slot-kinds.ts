import type { EquipmentKind } from '../appliances/equipment';
import type { SlotKind } from './slot';

/** What holds for every slot of a kind. */
export interface SlotKindRow {
  /** What the slot is called in sentences. */
  readonly label: string;
  /** What it is a slot of. */
  readonly on: EquipmentKind | 'vendor';
  /** Towards which side it answers a browser; absent: no page of the simulation is behind it. */
  readonly answers?: 'inside' | 'outside';
  /** Which of the equipment's names a certificate has to carry. */
  readonly mustName: 'fqdn' | 'outside-fqdn';
  /** Milliseconds of lab time until an installed certificate is served; undefined: it waits for a restart. */
  readonly activationDelay?: number;
}

/** One row a kind. The five seconds in which a server's services restart are assumed. */
export const slotKinds: Readonly<Record<SlotKind, SlotKindRow>> = {
  'headquarters-https': {
    label: 'Headquarters server',
    on: 'headquarters-server',
    answers: 'inside',
    mustName: 'fqdn',
    activationDelay: 5_000,
  },
  'server-https': {
    label: 'Distributed Voice Server',
    on: 'server',
    mustName: 'fqdn',
    activationDelay: 5_000,
  },
  'edge-gateway': { label: 'Edge Gateway', on: 'edge-gateway', mustName: 'fqdn' },
  rast: { label: 'RAST', on: 'edge-gateway', mustName: 'outside-fqdn' },
  'reverse-proxy': { label: 'Reverse Proxy', on: 'edge-gateway', mustName: 'outside-fqdn' },
  turn: { label: 'TURN', on: 'edge-gateway', mustName: 'outside-fqdn' },
  'vendor-web-site': {
    label: 'the vendor’s web site',
    on: 'vendor',
    answers: 'inside',
    mustName: 'fqdn',
  },
};
