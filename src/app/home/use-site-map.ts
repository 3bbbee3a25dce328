import { useMemo } from 'react';
import { siteConnections, type SiteConnection } from '@/simulation/connections/site-connections';
import type { World } from '@/simulation/world';
import { useLabTime, useWorld } from '@/state/use-world';
import { certificateStateOf } from '@/views/certificate-state/certificate-state';
import { siteDevices, type SiteDevices } from './site-devices';

/** What the site map shows, as it is now; it follows whatever time changes. */
export interface SiteMap {
  readonly connections: readonly SiteConnection[];
  readonly devices: readonly SiteDevices[];
}

/** The site map of the lab. */
export function useSiteMap(): SiteMap {
  const world = useWorld((present) => present);
  const at = useLabTime();
  const until = useMemo(() => nextChange(world, at), [world, at]);
  const later = useLabTime(until);
  return useMemo(
    () => ({ connections: siteConnections(world, later), devices: siteDevices(world, later) }),
    [world, later],
  );
}

function nextChange(world: World, at: number): number {
  const connections = siteConnections(world, at).map(({ until }) => until);
  const devices = Object.keys(world.equipment).map((id) => certificateStateOf(world, id, at).until);
  return [...connections, ...devices].reduce(
    (first, until) => Math.min(first, until),
    Number.POSITIVE_INFINITY,
  );
}
