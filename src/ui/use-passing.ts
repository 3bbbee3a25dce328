import { useEffect, useRef } from 'react';

/**
 * Calls `leave` with the next key or press after something came to be shown; nothing while it is undefined. A press is
 * over before that: what is pressed does not move from under the pointer.
 */
export function usePassing(shown: unknown, leave: () => void): void {
  const latest = useRef(leave);
  useEffect(() => {
    latest.current = leave;
  });
  useEffect(() => {
    if (shown === undefined) return undefined;
    const controller = new AbortController();
    const listen = () => {
      for (const event of ['click', 'keydown'] as const)
        document.addEventListener(event, () => latest.current(), { signal: controller.signal, once: true });
    };
    // The press that led to it may not be over yet.
    const timer = setTimeout(listen);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [shown]);
}
