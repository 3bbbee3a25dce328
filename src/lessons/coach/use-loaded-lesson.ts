import { use } from 'react';
import { loadedLesson, loadLesson } from '../catalogue';
import type { Lesson } from '../lesson';

const awaited = new Map<string, Promise<Lesson>>();

/**
 * A lesson; suspends until it is loaded. Who has waited once asks for the same promise ever after: React renders him again
 * from where he waited, and would take the hooks behind for ones that were there before if nothing waited any more.
 */
export function useLoadedLesson(id: string): Lesson {
  const promise = awaited.get(id);
  if (promise !== undefined) return use(promise);
  return loadedLesson(id) ?? use(beginLoading(id));
}

function beginLoading(id: string): Promise<Lesson> {
  const promise = loadLesson(id);
  awaited.set(id, promise);
  // What could not be loaded is tried again when it is asked for again.
  promise.catch(() => awaited.delete(id));
  return promise;
}
