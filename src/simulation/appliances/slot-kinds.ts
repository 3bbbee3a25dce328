import type { EquipmentKind } from '../world/equipment';
import { authorityIds } from '../world/authority';
import type { ConfirmationName } from '../world/problem';
import type { SlotKind } from '../world/slot';
import type { AudienceName, NameUsed } from '../world/appliance';

/** What holds for every slot of a kind. */
export interface SlotKindRow {
  /** What the slot is called in sentences. */
  readonly label: string;
  /** What it is a slot of. */
  readonly on: EquipmentKind | 'vendor' | 'phone';
  /** Towards which side it answers a browser; absent: no page of the simulation is behind it. */
  readonly answers?: 'inside' | 'outside';
  /** Which of the equipment's names a certificate has to carry. */
  readonly mustName: NameUsed | 'virtual-fqdn' | 'none';
  /** Who connects to what presents it, by the connection table (Distributed Voice Servers: assumed); absent: nobody. */
  readonly metBy?: readonly AudienceName[];
  /** Milliseconds of lab time until an installed certificate is served; undefined: it waits for a restart. */
  readonly activationDelay?: number;
  /** The one kind of key that it takes; absent: every kind that can be read. No length is refused: a short key is asked about. */
  readonly keyKind?: 'RSA';
  /** How the device makes certificates for it; absent: it makes none. */
  readonly generates?: GenerationRules;
}

/** Whether a slot of a kind takes keys of an algorithm. */
export function takesKey(kind: SlotKind, algorithm: string): boolean {
  const { keyKind } = slotKinds[kind];
  return keyKind === undefined || keyKind === algorithm;
}

/** How a device makes certificates for a slot of its own. */
export interface GenerationRules {
  /** An authority of the lab, what another slot of the device holds, or the new key itself. */
  readonly signedBy: { readonly authority: string } | { readonly slot: SlotKind } | 'itself';
  readonly days: number;
  /** Whether it may sign others; it may not when left out. */
  readonly isAuthority?: boolean;
  /** What the product asks before it makes anything. */
  readonly confirmation?: ConfirmationName;
}

/** The Edge Gateway has its certificates from the HQ CA, for ten years like the first ones (assumed). */
const byHeadquarters: GenerationRules = {
  signedBy: { authority: authorityIds.mitelUc },
  days: 3652,
  confirmation: 'restart-needed',
};

/** The Mobility Router signs for itself (note); twenty years its authority's and ten its certificates', assumed. */
const byRouter: GenerationRules = { signedBy: { slot: 'mobility-authority' }, days: 3652 };

/** The gateways import “the RSA private key” (note, Importing a Certificate). */
const rsaAlone = { keyKind: 'RSA' } as const;

/** One row a kind. The five seconds in which a server's services restart are assumed. */
export const slotKinds: Readonly<Record<SlotKind, SlotKindRow>> = {
  'headquarters-https': {
    label: 'Headquarters server',
    on: 'headquarters-server',
    answers: 'inside',
    mustName: 'fqdn',
    metBy: ['pcs'],
    activationDelay: 5_000,
  },
  'server-https': {
    label: 'Distributed Voice Server',
    on: 'server',
    mustName: 'fqdn',
    metBy: ['pcs'],
    activationDelay: 5_000,
  },
  'appliance-https': {
    label: 'Web server',
    on: 'service-appliance',
    answers: 'inside',
    mustName: 'collaboration-fqdn',
    metBy: ['pcs'],
  },
  'edge-gateway': {
    label: 'Edge Gateway',
    on: 'edge-gateway',
    answers: 'inside',
    mustName: 'fqdn',
    ...rsaAlone,
    metBy: ['pcs'],
    generates: byHeadquarters,
  },
  rast: {
    label: 'RAST',
    on: 'edge-gateway',
    mustName: 'outside-fqdn',
    ...rsaAlone,
    metBy: ['remote-phones'],
    generates: byHeadquarters,
  },
  'reverse-proxy': {
    label: 'Reverse Proxy',
    on: 'edge-gateway',
    mustName: 'outside-fqdn',
    ...rsaAlone,
    metBy: ['pcs'],
    generates: byHeadquarters,
  },
  turn: {
    label: 'TURN',
    on: 'edge-gateway',
    mustName: 'outside-fqdn',
    ...rsaAlone,
    metBy: ['pcs'],
    generates: byHeadquarters,
  },
  'mobility-authority': {
    label: 'Certificate Authority',
    on: 'mobility-router',
    mustName: 'none',
    ...rsaAlone,
    generates: { signedBy: 'itself', days: 7305, isAuthority: true, confirmation: 'authority-generated' },
  },
  'mobility-local': {
    label: 'Local Access',
    on: 'mobility-router',
    answers: 'inside',
    mustName: 'fqdn',
    ...rsaAlone,
    metBy: ['pcs', 'mobile-clients'],
    generates: byRouter,
  },
  'mobility-remote': {
    label: 'Remote Access',
    on: 'mobility-router',
    answers: 'outside',
    mustName: 'outside-fqdn',
    ...rsaAlone,
    metBy: ['mobile-clients'],
    generates: byRouter,
  },
  'mobility-local-virtual': {
    label: 'Local Access (Virtual)',
    on: 'mobility-router',
    mustName: 'virtual-fqdn',
    ...rsaAlone,
    metBy: ['mobile-clients'],
    generates: byRouter,
  },
  'mobility-remote-virtual': {
    label: 'Remote Access (Virtual)',
    on: 'mobility-router',
    mustName: 'outside-fqdn',
    ...rsaAlone,
    metBy: ['mobile-clients'],
    generates: byRouter,
  },
  'remote-phone': { label: 'Remote phone', on: 'phone', mustName: 'none' },
  'vendor-web-site': {
    label: 'the vendor’s web site',
    on: 'vendor',
    answers: 'inside',
    mustName: 'fqdn',
    metBy: ['pcs'],
  },
};
