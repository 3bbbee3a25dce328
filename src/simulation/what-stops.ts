import { removeCertificate } from './certificate-stores';
import { siteConnections } from './connections/site-connections';
import { recordOf, type World } from './world';

/** A connection that was secure and would no longer be. */
export interface LostLock {
  readonly program: string;
  readonly purpose: string;
  readonly host: string;
}

/** The locks of a PC that a certificate taken out of one of its stores would cost, at a lab time in milliseconds. */
export function locksLostWithout(world: World, placement: string, at: number): readonly LostLock[] {
  const pc = recordOf(world, 'pcs', recordOf(world, 'placements', placement).pc).name;
  const removed = removeCertificate(world, { type: 'remove-certificate', placement }, {}, at);
  if (!removed.ok) return [];
  const after = new Map(siteConnections(removed.value.world, at).map((row) => [row.key, row]));
  return siteConnections(world, at).filter((row) => {
    const stateAfter = stateOf(after.get(row.key), pc);
    return stateOf(row, pc) === 'secure' && stateAfter !== 'secure';
  });
}

function stateOf(row: ReturnType<typeof siteConnections>[number] | undefined, pc: string) {
  return row?.views.find(({ name }) => name === pc)?.connection.state;
}
