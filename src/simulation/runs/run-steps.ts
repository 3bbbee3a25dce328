/*
 * What is done in a run besides working on the site: hints, presses of Check, answers, refusals, the end. They are actions
 * too, so that all tabs agree on their order and the debrief reads one journal.
 */
import { type Outcome, success } from '@/base/outcome';
import { type Decided, type Decision, type LabEvent, type NoFacts, refused } from '../world/decision';
import type { Problem } from '../world/problem';
import type { Run } from '../world/run';
import { withRecords, type World } from '../world/world';
import { lastingRun } from './locks';

/** Take a hint for a check: 1 which goal is open, 2 where, 3 what to enter, 4 do it for me. */
interface TakeHint {
  readonly type: 'take-hint';
  readonly check: string;
  readonly level: 1 | 2 | 3 | 4;
}

/** Press *Check* while these checks are open. */
interface PressCheck {
  readonly type: 'press-check';
  readonly open: readonly string[];
}

/** Choose an answer to the question of a step. */
interface GiveAnswer {
  readonly type: 'give-answer';
  readonly step: string;
  readonly choice: string;
}

/** Note that an action was refused: by what name and at which control, never with which value. */
export interface NoteRefusal {
  readonly type: 'note-refusal';
  /** The type of the action. */
  readonly action: string;
  readonly problem: Problem['name'];
  readonly field?: string;
}

/** End the run. The lab stays as it is. */
interface EndRun {
  readonly type: 'end-run';
}

/** The highest hint counts. */
export const takeHint: Decision<TakeHint, NoFacts> = (world, { check, level }) =>
  changedRun(world, (run) => ({
    ...run,
    hints: { ...run.hints, [check]: Math.max(level, run.hints[check] ?? 0) },
  }));

/** Counted for every open check. */
export const pressCheck: Decision<PressCheck, NoFacts> = (world, { open }) =>
  changedRun(world, (run) => ({
    ...run,
    presses: {
      ...run.presses,
      ...Object.fromEntries(open.map((check) => [check, (run.presses[check] ?? 0) + 1])),
    },
  }));

/** The latest answer counts. */
export const giveAnswer: Decision<GiveAnswer, NoFacts> = (world, { step, choice }) =>
  changedRun(world, (run) => ({ ...run, answers: { ...run.answers, [step]: choice } }));

/** Changes nothing: the journal has it. */
export const noteRefusal: Decision<NoteRefusal, NoFacts> = (world) => changedRun(world, (run) => run);

/** What is locked is free again. */
export const endRun: Decision<EndRun, NoFacts> = (world, _action, _facts, at) =>
  changedRun(world, (run) => ({ ...run, endedAt: at }), [{ name: 'lesson-ended', values: {} }]);

/** Refuses where no run lasts. */
function changedRun(
  world: World,
  change: (run: Run) => Run,
  events: readonly LabEvent[] = [],
): Outcome<Decided, Problem> {
  const run = lastingRun(world);
  if (run === undefined) return refused('no-lesson-begun');
  return success({ world: withRecords(world, 'runs', { run: change(run) }), events });
}
