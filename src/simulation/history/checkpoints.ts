import { success } from '@/base/outcome';
import type { Decision } from '../world/decision';
import { withChanges, type RecordChange } from './record-changes';

/** Put the whole lab back to how it was when a checkpoint was saved. */
export interface RestoreCheckpoint {
  readonly type: 'restore-checkpoint';
  readonly checkpoint: string;
}

/** What differs between the lab now and then. */
export interface CheckpointFacts {
  readonly name: string;
  readonly changes: readonly RecordChange[];
}

/** A step like any other: it can be taken back. Lab time goes back by what the clock was moved since. */
export const restoreCheckpoint: Decision<RestoreCheckpoint, CheckpointFacts> = (world, _action, facts, at) =>
  success({
    ...withChanges(world, facts.changes, 'after', at),
    events: [{ name: 'checkpoint-restored', values: { name: facts.name } }],
  });
