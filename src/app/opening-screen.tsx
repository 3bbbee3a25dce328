import { useSyncExternalStore } from 'react';
import { openingProgress } from './opening-progress';

/** Shown while the scripts of the lab arrive and its database is opened; the same as in index.html. */
export function OpeningScreen() {
  const part = useSyncExternalStore(openingProgress.subscribe, openingProgress.part);
  return (
    <main className="mx-auto mt-[18vh] max-w-560 px-24 font-ui text-15 leading-[1.6] **:focus-visible:outline-2 **:focus-visible:outline-offset-1 **:focus-visible:outline-frame-accent">
      <h1 className="mx-0 mt-0 mb-10 text-24 font-semibold">Connect Certificate Lab</h1>
      <p className="mb-10">Opening the lab…</p>
      {part !== undefined && (
        <>
          <p className="mb-10">
            It was saved by an earlier version of the app: its certificates are read and verified again.
          </p>
          <progress aria-label="Certificates read again" value={part} max={1} />
        </>
      )}
    </main>
  );
}
