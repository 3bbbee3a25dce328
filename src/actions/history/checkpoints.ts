import { refusal, success } from '@/base/outcome';
import type { CheckpointFacts, RestoreCheckpoint } from '@/simulation/history/checkpoints';
import { problemOf } from '@/simulation/world/problem';
import { replacementOf } from '@/simulation/history/record-changes';
import type { LabStore } from '@/state/lab-store';
import type { Checkpoint } from '@/state/storage';
import type { Preparation } from '../preparation/preparation';

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
  readonly save: (name: string) => Promise<void>;
  readonly list: () => Promise<readonly Omit<Checkpoint, 'world'>[]>;
  /** Nothing happens where there is none any more. */
  readonly rename: (id: string, name: string) => Promise<void>;
  /** Private keys and files that nothing else names go with it. */
  readonly remove: (id: string) => Promise<void>;
}

/** The checkpoints of a lab. */
export function createCheckpoints(store: LabStore): Checkpoints {
  const { storage } = store;
  return {
    save: (name) =>
      storage.saveCheckpoint({ id: crypto.randomUUID(), name, at: store.now(), world: store.world() }),
    list: () => storage.listCheckpoints(),
    rename: async (id, name) => {
      const checkpoint = await storage.readCheckpoint(id);
      if (checkpoint !== undefined) await storage.saveCheckpoint({ ...checkpoint, name });
    },
    remove: (id) => storage.removeCheckpoint(id),
  };
}
