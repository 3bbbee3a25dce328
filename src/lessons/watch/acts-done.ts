import type { JournalEntry } from '@/simulation/catalogue/catalogue';
import type { Site } from '@/simulation/runs/site';
import type { Lesson } from '../lesson';
import { solutionOf } from '../solve/build-start';

/**
 * How many acts of a lesson's solution are done: those that the run began with, and what its journal has of the others in
 * their order. What was done besides does not count.
 */
export function actsDone(
  lesson: Lesson,
  {
    begunWith,
    journal,
    site,
  }: { readonly begunWith: number; readonly journal: readonly JournalEntry[]; readonly site: Site },
): number {
  const wanted = solutionOf(lesson).map((doing) => doing(site).action.type);
  return journal.reduce((done, { action }) => (action.type === wanted[done] ? done + 1 : done), begunWith);
}

/** How many acts of the solution come before a step. */
export function actsBefore({ steps }: Pick<Lesson, 'steps'>, step: number): number {
  return steps.slice(0, step).flatMap(({ acts }) => acts).length;
}
