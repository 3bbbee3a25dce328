import { success } from '@/base/outcome';
import type { Redo, StepFacts, Undo } from '@/simulation/history/undo';
import type { Step } from '@/state/storage';
import type { Preparation, Tools } from '../preparation/preparation';

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
