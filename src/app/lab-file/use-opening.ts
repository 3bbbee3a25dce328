import { useState } from 'react';
import type { GivenFile } from '@/actions/preparation/preparation';
import type { Problem } from '@/simulation/world/problem';
import { useLab } from '@/views/shell/lab';

/** A lab file that is being opened. */
export interface Opening {
  /** The part that is done before the lab is saved, from 0 to 1. */
  readonly done: number;
  /** Has no effect once the lab is being saved. */
  readonly cancel: () => void;
}

/** What is said at the end. */
interface Words {
  readonly opened: string;
  readonly cancelled: string;
}

/** Opens a lab file, says how far it is, and why it cannot be opened. */
export function useOpening(file: GivenFile, words: Words, onEnd: (text: string) => void) {
  const { perform } = useLab();
  const [opening, setOpening] = useState<Opening>();
  const [problem, setProblem] = useState<Problem>();
  const open = async (withKeys: boolean, password: string) => {
    const { signal, cancel } = cancellation();
    const onProgress = (done: number) => setOpening({ done, cancel });
    onProgress(0);
    setProblem(undefined);
    try {
      const inputs = { files: [file], secrets: { password }, signal, onProgress };
      const outcome = await perform({ type: 'open-lab-file', withKeys }, inputs);
      if (outcome.ok) onEnd(words.opened);
      else setProblem(outcome.problem);
    } catch (error) {
      if (!signal.aborted) throw error;
      onEnd(words.cancelled);
    } finally {
      setOpening(undefined);
    }
  };
  return { open, opening, problem };
}

function cancellation() {
  const controller = new AbortController();
  return { signal: controller.signal, cancel: () => controller.abort() };
}
