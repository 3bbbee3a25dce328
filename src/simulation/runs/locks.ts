import { type Problem, problemOf } from '../world/problem';
import type { Lock, Run } from '../world/run';
import type { World } from '../world/world';

/** The run that has begun and not ended. */
export function lastingRun({ runs }: Pick<World, 'runs'>): Run | undefined {
  const run = runs['run'];
  return run?.endedAt === undefined ? run : undefined;
}

/** The lock that keeps an action shut. */
const locks: Readonly<Record<string, Lock>> = {
  undo: 'undo',
  redo: 'undo',
  'restore-checkpoint': 'checkpoints',
  'open-lab-file': 'lab-files',
  'install-site': 'start-over',
  'rename-site': 'own-site',
};

/** Why the exercise that is being done refuses an action, by its type; undefined where it does not. */
export function problemOfLock(world: Pick<World, 'runs'>, action: string): Problem | undefined {
  const lock = locks[action];
  const isLocked = lock !== undefined && lastingRun(world)?.locks.includes(lock) === true;
  return isLocked ? problemOf('locked-by-exercise') : undefined;
}
