import { faultOf } from '@/base/fault';
import { useEffect, useState } from 'react';
import { problemOf, type Problem } from '@/simulation/world/problem';
import { useLab } from '@/views/shell/lab';
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
  const [answer, setCompared] = useState<Compared>({});
  useEffect(() => {
    let isWanted = true;
    void preview({ type: 'restore-checkpoint', checkpoint }).then((outcome) => {
      if (!isWanted) return;
      setCompared(outcome.ok ? compared(outcome.value.changes, view) : { problem: outcome.problem });
    });
    return () => {
      isWanted = false;
    };
  }, [preview, checkpoint, view]);
  return answer;
}

/** What a damaged record cannot be said of is no reason to keep anybody from going back. */
function compared(changes: Parameters<typeof changeWords>[0], view: ChangeView): Compared {
  try {
    return { lines: changeWords(changes, view) };
  } catch (error) {
    return { problem: problemOf(faultOf(error)) };
  }
}
