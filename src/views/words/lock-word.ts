import type { ConnectionState } from '@/simulation/connections/connection';

const words: Readonly<Record<ConnectionState, string>> = {
  secure: 'Secure',
  broken: 'Not trusted',
  plain: 'Not encrypted',
  'not-reached': 'Not reached',
  restarting: 'Restarting',
  'not-checked': 'Not checked',
};

/** The word that every lock of that state carries. */
export function lockWord(state: ConnectionState): string {
  return words[state];
}
