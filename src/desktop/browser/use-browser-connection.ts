import { browserConnection } from '@/simulation/connections/browser';
import type { Connection } from '@/simulation/connections/connection';
import type { World } from '@/simulation/world/world';
import { useLabTime, useWorld } from '@/state/use-world';
import type { Place } from '@/views/shell/place';

/** What the browser says of a place now; undefined for the start page, which is nobody's. */
export function useBrowserConnection(place: Place): Connection | undefined {
  const world = useWorld((present) => present);
  const until = judge(world, place, useLabTime())?.until;
  return judge(world, place, useLabTime(until));
}

function judge(world: World, { scheme, host }: Place, at: number): Connection | undefined {
  return host === '' ? undefined : browserConnection(world, { scheme, host }, at);
}
