import type { Steps } from '@/base/steps';
import { createTurns } from '@/state/turns';

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
