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

/** What is done by then needs no word. Milliseconds. */
const unnoticed = 100;

/**
 * The same for work that is not begun again while it is done: busy only once it has lasted for a while, so that nothing is
 * drawn between a press and what it does.
 */
export function useBusyAtLength(): readonly [boolean, (work: () => Promise<void>) => Promise<void>] {
  const [isBusy, setIsBusy] = useState(false);
  const during = useCallback(async (work: () => Promise<void>) => {
    const timer = setTimeout(() => setIsBusy(true), unnoticed);
    try {
      await work();
    } finally {
      clearTimeout(timer);
      setIsBusy(false);
    }
  }, []);
  return [isBusy, during];
}
