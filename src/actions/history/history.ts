import { refusal, success } from '@/base/outcome';
import type { JournalEntry } from '@/simulation/catalogue/catalogue';
import type { CheckpointFacts, Redo, RestoreCheckpoint, StepFacts, Undo } from '@/simulation/history/history';
import { replacementOf } from '@/simulation/history/record-changes';
import { problemOf } from '@/simulation/world/problem';
import type { LabStore } from '@/state/lab-store';
import type { Checkpoint, DoneEntry, KeptResult, Step } from '@/state/storage';
import type { Preparation, Tools } from '../preparation/preparation';

/** What was done in the lab so far, and the named states to go back to. */
export interface History {
  /** The steps that can be taken back or made again, oldest first; those that are undone are the last. */
  readonly readSteps: () => Promise<readonly Step[]>;
  /** Oldest first; all, or those behind a revision. */
  readonly readJournal: (after?: number) => Promise<readonly JournalEntry[]>;
  /** All entries of the journal, oldest first, without what was found out for them. */
  readonly readDone: () => Promise<readonly DoneEntry[]>;
  /**
   * Several steps as one, by their revisions in the order in which they are turned over: for a forecast of all of them.
   * Undefined where they cannot be read.
   */
  readonly readStepFacts: (revisions: readonly number[]) => Promise<StepFacts | undefined>;
  readonly checkpoints: Checkpoints;
  /** What came of lessons in this browser. */
  readonly results: Results;
  /** Removes everything; the lab cannot be used afterwards. Rejects when the browser refuses. */
  readonly erase: () => Promise<void>;
}

/** The history of a lab. */
export function createHistory(store: LabStore): History {
  const { storage } = store;
  return {
    readSteps: () => storage.readSteps(),
    readJournal: (after) => storage.readJournal(after),
    readDone: () => storage.readDone(),
    readStepFacts: async (revisions) => {
      const [revision] = revisions;
      if (revision === undefined) return undefined;
      const changes = await Promise.all(revisions.map((own) => storage.readStepChanges(own)));
      return { step: { revision, changes: changes.flat() } };
    },
    checkpoints: createCheckpoints(store),
    results: {
      keep: (result) => storage.keepResult(result),
      list: () => storage.listResults(),
      remove: () => storage.removeResults(),
    },
    erase: async () => {
      store.close();
      await storage.erase();
    },
  };
}

/** Lessons that were handed in. They are no part of any lab: no checkpoint brings them back, and only wiping takes them along. */
interface Results {
  /** Does nothing more where it was kept before. */
  readonly keep: (result: KeptResult) => Promise<void>;
  readonly list: () => Promise<readonly KeptResult[]>;
  readonly remove: () => Promise<void>;
}

/** Compares the lab with the checkpoint. */
export const prepareCheckpoint: Preparation<RestoreCheckpoint, CheckpointFacts> = {
  prepare: async ({ action, world, tools }) => {
    const checkpoint = await tools.readCheckpoint(action.checkpoint);
    if (checkpoint === undefined) return refusal(problemOf('checkpoint-not-here', 'checkpoint'));
    return success({ facts: { name: checkpoint.name, changes: replacementOf(world, checkpoint.world) } });
  },
};

/** Named states of the lab. They are not part of the world: saving one changes nothing. */
export interface Checkpoints {
  /** Without the lesson that is being done. Resolves with its id. */
  readonly save: (name: string) => Promise<string>;
  readonly list: () => Promise<readonly Omit<Checkpoint, 'world'>[]>;
  /** Does nothing where it no longer exists. */
  readonly rename: (id: string, name: string) => Promise<void>;
  /** Private keys and files that nothing else names go with it. */
  readonly remove: (id: string) => Promise<void>;
}

/** The checkpoints of a lab. */
export function createCheckpoints(store: LabStore): Checkpoints {
  const { storage } = store;
  return {
    save: async (name) => {
      const id = crypto.randomUUID();
      const world = { ...store.world(), runs: {} };
      await storage.saveCheckpoint({ id, name, at: store.now(), world });
      return id;
    },
    list: () => storage.listCheckpoints(),
    rename: async (id, name) => {
      const checkpoint = await storage.readCheckpoint(id);
      if (checkpoint !== undefined) await storage.saveCheckpoint({ ...checkpoint, name });
    },
    remove: (id) => storage.removeCheckpoint(id),
  };
}

/** Finds the last step that is not undone. */
export const prepareUndo: Preparation<Undo, StepFacts> = {
  prepare: async ({ tools }) => success({ facts: await factsOf(lastDone(await tools.readSteps()), tools) }),
};

/** Finds the step that was undone last: the first of those that are. */
export const prepareRedo: Preparation<Redo, StepFacts> = {
  prepare: async ({ tools }) =>
    success({ facts: await factsOf(firstUndone(await tools.readSteps()), tools) }),
};

/** The step that *Undo* would take back. */
export function lastDone(steps: readonly Step[]): Step | undefined {
  return steps.findLast(({ isUndone }) => !isUndone);
}

/** The step that *Redo* would make again. */
export function firstUndone(steps: readonly Step[]): Step | undefined {
  return steps.find(({ isUndone }) => isUndone);
}

async function factsOf(step: Step | undefined, { readStepChanges }: Tools): Promise<StepFacts> {
  if (step === undefined) return {};
  const { revision, events } = step;
  const changes = await readStepChanges(revision);
  return { step: { revision, changes, ...(events[0] === undefined ? {} : { event: events[0] }) } };
}
