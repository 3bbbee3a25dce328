import { firstUndone, lastDone } from '@/actions/history/history';
import type { Step } from '@/state/storage';
import { useAnnounce } from '@/ui/live-region';
import { useLab } from '@/views/shell/lab';
import { problemWords } from '@/views/words/problem-words';
import { useClosed } from '../lab-page';
import { useTeller } from '../told/told';
import { stepWords, useSteps } from './steps';

/** One of the two ways along the steps. */
export interface UndoCommand {
  readonly type: 'undo' | 'redo';
  /** The step that it would turn over, in a sentence; undefined when there is none. */
  readonly sentence: string | undefined;
  readonly run: () => Promise<void>;
}

/** Undo and redo, each with what it would do. What came of it is said aloud and told under the bar. */
export function useUndo(): { readonly undo: UndoCommand; readonly redo: UndoCommand } {
  const { perform } = useLab();
  const announce = useAnnounce();
  const { tell } = useTeller();
  const all = useSteps();
  // An exercise may keep them shut: then there is nothing to turn over.
  const steps = useClosed('undo') ? [] : all;
  const command = (type: 'undo' | 'redo', step: Step | undefined): UndoCommand => ({
    type,
    sentence: step === undefined ? undefined : stepWords(step),
    run: async () => {
      const outcome = await perform({ type });
      if (outcome.ok) return;
      announce(problemWords(outcome.problem));
      tell({ text: problemWords(outcome.problem) });
    },
  });
  return { undo: command('undo', lastDone(steps)), redo: command('redo', firstUndone(steps)) };
}
