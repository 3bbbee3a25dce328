import type { Site } from '@/simulation/runs/site';
import type { Target } from '@/views/stage/target';

/** A control, or the one that it is at this site: an order's page goes by the number of the order. */
export type Spot = Target | ((site: Site) => Target);

/** The control at a site. */
export function targetOf(spot: Spot, site: Site): Target {
  return typeof spot === 'function' ? spot(site) : spot;
}
