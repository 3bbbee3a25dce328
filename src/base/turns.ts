import type { Steps } from './steps';

/** Milliseconds that work may go on before whatever waits gets its turn. */
const longestWork = 10;

/**
 * For long work in small parts: call and await it between two of them. It resolves at once as a rule, and in a later
 * task where the work has gone on long enough.
 */
export function createTurns(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < longestWork) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    since = performance.now();
  };
}

/** Does work in steps so that nothing else waits for long. Rejects with the signal's reason where it is given up. */
export async function doInTurns<Result>(steps: Steps<Result>, signal: AbortSignal): Promise<Result> {
  const turn = createTurns();
  for (;;) {
    signal.throwIfAborted();
    const step = steps.next();
    if (step.done === true) return step.value;
    await turn();
  }
}
