import { useEffect, useState } from 'react';
import type { Problem } from '@/simulation/problem';
import { useLab } from '@/views/lab';
import { changeWords, type ChangeView } from './change-words';

/** What lies between the lab and a checkpoint. */
export interface Compared {
  /** Absent while they are being compared. */
  readonly lines?: readonly string[];
  readonly problem?: Problem;
}

/** Compares the lab with a checkpoint; changes nothing. */
export function useChanges(checkpoint: string, view: ChangeView): Compared {
  const { preview } = useLab();
  const [compared, setCompared] = useState<Compared>({});
  useEffect(() => {
    let isWanted = true;
    void preview({ type: 'restore-checkpoint', checkpoint }).then((outcome) => {
      if (!isWanted) return;
      setCompared(
        outcome.ok ? { lines: changeWords(outcome.value.changes, view) } : { problem: outcome.problem },
      );
    });
    return () => {
      isWanted = false;
    };
  }, [preview, checkpoint, view]);
  return compared;
}
