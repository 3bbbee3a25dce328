import { useSyncExternalStore } from 'react';
import { offlineCopy } from './offline-copy';

/** Whether the app opens without a network, and the way to have it among the computer's programs. */
export function OfflineFacts() {
  const state = useSyncExternalStore(offlineCopy.subscribe, offlineCopy.state);
  const isInstallOffered = useSyncExternalStore(offlineCopy.subscribe, offlineCopy.isInstallOffered);
  if (state === 'not-kept') return null;
  return (
    <>
      <p className="text-12 text-frame-muted">
        All of the app is kept in this browser too: it opens and works without a network.
      </p>
      {isInstallOffered && (
        <button
          type="button"
          name="install-app"
          className="frame-choice"
          onClick={() => offlineCopy.install()}
        >
          Install the app on this computer…
        </button>
      )}
    </>
  );
}
