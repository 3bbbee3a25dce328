import { useSyncExternalStore } from 'react';
import { lastingRun } from '@/simulation/runs/locks';
import { useWorld } from '@/state/use-world';
import { typedInput } from '@/views/shell/use-draft';
import { offlineCopy } from './offline-copy';

/**
 * Says under the top bar that a newer version waits. Not while a lesson is done, and not while anything is typed and
 * not saved: a reload would be in the middle of it.
 */
export function NewerVersion() {
  const state = useSyncExternalStore(offlineCopy.subscribe, offlineCopy.state);
  const isTyping = useSyncExternalStore(typedInput.subscribe, typedInput.isThere);
  const isLearning = useWorld((world) => lastingRun(world) !== undefined);
  if (state !== 'newer-waits' || isTyping || isLearning) return null;
  return (
    <section role="status" className="news flex flex-wrap items-center" aria-label="A newer version is ready">
      <p>A newer version is ready. What you saved stays.</p>
      <button
        type="button"
        name="newer-version"
        className="frame-choice"
        onClick={() => offlineCopy.takeOver()}
      >
        Reload
      </button>
    </section>
  );
}
