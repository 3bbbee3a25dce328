import { isSameData } from '@/base/same-data';
import type { World } from '@/simulation/world/world';
import type { Readings } from '@/state/renewed';

type Contents = Pick<Readings, 'practiceRequests' | 'practiceLists'>;

/** The record of a request or revocation list whose bytes are absent or say something else; undefined when none is. */
export function faultOfContents(world: World, read: Contents): string | undefined {
  const said: Readonly<Record<string, object | undefined>> = {
    ...read.practiceRequests,
    ...read.practiceLists,
  };
  const records = Object.entries({ ...world.practiceRequests, ...world.practiceLists });
  const wrong = records.find(([id, record]) => {
    const own = Object.hasOwn(said, id) ? said[id] : undefined;
    return own === undefined || !isSameData({ ...record, ...own }, record);
  });
  return wrong?.[0];
}
