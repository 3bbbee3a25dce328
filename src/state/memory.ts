import type { Bytes } from '@/base/bytes';
import type { JournalEntry } from '@/simulation/journal';
import { emptyWorld } from '@/simulation/world';
import type { KeptBytes, Snapshot, Storage } from './storage';

/** Storage that lasts as long as the page: for tests, and where the browser keeps nothing. */
export function createMemoryStorage(): Storage {
  let snapshot: Snapshot = { world: emptyWorld, revision: 0, lastAt: 0 };
  const journal: JournalEntry[] = [];
  const secrets = new Map<string, Bytes>();
  const contents = new Map<string, Bytes>();
  const watchers = new Set<(revision: number) => void>();

  return {
    load: () => Promise.resolve(snapshot),
    commit: ({ basedOn, at, action, facts, decide, ...kept }) => {
      if (basedOn !== snapshot.revision) return Promise.resolve({ kind: 'stale' });
      const outcome = decide(snapshot.world);
      if (!outcome.ok) return Promise.resolve({ kind: 'refused', problem: outcome.problem });
      const revision = snapshot.revision + 1;
      const entry = { revision, at, action, facts, events: outcome.value.events };
      snapshot = { world: outcome.value.world, revision, lastAt: at };
      journal.push(entry);
      keep(secrets, kept.secrets);
      keep(contents, kept.contents);
      watchers.forEach((watcher) => {
        watcher(revision);
      });
      return Promise.resolve({ kind: 'committed', snapshot, entry });
    },
    readSecret: (id) => Promise.resolve(secrets.get(id)),
    readContent: (sha256) => Promise.resolve(contents.get(sha256)),
    readJournal: () => Promise.resolve([...journal]),
    watch: (onRevision) => {
      watchers.add(onRevision);
      return () => watchers.delete(onRevision);
    },
  };
}

function keep(map: Map<string, Bytes>, kept: readonly KeptBytes[]) {
  for (const { id, bytes } of kept) map.set(id, bytes);
}
