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
