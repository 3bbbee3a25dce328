import { success } from '@/base/outcome';
import { refused, type Decision, type LabEvent } from '../world/decision';
import { withChanges, type RecordChange } from './record-changes';
import type { World } from '../world/world';

/** Take back the last step that has not been taken back. */
export interface Undo {
  readonly type: 'undo';
}

/** Do again the step that was taken back last. */
export interface Redo {
  readonly type: 'redo';
}

/** The step in question with what it had changed; none when there is no such step. */
export interface StepFacts {
  readonly step?: {
    readonly revision: number;
    readonly changes: readonly RecordChange[];
    /** What had happened in it first. */
    readonly event?: LabEvent;
  };
}

/** Puts back what the records were before the step. Refuses when there is none. */
export const undo: Decision<Undo, StepFacts> = (world, _action, facts, at) =>
  decideStep(world, facts, at, 'before', 'nothing-to-undo');

/** Puts back what the records were after the step. Refuses when there is none. */
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
