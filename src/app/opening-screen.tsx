import { useSyncExternalStore } from 'react';
import { openingProgress } from './opening-progress';

/** Shown while the scripts of the lab arrive and its database is opened; the same as in index.html. */
export function OpeningScreen() {
  const part = useSyncExternalStore(openingProgress.subscribe, openingProgress.part);
  return (
    <main className="opening">
      <h1>Connect Certificate Lab</h1>
      <p>Opening the lab…</p>
      {part !== undefined && (
        <>
          <p>It was saved by an earlier version of the app: its certificates are read and verified again.</p>
          <progress aria-label="Certificates read again" value={part} max={1} />
        </>
      )}
    </main>
  );
}
