import type { Perform } from '@/actions/perform';
import type { TimedAct } from '@/actions/runs/acts-of';
import type { Sandbox } from '@/actions/runs/sandbox';
import { type Outcome, success } from '@/base/outcome';
import type { LabEvent } from '@/simulation/world/decision';
import type { Problem } from '@/simulation/world/problem';
import type { Mode, Variant } from '@/simulation/world/run';
import type { World } from '@/simulation/world/world';
import { modes } from './modes';
import type { Lesson } from './lesson';
import { type Builder, buildStart, faultsOf, solutionOf } from './solve/build-start';
import { performAll } from './solve/perform-all';

/** What a lesson is begun with, in a lab. */
export interface Beginning {
  readonly lesson: Lesson;
  readonly mode: Mode;
  readonly variant: Variant;
  /** So many acts of the solution are done already; none where left out. */
  readonly acts?: number;
  /** What was done after them in a run before, up to where it goes on now. What is told of in a run only is left out. */
  readonly log?: readonly TimedAct[];
  readonly onProgress?: (done: number, all: number) => void;
}

/** The lab in which a lesson is begun. */
export interface BeginningLab extends Builder {
  readonly world: World;
  readonly perform: Perform;
  /** Saves the user's own lab, and answers the id of the checkpoint. */
  readonly saveCheckpoint: (name: string) => Promise<string>;
}

/**
 * Saves the user's own lab as a checkpoint, unless a lesson's lab is in its place already, and puts the lesson's lab there,
 * with so many acts of its solution done. A jump within a lesson is the same. In *Fix* the solution has gone wrong already.
 */
export async function beginLesson(
  lab: BeginningLab,
  { lesson, mode, variant, acts = 0, log = [], onProgress }: Beginning,
): Promise<Outcome<readonly LabEvent[], Problem>> {
  const sandbox = await buildStart(lab, lesson, { variant, ...(onProgress && { onProgress }) });
  const start = sandbox.store.snapshot().world;
  const done = solutionOf(lesson);
  const answered: Record<string, string> = {};
  const answering = answeringSandbox(sandbox, answered);
  const build = async () => {
    if (mode === 'fix') await performAll(answering, done, { faults: faultsOf(variant) });
    else await performAll(answering, done.slice(0, acts));
    for (const { act, at } of log) await answering.act(act, at);
    return sandbox.build();
  };
  const built = await build().finally(() => sandbox.close());
  const { id, version, title } = lesson;
  const checkpoint =
    lab.world.runs['run'] === undefined
      ? await lab.saveCheckpoint(`Before the lesson “${title}”`)
      : lab.world.runs['run'].checkpoint;
  const run = {
    ...{ lesson: id, version, mode, variant, locks: modes[mode].locks },
    ...(acts > 0 && { acts }),
    ...(Object.keys(answered).length > 0 && { answered }),
    ...(checkpoint !== undefined && { checkpoint }),
  };
  return lab.perform({ type: 'begin-run', run }, { lab: { ...built, start } });
}

/** A sandbox has no run: what is answered in it is noted beside it. */
function answeringSandbox(sandbox: Sandbox, answered: Record<string, string>): Pick<Sandbox, 'act' | 'site'> {
  return {
    site: sandbox.site,
    act: (act, at) => {
      if (act.action.type !== 'give-answer') return sandbox.act(act, at);
      answered[act.action.step] = act.action.choice;
      return Promise.resolve(success([]));
    },
  };
}
