import { siteConnections, type SiteConnection } from '@/simulation/connections/site-connections';
import type { World } from '@/simulation/world/world';
import { useJudged } from '@/state/use-world';
import { siteDevices, type SiteDevices } from './site-devices';

/** What the site map shows, as it is now; it follows whatever time changes. */
export interface SiteMap {
  readonly connections: readonly SiteConnection[];
  readonly devices: readonly SiteDevices[];
}

/** The site map of the lab. */
export function useSiteMap(): SiteMap {
  return useJudged(siteMapOf, nextChange);
}

function siteMapOf(world: World, at: number): SiteMap {
  return { connections: siteConnections(world, at), devices: siteDevices(world, at) };
}

function nextChange({ connections, devices }: SiteMap): number {
  return Math.min(Number.POSITIVE_INFINITY, ...[...connections, ...devices].map(({ until }) => until));
}
