import { success } from '@/base/outcome';
import { settle } from '../clock/time';
import type { Decision } from '../world/decision';
import type { RunPlan } from '../world/run';
import { type World } from '../world/world';

/** Put the lab of a lesson in the place of this one. The lab is an input of the action. */
export interface BeginRun {
  readonly type: 'begin-run';
  readonly run: RunPlan;
}

/** The lab that was built for it, with clock and counting set for this browser; `Entry` is the journal's, which knows this action. */
export interface BeginRunFacts<Entry = unknown> {
  readonly world: World;
  /** The world in which the lesson starts, where some of it is done already. */
  readonly start?: World;
  /** What was done of it already, oldest first: checks that ask the journal have to know of it. */
  readonly earlier?: readonly Entry[];
  /** Lab time in milliseconds at which it goes on. */
  readonly lastAt: number;
  /** The revision that this makes. */
  readonly startRevision: number;
}

/** A step like any other: taking it back leaves the lesson. Lab time goes on as in the lesson's lab. */
export const beginRun: Decision<BeginRun, BeginRunFacts> = (_world, { run }, facts) => {
  const { startRevision, lastAt } = facts;
  const answers = run.answered ?? {};
  const begun = { ...run, startRevision, hints: {}, presses: {}, answers, injected: [] };
  return success({
    world: { ...settle(facts.world, lastAt), runs: { run: begun } },
    events: [{ name: 'lesson-begun', values: { lesson: run.lesson } }],
    lastAt,
  });
};
