import { useEffect, useState } from 'react';
import type { Step } from '@/state/storage';
import { useRevision } from '@/state/use-world';
import { useLab } from '@/views/shell/lab';

/** The steps that can be taken back or made again, oldest first; read again after every change of the lab. */
export function useSteps(): readonly Step[] {
  const { history } = useLab();
  const revision = useRevision();
  const [steps, setSteps] = useState<readonly Step[]>([]);
  useEffect(() => {
    let isWanted = true;
    void history.readSteps().then((read) => {
      if (isWanted) setSteps(read);
    });
    return () => {
      isWanted = false;
    };
  }, [history, revision]);
  return steps;
}
