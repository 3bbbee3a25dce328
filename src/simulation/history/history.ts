import { success } from '@/base/outcome';
import { type Decision, type LabEvent, refused } from '../world/decision';
import type { World } from '../world/world';
import { type RecordChange, withChanges } from './record-changes';

/** Undo the last step that is not undone. */
export interface Undo {
  readonly type: 'undo';
}

/** Redo the step that was undone last. */
export interface Redo {
  readonly type: 'redo';
}

/** The step and what it changed; absent when there is no such step. */
export interface StepFacts {
  readonly step?: {
    readonly revision: number;
    readonly changes: readonly RecordChange[];
    /** The first event of the step. */
    readonly event?: LabEvent;
  };
}

/** Restores the records as they were before the step. Refuses when there is no step. */
export const undo: Decision<Undo, StepFacts> = (world, _action, facts, at) =>
  decideStep(world, facts, at, 'before', 'nothing-to-undo');

/** Restores the records as they were after the step. Refuses when there is no step. */
export const redo: Decision<Redo, StepFacts> = (world, _action, facts, at) =>
  decideStep(world, facts, at, 'after', 'nothing-to-redo');

function decideStep(
  world: World,
  { step }: StepFacts,
  at: number,
  side: 'before' | 'after',
  problem: 'nothing-to-undo' | 'nothing-to-redo',
): ReturnType<Decision<Undo, StepFacts>> {
  if (step === undefined) return refused(problem);
  const restored = withChanges(world, step.changes, side, at);
  const name = side === 'before' ? 'step-undone' : 'step-redone';
  const values = { ...step.event?.values, of: step.event?.name ?? '' };
  return success({ ...restored, events: [{ name, values }] });
}

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

/** Put the lab of a lab file in the place of this one. The file and its password are inputs of the action. */
export interface OpenLabFile {
  readonly type: 'open-lab-file';
  /** Whether the private keys in it are to be decrypted and kept. */
  readonly withKeys: boolean;
}

/** What differs between this lab and the one in the file. */
export interface LabFileFacts {
  readonly name: string;
  readonly file: string;
  readonly changes: readonly RecordChange[];
}

/** A step like any other: it can be taken back. Lab time goes on as in the lab of the file. */
export const openLabFile: Decision<OpenLabFile, LabFileFacts> = (world, _action, facts, at) =>
  success({
    ...withChanges(world, facts.changes, 'after', at),
    events: [{ name: 'lab-file-opened', values: { name: facts.name, file: facts.file } }],
  });
