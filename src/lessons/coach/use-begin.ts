import type { TimedAct } from '@/actions/act';
import type { Mode } from '@/simulation/world/run';
import { usePresent } from '@/state/use-world';
import { useLab } from '@/views/shell/lab';
import { problemWords } from '@/views/words/problem-words';
import { beginLesson } from '../begin-lesson';
import { loadLesson } from '../catalogue';
import type { Lesson } from '../lesson';

/** The seed of the keys of a lesson's lab: the same acts give the same keys to everybody. */
const seed = '5eed';

/** How a lesson is begun. */
interface Beginning {
  readonly mode: Mode;
  /** What has gone wrong; nothing where left out. */
  readonly faults?: readonly string[];
  /** So many acts of the solution are done already. */
  readonly acts?: number;
  /** What was done after them in a run before. */
  readonly log?: readonly TimedAct[];
  readonly onProgress?: (done: number, all: number) => void;
}

const notLoaded =
  'The lesson could not be loaded, and nothing was changed. Check the network connection, then start it again.';

/** Begins a lesson, or goes to another place of one. Resolves with why it could not, in words; undefined once it has begun. */
export function useBegin() {
  const { perform, createSandbox, history } = useLab();
  const { world } = usePresent();
  return async (
    { id }: Pick<Lesson, 'id'>,
    { faults = [], ...beginning }: Beginning,
  ): Promise<string | undefined> => {
    const saveCheckpoint = history.checkpoints.save;
    const lab = { world: world(), perform, createSandbox, loadLesson, saveCheckpoint };
    // As it is written: a run has it as it was dealt.
    const lesson = await loadLesson(id).catch(() => undefined);
    if (lesson === undefined) return notLoaded;
    const outcome = await beginLesson(lab, { lesson, variant: { seed, faults }, ...beginning });
    return outcome.ok ? undefined : problemWords(outcome.problem);
  };
}
