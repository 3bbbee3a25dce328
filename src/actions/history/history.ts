import type { JournalEntry } from '@/simulation/catalogue/journal';
import type { LabStore } from '@/state/lab-store';
import type { Step } from '@/state/storage';
import { createCheckpoints, type Checkpoints } from './checkpoints';

/** What was done in the lab so far, and the named states to go back to. */
export interface History {
  /** The steps that can be taken back or made again, oldest first; those that are undone are the last. */
  readonly readSteps: () => Promise<readonly Step[]>;
  /** Oldest first. */
  readonly readJournal: () => Promise<readonly JournalEntry[]>;
  readonly checkpoints: Checkpoints;
  /** Removes everything; the lab cannot be used afterwards. Rejects when the browser refuses. */
  readonly erase: () => Promise<void>;
}

/** The history of a lab. */
export function createHistory(store: LabStore): History {
  const { storage } = store;
  return {
    readSteps: () => storage.readSteps(),
    readJournal: () => storage.readJournal(),
    checkpoints: createCheckpoints(store),
    erase: async () => {
      store.close();
      await storage.erase();
    },
  };
}
