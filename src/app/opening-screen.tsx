import { useSyncExternalStore } from 'react';

/** Work that takes longer than this is shown. Milliseconds. */
const patience = 300;

const listeners = new Set<() => void>();
let part: number | undefined;

/** How far a long opening of the lab is, for the screen that stands meanwhile: from 0 to 1; undefined where it is quick. */
export const openingProgress = {
  part: () => part,
  subscribe: (onChange: () => void) => {
    listeners.add(onChange);
    return () => listeners.delete(onChange);
  },
  /** Begins to follow some work; what it returns is told the part that is done. */
  follow: () => {
    const since = performance.now();
    return (done: number) => {
      if (performance.now() - since < patience) return;
      part = done;
      for (const listener of listeners) listener();
    };
  },
};

/** Shown while the scripts of the lab arrive and its database is opened; the same as in index.html. */
export function OpeningScreen() {
  const part = useSyncExternalStore(openingProgress.subscribe, openingProgress.part);
  return (
    <main className="frame-look mx-auto mt-[18vh] max-w-560 px-24 font-ui text-15 leading-[1.6]">
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
