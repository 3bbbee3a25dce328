import { useCallback, useState } from 'react';

/** Whether something is being done, and the way to do it: however it ends, nothing is busy afterwards. */
export function useBusy(): readonly [boolean, <Answer>(work: () => Promise<Answer>) => Promise<Answer>] {
  const [isBusy, setIsBusy] = useState(false);
  const during = useCallback(async <Answer>(work: () => Promise<Answer>) => {
    setIsBusy(true);
    try {
      return await work();
    } finally {
      setIsBusy(false);
    }
  }, []);
  return [isBusy, during];
}
