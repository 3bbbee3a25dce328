import { labTime, nextDue, settle } from '@/simulation/clock/time';
import { emptyWorld, type World } from '@/simulation/world/world';
import type { Commit, CommitResult, Snapshot, Storage } from './storage';

/** The longest delay that a browser's timer takes, milliseconds. */
const longestDelay = 2 ** 31 - 1;

/** A world settled at a lab time, milliseconds since 1970. */
export interface Seen {
  readonly world: World;
  readonly at: number;
}

/** Milliseconds of rest after which keys and contents that nothing names any more are dropped. */
const sweepDelay = 3_000;

/** Opens the saved world. `realTime` gives milliseconds since 1970. Rejects when the storage cannot be read. */
export async function openLabStore(storage: Storage, realTime: () => number): Promise<LabStore> {
  const store = new LabStore(storage, realTime);
  await store.refresh();
  return store;
}

/**
 * The one world that a tab reads, kept in step with what any tab saves. One timer wakes at the next instant at which
 * `settle` would change something, so that screens see a pending certificate become active.
 */
export class LabStore {
  readonly storage: Storage;
  readonly #realTime: () => number;
  readonly #listeners = new Map<() => void, () => boolean>();
  readonly #stopWatching: () => void;
  #snapshot: Snapshot = { world: emptyWorld, revision: 0, lastAt: 0 };
  #seen: Seen = { world: emptyWorld, at: 0 };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #telling: ReturnType<typeof setTimeout> | undefined;
  #sweeping: ReturnType<typeof setTimeout> | undefined;

  /** Use `openLabStore`: a store is empty until it is refreshed. */
  constructor(storage: Storage, realTime: () => number) {
    this.storage = storage;
    this.#realTime = realTime;
    this.#stopWatching = storage.watch((revision) => {
      if (revision > this.#snapshot.revision) void this.refresh();
    });
  }

  /** The world as it was saved. */
  readonly snapshot = (): Snapshot => this.#snapshot;

  /** The saved world settled at the present lab time. The same object until something changes. */
  readonly world = (): World => this.#seen.world;

  /** The same with the time of it. The same object until the next commit, or until something settles. */
  readonly seen = (): Seen => this.#seen;

  /** Present lab time, milliseconds since 1970; never before the last commit. */
  readonly now = (): number =>
    Math.max(labTime(this.#snapshot.world, this.#realTime()), this.#snapshot.lastAt);

  /** Calls back soon after every change, a little later whoever is not in sight then. Returns the way to stop it. */
  readonly subscribe = (onChange: () => void, isInSight: () => boolean = () => true): (() => void) => {
    this.#listeners.set(onChange, isInSight);
    return () => this.#listeners.delete(onChange);
  };

  /** Saves a change; resolves when it is on disk. */
  async commit(commit: Commit): Promise<CommitResult> {
    const start = performance.now();
    const result = await this.storage.commit(commit);
    if (result.kind === 'committed') {
      this.#take(result.snapshot);
      if (result.isSweepDue) this.#sweepLater();
    }
    // Stays in the page's own timeline, for developer tools and the bench.
    performance.measure('commit', { start });
    return result;
  }

  /** Reads again what was saved; resolves when the world is up to date. */
  async refresh(): Promise<void> {
    this.#take(await this.storage.load());
  }

  /** Ends the timer and the watch. */
  close(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#telling);
    clearTimeout(this.#sweeping);
    this.#stopWatching();
    this.#listeners.clear();
  }

  #take(next: Snapshot): void {
    if (next.revision < this.#snapshot.revision) return;
    this.#snapshot = next;
    this.#settle(next.world);
  }

  #settle(world: World): void {
    const at = this.now();
    this.#seen = { world: settle(world, at), at };
    clearTimeout(this.#timer);
    const delay = nextDue(this.#seen.world) - at;
    if (Number.isFinite(delay)) {
      this.#timer = setTimeout(
        () => {
          this.#settle(this.#seen.world);
        },
        Math.min(Math.max(delay, 0), longestDelay),
      );
    }
    this.#tell();
  }

  /** When nothing more is being done; what is left over, the next sweep takes. */
  #sweepLater(): void {
    clearTimeout(this.#sweeping);
    this.#sweeping = setTimeout(() => {
      this.storage.sweep().catch(() => undefined);
    }, sweepDelay);
  }

  /** In tasks of their own: who changed the world goes on first, then what is in sight is drawn, then the rest. */
  #tell(): void {
    clearTimeout(this.#telling);
    this.#telling = setTimeout(() => {
      const hidden = [...this.#listeners].filter(([, isInSight]) => !isInSight());
      const wait = new Set(hidden.map(([listener]) => listener));
      for (const listener of this.#listeners.keys()) if (!wait.has(listener)) listener();
      this.#telling = setTimeout(() => {
        for (const listener of wait) if (this.#listeners.has(listener)) listener();
      });
    });
  }
}
