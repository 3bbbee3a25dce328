import { labTime, nextDue, settle } from '@/simulation/time';
import { emptyWorld, type World } from '@/simulation/world';
import type { Commit, CommitResult, Snapshot, Storage } from './storage';

/** The one world that a tab reads, kept in step with what any tab saves. */
export interface LabStore {
  readonly storage: Storage;
  /** The world as it was saved. */
  readonly snapshot: () => Snapshot;
  /** The saved world settled at the present lab time. The same object until something changes. */
  readonly world: () => World;
  /** Present lab time, milliseconds since 1970; never before the last commit. */
  readonly now: () => number;
  readonly subscribe: (onChange: () => void) => () => void;
  readonly commit: (commit: Commit) => Promise<CommitResult>;
  /** Reads again what was saved; resolves when the world is up to date. */
  readonly refresh: () => Promise<void>;
  readonly close: () => void;
}

/** The longest delay that a browser's timer takes. */
const longestDelay = 2 ** 31 - 1;

/**
 * Opens the saved world. `realTime` gives milliseconds since 1970. One timer wakes at the next instant at which
 * `settle` would change something, so that screens see a pending certificate become active.
 */
export async function openLabStore(storage: Storage, realTime: () => number): Promise<LabStore> {
  let snapshot: Snapshot = { world: emptyWorld, revision: 0, lastAt: 0 };
  let settled: World = emptyWorld;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  const now = () => Math.max(labTime(snapshot.world, realTime()), snapshot.lastAt);

  function wakeWhenDue() {
    clearTimeout(timer);
    const delay = nextDue(settled) - now();
    if (Number.isFinite(delay)) timer = setTimeout(resettle, Math.min(Math.max(delay, 0), longestDelay));
  }

  function resettle() {
    settled = settle(settled, now());
    wakeWhenDue();
    listeners.forEach((listener) => {
      listener();
    });
  }

  function take(next: Snapshot) {
    if (next.revision < snapshot.revision) return;
    snapshot = next;
    settled = next.world;
    resettle();
  }

  const refresh = async () => {
    take(await storage.load());
  };

  const stopWatching = storage.watch((revision) => {
    if (revision > snapshot.revision) void refresh();
  });
  await refresh();

  return {
    storage,
    snapshot: () => snapshot,
    world: () => settled,
    now,
    refresh,
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    commit: async (commit) => {
      const result = await storage.commit(commit);
      if (result.kind === 'committed') take(result.snapshot);
      return result;
    },
    close: () => {
      clearTimeout(timer);
      stopWatching();
      listeners.clear();
    },
  };
}
