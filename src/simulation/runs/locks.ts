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

/** What is asked of an action here. */
interface Locked {
  readonly type: string;
  readonly checkpoint?: string;
}

/** Why the exercise that is being done refuses an action; undefined where it does not. The way back to the own lab stays open. */
export function problemOfLock(world: Pick<World, 'runs'>, { type, checkpoint }: Locked): Problem | undefined {
  const lock = locks[type];
  const run = lastingRun(world);
  if (lock === undefined || run?.locks.includes(lock) !== true) return undefined;
  const isWayBack = checkpoint !== undefined && checkpoint === run.checkpoint;
  return isWayBack ? undefined : problemOf('locked-by-exercise');
}
