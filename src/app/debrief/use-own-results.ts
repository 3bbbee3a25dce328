import { useEffect, useState } from 'react';
import { type OwnResult, ownResultsOf } from '@/lessons/results/own-results';
import { useLab } from '@/views/shell/lab';

const none: readonly OwnResult[] = [];

/** What came of lessons in this browser, and the way to remove it; nothing until it was read, or where it cannot be. */
export function useOwnResults() {
  const { history } = useLab();
  const [results, setResults] = useState(none);
  useEffect(() => {
    let isWanted = true;
    const read = async () => {
      const kept = await history.results.list();
      if (isWanted) setResults(ownResultsOf(kept));
    };
    // The list is beside what the page is about.
    read().catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [history]);
  const remove = async () => {
    await history.results.remove();
    setResults(none);
  };
  return { results, remove };
}
