import type { Action, JournalEntry } from '@/simulation/catalogue/catalogue';
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
    own,
    site,
  }: { readonly begunWith: number; readonly own: readonly JournalEntry[]; readonly site: Site },
): number {
  const wanted = solutionOf(lesson).map((doing) => doing(site).action);
  return own.reduce((done, { action }) => (isAlike(action, wanted[done]) ? done + 1 : done), begunWith);
}

/** Of the same kind; a sign-in, at the same place: portals ask for one on the way to anything. */
function isAlike(action: Action, wanted: Action | undefined): boolean {
  if (action.type !== wanted?.type) return false;
  return action.type !== 'sign-in' || (wanted.type === 'sign-in' && action.session === wanted.session);
}

/** How many acts of the solution come before a step. */
export function actsBefore({ steps }: Pick<Lesson, 'steps'>, step: number): number {
  return steps.slice(0, step).flatMap(({ acts }) => acts).length;
}
