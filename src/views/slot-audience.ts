import type { SlotKind } from '@/simulation/world/slot';

/** Who meets the certificate of a slot, and what becomes of those who do not trust it. */
export interface SlotAudience {
  /** As the beginning of a sentence. */
  readonly who: string;
  /** What happens to them, as the end of one. */
  readonly consequence: string;
  /** How they could be made to trust a certificate that is signed with its own key. */
  readonly remedy: string;
}

const clientsOutside: SlotAudience = {
  who: 'Connect clients outside',
  consequence: 'are not connected: nothing falls back to http there',
  remedy: 'unless their PC holds the certificate among its trusted roots',
};

/** The slots whose consequences differ from those of a server inside. */
export const slotAudiences: Readonly<Partial<Record<SlotKind, SlotAudience>>> = {
  'edge-gateway': {
    who: 'The browsers of administrators',
    consequence: 'show a warning',
    remedy: 'unless their PC holds the certificate among its trusted roots',
  },
  rast: {
    who: 'Remote phones',
    consequence: 'go out of service',
    remedy: 'for they trust the Mitel UC Certificate Authority and public authorities only',
  },
  'reverse-proxy': clientsOutside,
  turn: clientsOutside,
};
