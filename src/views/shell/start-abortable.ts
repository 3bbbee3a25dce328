/**
 * Starts work after a pause (milliseconds) for as long as nobody ends it; answers how to end it, as effects do. What work
 * rejects with because it was ended is nobody's concern; everything else stays a fault.
 */
export function startAbortable(work: (signal: AbortSignal) => Promise<void>, pause: number): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  const start = () => {
    work(signal).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  };
  const timer = setTimeout(start, pause);
  return () => {
    clearTimeout(timer);
    controller.abort();
  };
}
