import { useCallback, useEffect, useRef } from 'react';
import { useWorld } from '@/state/use-world';
import { useTell } from '@/views/shell/tell';
import { answeringAt, endWords } from './answering';

interface SessionEnd {
  /** Changes with whoever answers at the address, and with the session there. */
  readonly shows: string;
  /** To be called with the number of windows that were closed because it changed. */
  readonly onClosed: (count: number) => void;
}

/** Tells when what a tab showed is over: a restart, a sign-out, another name, a step that was taken back. */
export function useSessionEnd(host: string): SessionEnd {
  const tell = useTell();
  const world = useWorld((present) => present);
  const now = answeringAt(world, host);
  const before = useRef(now);
  const closed = useRef(0);
  const { equipment, restarts, session } = now;
  const shows = [host, equipment, restarts, session].map(String).join(' ');
  useEffect(() => {
    const words = endWords(world, before.current, now, closed.current);
    before.current = now;
    closed.current = 0;
    if (words !== undefined) tell(words);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what else changes in the world ends nothing
  }, [shows, tell]);
  const onClosed = useCallback((count: number) => {
    closed.current = count;
  }, []);
  return { shows, onClosed };
}
