import { useCallback } from 'react';
import { clientConnection, type ServiceConnection } from '@/simulation/connections/connect-client';
import type { World } from '@/simulation/world/world';
import { useJudged } from '@/state/use-world';

/** What the client says of each service now. */
export function useServices(server: string): readonly ServiceConnection[] {
  const judge = useCallback((world: World, at: number) => clientConnection(world, server, at), [server]);
  return useJudged(judge, earliest);
}

function earliest(services: readonly ServiceConnection[]): number {
  return Math.min(Number.POSITIVE_INFINITY, ...services.map(({ connection }) => connection.until));
}
