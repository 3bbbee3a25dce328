import { browserConnection } from '@/simulation/connections/browser';
import type { Connection } from '@/simulation/connections/connection';
import { useJudged } from '@/state/use-world';
import type { Place } from '@/views/shell/place';

/** What the browser says of a place now; undefined for the start page, which is nobody's. */
export function useBrowserConnection({ scheme, host }: Place): Connection | undefined {
  return useJudged(
    (world, at) => (host === '' ? undefined : browserConnection(world, { scheme, host }, at)),
    (connection) => connection?.until ?? Number.POSITIVE_INFINITY,
  );
}
