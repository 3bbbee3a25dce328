import type { Action, JournalEntry } from '@/simulation/catalogue/catalogue';

/** How much was done in a run. */
export interface Economy {
  readonly requests: number;
  readonly orders: number;
  readonly installations: number;
  readonly restarts: number;
  readonly refusals: number;
  readonly keysSaved: number;
}

const counted: Readonly<Record<keyof Economy, readonly Action['type'][]>> = {
  requests: ['generate-request', 'create-appliance-request'],
  orders: ['order-certificate', 'reissue-certificate'],
  installations: ['install-certificate', 'import-pasted', 'import-authority'],
  restarts: ['restart-appliance', 'restart-web-server'],
  refusals: ['note-refusal'],
  keysSaved: ['save-request-key', 'save-order-pfx'],
};

/** What each is called. */
export const economyWords: Readonly<Record<keyof Economy, string>> = {
  requests: 'Requests',
  orders: 'Orders',
  installations: 'Installations',
  restarts: 'Restarts',
  refusals: 'Refusals',
  keysSaved: 'Private keys saved',
};

/** Counts what was done. */
export function economyOf(actions: readonly Pick<JournalEntry['action'], 'type'>[]): Economy {
  const count = (types: readonly string[]) => actions.filter(({ type }) => types.includes(type)).length;
  const figures = Object.entries(counted).map(([name, types]) => [name, count(types)] as const);
  return Object.fromEntries(figures) as Readonly<Record<keyof Economy, number>>;
}
