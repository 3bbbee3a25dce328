import type { AudienceTrust } from '@/simulation/connections/trust';
import type { AudienceName } from '@/simulation/world/appliance';

interface AudienceWords {
  readonly one: string;
  readonly all: string;
  readonly none: string;
  /** As in `3 of 27 PCs`. */
  readonly several: string;
  /** One of them, who judges. */
  readonly each: string;
  /** How they come by a root. */
  readonly remedy: string;
  /** Whose certificates they trust already. */
  readonly instead: string;
}

const words: Readonly<Record<AudienceName, AudienceWords>> = {
  pcs: {
    one: 'the PC',
    all: 'all PCs',
    none: 'no PC',
    several: 'PCs',
    each: 'this PC',
    instead: 'a public vendor',
    remedy:
      'On a PC, import it in Certificates under Trusted Root Certification Authorities; Deploy by Group Policy there brings it to all PCs.',
  },
  phones: {
    one: 'phones inside',
    all: 'phones inside',
    none: 'no phone inside',
    several: 'phones inside',
    each: 'the phone',
    instead: 'the Mitel UC Certificate Authority',
    remedy:
      'Phones inside trust the Mitel UC Certificate Authority only: no other root can be installed on them.',
  },
  'remote-phones': {
    one: 'remote phones',
    all: 'remote phones',
    none: 'no remote phone',
    several: 'remote phones',
    each: 'the phone',
    instead: 'a public vendor or of the Mitel UC Certificate Authority',
    remedy:
      'Remote phones trust the Mitel UC Certificate Authority and public vendors only: no other root can be installed on them.',
  },
  'mobile-clients': {
    one: 'the mobile client',
    all: 'all mobile clients',
    none: 'no mobile client',
    several: 'mobile clients',
    each: 'the client',
    instead: 'a public vendor or of the router’s own authority',
    remedy:
      'Mobile clients are given the router’s own authority when they are provisioned, and trust public vendors besides: import that root as the Certificate Authority, or generate the certificate there.',
  },
  gateways: {
    one: 'the gateway',
    all: 'the gateway',
    none: 'no gateway',
    several: 'gateways',
    each: 'the gateway',
    instead: 'the manufacturer',
    remedy: 'Gateways trust the manufacturer of the phones only.',
  },
};

const audiences = Object.keys(words) as readonly AudienceName[];

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

/** Who judges, how such come by a root, and whose certificates they trust already; PCs where nothing is said. */
export function judgingWords(audience = 'pcs'): Pick<AudienceWords, 'each' | 'remedy' | 'instead'> {
  return words[audience as AudienceName];
}

/** What is asked about a root that some of those who connect do not trust; the values are those of the confirmation. */
export function distrustWords(values: Readonly<Record<string, string>>): {
  /** `no PC and 2 of 3 mobile clients`. */
  readonly trusting: string;
  /** What each of these audiences can do about it. */
  readonly remedies: string;
} {
  const asked = audiences.filter((audience) => values[audience] !== undefined);
  return {
    trusting: asked.map((audience) => trustingWords(audience, values[audience] ?? '')).join(' and '),
    remedies: asked.map((audience) => words[audience].remedy).join(' '),
  };
}

function trustingWords(audience: AudienceName, count: string): string {
  const { none, several } = words[audience];
  return count.startsWith('0 ') ? none : `only ${count} ${several}`;
}
