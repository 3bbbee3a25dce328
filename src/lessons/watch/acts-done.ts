import type { JournalEntry } from '@/simulation/catalogue/catalogue';
import type { Site } from '@/simulation/runs/site';
import type { Lesson } from '../lesson';

/** How many acts of a lesson's solution a journal has, in their order; what was done besides does not count. */
export function actsDone({ steps }: Lesson, journal: readonly JournalEntry[], site: Site): number {
  const wanted = steps.flatMap(({ acts }) => acts).map((doing) => doing(site).action.type);
  return journal.reduce((done, { action }) => (action.type === wanted[done] ? done + 1 : done), 0);
}
