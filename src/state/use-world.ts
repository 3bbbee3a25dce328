import { createContext, use, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { World } from '@/simulation/world/world';
import type { LabStore } from './lab-store';

/** The opened lab, provided by `app`. */
export const LabStoreContext = createContext<LabStore | undefined>(undefined);

/** The tab's lab store. Throws outside the app. */
function useLabStore(): LabStore {
  const store = use(LabStoreContext);
  if (store === undefined) throw new Error('useLabStore outside the app');
  return store;
}

/**
 * A part of the settled world; the screen is drawn again when that part is another object. `select` must return
 * something that the world holds, not something newly made: compute from it while drawing.
 */
export function useWorld<Part>(select: (world: World) => Part): Part {
  const store = useLabStore();
  return useSyncExternalStore(store.subscribe, () => select(store.world()));
}

/**
 * What a pure function says of the settled world at the present lab time, said anew when the world changes and at the
 * `until` of its answer. Hand in the same function from one drawing to the next: what is dear is then done once.
 */
export function useJudged<Judged>(
  judge: (world: World, at: number) => Judged,
  untilOf: (judged: Judged) => number,
): Judged {
  const store = useLabStore();
  const seen = useSyncExternalStore(store.subscribe, store.seen);
  const [woken, setWoken] = useState(seen);
  // Lab time may go back with an undo: when it was seen counts for the world that was seen then, and for no other.
  const at = woken.world === seen.world ? Math.max(woken.at, seen.at) : seen.at;
  const judged = useMemo(() => judge(seen.world, at), [judge, seen.world, at]);
  const until = untilOf(judged);
  useEffect(() => {
    const timer = wakeAt(until, store.now(), () => {
      setWoken({ world: seen.world, at: store.now() });
    });
    return () => {
      clearInterval(timer);
    };
  }, [store, until, seen]);
  return judged;
}

/** The number of the last commit; drawn again with every one. */
export function useRevision(): number {
  const store = useLabStore();
  return useSyncExternalStore(store.subscribe, () => store.snapshot().revision);
}

/**
 * Lab time, milliseconds since 1970, drawn again at `until` at the latest (a report's `until`), or each second with
 * `'every-second'`.
 */
export function useLabTime(until: number | 'every-second' = Number.POSITIVE_INFINITY): number {
  const store = useLabStore();
  const [now, setNow] = useState(store.now);
  useEffect(() => {
    const read = () => {
      setNow(store.now());
    };
    const unsubscribe = store.subscribe(read);
    const timer = wakeAt(until, store.now(), read);
    return () => {
      unsubscribe();
      clearInterval(timer);
    };
  }, [store, until]);
  return now;
}

function wakeAt(until: number | 'every-second', now: number, wake: () => void) {
  if (until === 'every-second') return setInterval(wake, 1000);
  // What has come already wakes at once: the world may have been seen long before.
  const delay = Math.max(0, until - now);
  return delay < 2 ** 31 ? setInterval(wake, delay + 1) : undefined;
}
