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
    <section
      role="status"
      className="news flex flex-none flex-wrap items-center gap-x-12 gap-y-4 border-b border-frame-line bg-frame-raised px-14 py-4 text-13"
      aria-label="A newer version is ready"
    >
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

/** Whether the app opens without a network. */
export function OfflineFacts() {
  const state = useSyncExternalStore(offlineCopy.subscribe, offlineCopy.state);
  if (state === 'not-kept') return null;
  return (
    <p className="text-12 text-frame-muted">
      All of the app is kept in this browser too: it opens and works without a network.
    </p>
  );
}

/** The way to have the app among the computer's programs, where the browser offers it. */
export function InstallButton() {
  const state = useSyncExternalStore(offlineCopy.subscribe, offlineCopy.state);
  const isOffered = useSyncExternalStore(offlineCopy.subscribe, offlineCopy.isInstallOffered);
  if (state === 'not-kept' || !isOffered) return null;
  return (
    <button type="button" name="install-app" className="frame-choice" onClick={() => offlineCopy.install()}>
      Install the app on this computer…
    </button>
  );
}
