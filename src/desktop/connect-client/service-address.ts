import type { ServiceConnection } from '@/simulation/connections/connect-client';

/**
 * Tells a service of the client from all others: the rest of the program's address where it is explained. There is one
 * server to sign in to, whichever device answers at the name typed.
 */
export function serviceAddress({ id, equipment }: Pick<ServiceConnection, 'id' | 'equipment'>): string {
  const service = id.replace('connect-client-', '');
  return service === 'headquarters' || equipment === undefined ? service : `${service}/${equipment}`;
}
