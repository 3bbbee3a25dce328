import { createContext, use, useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { isSameData } from '@/base/plain-data';
import type { World } from '@/simulation/world/world';
import type { LabStore, Seen } from './lab-store';

/** The opened lab, provided by `app`. */
export const LabStoreContext = createContext<LabStore | undefined>(undefined);

/** Asked after a commit: what is not in sight then is drawn after all that is. */
export const SightContext = createContext<() => boolean>(() => true);

/** The tab's lab store. Throws outside the app. */
function useLabStore(): LabStore {
  const store = use(LabStoreContext);
  if (store === undefined) throw new Error('useLabStore outside the app');
  return store;
}

/** The store's `subscribe` for a screen: the same function for as long as it stands. */
function useSubscribe(): LabStore['subscribe'] {
  const { subscribe } = useLabStore();
  const isInSight = use(SightContext);
  return useCallback((onChange) => subscribe(onChange, isInSight), [subscribe, isInSight]);
}

/** No screen shows the whole world: whoever selects it does not compile. */
type NotWhole<Part> = World extends Part ? never : Part;

/**
 * Something that the settled world holds, such as a record; the screen is drawn again when it is another object. What is
 * made of the world is for `useJudged`: here it would be another object each time, and React ends the drawing.
 */
export function useWorld<Part>(select: (world: World) => NotWhole<Part>): Part {
  const store = useLabStore();
  return useSyncExternalStore(useSubscribe(), () => select(store.world()));
}

/**
 * What a pure function makes of the settled world at the lab time (milliseconds since 1970): plain data. It is asked
 * after each commit and at the `until` of its answer; the screen is drawn again when it answers other data.
 */
export function useJudged<Judged>(
  judge: (world: World, at: number) => NotWhole<Judged>,
  until: 'every-second' | ((judged: Judged) => number) = never,
): Judged {
  const store = useLabStore();
  const subscribe = useSubscribe();
  const answer = useMemo(() => new Answer<Judged>(store, subscribe), [store, subscribe]);
  const judged = useSyncExternalStore(answer.subscribe, () => answer.to(judge, until));
  const next = until === 'every-second' ? until : until(judged);
  useEffect(() => answer.askAgainAt(next), [answer, next]);
  return judged;
}

const never = () => Number.POSITIVE_INFINITY;

/** Milliseconds. */
const second = 1000;

/** What one screen was answered last; the same object for as long as the data is the same. */
class Answer<Judged> {
  readonly #store: LabStore;
  readonly #subscribe: LabStore['subscribe'];
  #judge: ((world: World, at: number) => Judged) | undefined;
  #seen: Seen | undefined;
  #at = 0;
  #until = 0;
  #judged: Judged | undefined;
  #onChange: () => void = () => undefined;

  constructor(store: LabStore, subscribe: LabStore['subscribe']) {
    this.#store = store;
    this.#subscribe = subscribe;
  }

  readonly subscribe = (onChange: () => void): (() => void) => {
    this.#onChange = onChange;
    return this.#subscribe(onChange);
  };

  to(judge: (world: World, at: number) => Judged, until: 'every-second' | ((judged: Judged) => number)) {
    const seen = this.#store.seen();
    const now = this.#store.now();
    if (judge === this.#judge && seen === this.#seen && now < this.#until) return this.#judged as Judged;
    const endOf = (judged: Judged, at: number) => (until === 'every-second' ? at + second : until(judged));
    // All screens ask at the time of the commit first, so that what is dear is judged once for all of them.
    let at = seen === this.#seen ? this.#at : seen.at;
    let judged = judge(seen.world, at);
    if (endOf(judged, at) <= now) {
      at = now;
      judged = judge(seen.world, at);
    }
    if (!isSameData(judged, this.#judged)) this.#judged = judged;
    this.#judge = judge;
    this.#seen = seen;
    this.#at = at;
    this.#until = endOf(judged, at);
    return this.#judged as Judged;
  }

  /** Returns the way to stop it. */
  askAgainAt(until: number | 'every-second'): () => void {
    const ask = () => {
      this.#onChange();
    };
    const delay = until === 'every-second' ? second : Math.max(0, until - this.#store.now()) + 1;
    if (delay > longestDelay) return () => undefined;
    const timer = setInterval(ask, delay);
    return () => {
      clearInterval(timer);
    };
  }
}

/** The longest delay that a browser's timer takes, milliseconds. */
const longestDelay = 2 ** 31 - 1;

/** The number of the last commit; drawn again with every one. */
export function useRevision(): number {
  const store = useLabStore();
  return useSyncExternalStore(useSubscribe(), () => store.snapshot().revision);
}

/** Lab time in milliseconds since 1970, to the second; drawn again each second. */
export function useLabTime(): number {
  return useJudged((_world, at) => at - (at % second), 'every-second');
}

/** Whether lab time has come to an instant in milliseconds since 1970. */
export function useHasCome(instant: number): boolean {
  return useJudged(
    (_world, at) => at >= instant,
    (hasCome) => (hasCome ? Number.POSITIVE_INFINITY : instant),
  );
}

/** The settled world and the lab time at the moment when they are asked for. */
export type Present = Pick<LabStore, 'world' | 'now' | 'subscribe'>;

/** For what a press does, and for what a form begins with: what is drawn of it would not be drawn again. */
export function usePresent(): Present {
  return useLabStore();
}

/**
 * Does something with the world and the lab time, and again whenever they change; what was begun before is stopped. For
 * effects. Returns the way to stop it for good.
 */
export function follow(present: Present, begin: (world: World, at: number) => () => void): () => void {
  let stop = begin(present.world(), present.now());
  const unsubscribe = present.subscribe(() => {
    stop();
    stop = begin(present.world(), present.now());
  });
  return () => {
    unsubscribe();
    stop();
  };
}
