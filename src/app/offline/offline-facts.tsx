import { useSyncExternalStore } from 'react';
import { offlineCopy } from './offline-copy';

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
