import type { SlotKind } from './slot';

/** What holds for every slot of a kind. */
export interface SlotKindRow {
  /** What the slot is called in sentences. */
  readonly label: string;
  /** Which of the equipment's names a certificate has to carry. */
  readonly mustName: 'fqdn' | 'outside-fqdn';
  /** Milliseconds of lab time until an installed certificate is served; undefined: it waits for a restart. */
  readonly activationDelay?: number;
}

/** One row a kind. The five seconds in which a server's services restart are assumed. */
export const slotKinds: Readonly<Record<SlotKind, SlotKindRow>> = {
  'headquarters-https': { label: 'Headquarters server', mustName: 'fqdn', activationDelay: 5_000 },
  'server-https': { label: 'Distributed Voice Server', mustName: 'fqdn', activationDelay: 5_000 },
  'edge-gateway': { label: 'Edge Gateway', mustName: 'fqdn' },
  rast: { label: 'RAST', mustName: 'outside-fqdn' },
  'reverse-proxy': { label: 'Reverse Proxy', mustName: 'outside-fqdn' },
  turn: { label: 'TURN', mustName: 'outside-fqdn' },
  'vendor-web-site': { label: 'the vendor’s web site', mustName: 'fqdn' },
};
