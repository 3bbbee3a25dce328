import type { AudienceName, AudienceTrust } from '@/simulation/trust';

interface AudienceWords {
  readonly one: string;
  readonly all: string;
  readonly none: string;
  /** As in `3 of 27 PCs`. */
  readonly several: string;
}

const words: Readonly<Record<AudienceName, AudienceWords>> = {
  pcs: { one: 'the PC', all: 'all PCs', none: 'no PC', several: 'PCs' },
  phones: {
    one: 'phones inside',
    all: 'phones inside',
    none: 'no phone inside',
    several: 'phones inside',
  },
  'remote-phones': {
    one: 'remote phones',
    all: 'remote phones',
    none: 'no remote phone',
    several: 'remote phones',
  },
  'mobile-clients': {
    one: 'the mobile client',
    all: 'all mobile clients',
    none: 'no mobile client',
    several: 'mobile clients',
  },
  gateways: { one: 'the gateway', all: 'the gateway', none: 'no gateway', several: 'gateways' },
};

/** Who trusts a chain, audience by audience: `all PCs · no phone inside · 2 of 3 mobile clients`. */
export function trustWords(trust: readonly AudienceTrust[]): string {
  return trust.map(wordsOf).join(' · ');
}

function wordsOf({ audience, trusting, all }: AudienceTrust): string {
  const own = words[audience];
  if (trusting === 0) return own.none;
  if (trusting < all) return `${String(trusting)} of ${String(all)} ${own.several}`;
  return all === 1 ? own.one : own.all;
}
