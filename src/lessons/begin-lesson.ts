import type { Act, TimedAct } from '@/actions/act';
import { noteOfRefusal, type Perform } from '@/actions/perform';
import type { Sandbox } from '@/actions/runs/sandbox';
import { type Outcome, success } from '@/base/outcome';
import type { Action, JournalEntry } from '@/simulation/catalogue/catalogue';
import type { LabEvent } from '@/simulation/world/decision';
import type { Problem } from '@/simulation/world/problem';
import type { Mode, Variant } from '@/simulation/world/run';
import type { World } from '@/simulation/world/world';
import type { Fault } from './fault';
import type { Lesson } from './lesson';
import { modes } from './modes';
import { type Builder, buildStart, solutionOf } from './solve/build-start';
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
  const past = pastIn(sandbox);
  const build = async () => {
    if (mode === 'fix') await goWrong(past, lesson, variant);
    else await performAll(past, solutionOf(lesson).slice(0, acts));
    for (const { act, at } of log) await past.act(act, at);
    return { ...(await sandbox.build()), start, earlier: past.entries };
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
    ...(Object.keys(past.answered).length > 0 && { answered: past.answered }),
    ...(checkpoint !== undefined && { checkpoint }),
  };
  return lab.perform({ type: 'begin-run', run }, { lab: built });
}

/** What is done of a lesson before its run begins. */
interface Past extends Pick<Sandbox, 'act' | 'site'> {
  /** The choice that was made of a question, by the id of its step. */
  readonly answered: Readonly<Record<string, string>>;
  /** Oldest first. */
  readonly entries: readonly JournalEntry[];
}

/** A sandbox has no run: what is answered in it, and what is refused, is noted beside it. */
function pastIn({ act, site, store }: Sandbox): Past {
  const answered: Record<string, string> = {};
  const entries: JournalEntry[] = [];
  let { revision } = store.snapshot();
  const noted = (action: JournalEntry['action']): JournalEntry => ({
    ...{ revision, at: store.now(), lastAt: store.now(), action, facts: {}, events: [] },
  });
  const perform = async (wanted: Act, at?: number) => {
    const outcome = await act(wanted, at);
    entries.push(...(await store.storage.readJournal(revision)));
    ({ revision } = store.snapshot());
    const note = outcome.ok ? undefined : noteOfRefusal(wanted.action, outcome.problem);
    if (note !== undefined) entries.push(noted(note));
    return outcome;
  };
  return {
    ...{ site, answered, entries },
    act: (wanted, at) => {
      const { action } = wanted;
      // A log of a run has what only a run notes; what was refused then is refused again, or is noted as it was.
      if (action.type === 'note-refusal') entries.push(noted(action));
      if (action.type === 'give-answer') answered[action.step] = action.choice;
      return runsAlone.includes(action.type) ? Promise.resolve(success([])) : perform(wanted, at);
    },
  };
}

/** What is told of in a run only. */
const runsAlone: readonly Action['type'][] = [
  'give-answer',
  'take-hint',
  'press-check',
  'note-refusal',
  'end-run',
];

/** The lesson's solution as it went wrong, as far as it goes. */
async function goWrong(past: Past, lesson: Lesson, { faults }: Variant): Promise<void> {
  for (const row of lesson.faults.filter(({ fault }) => faults.includes(fault.id)))
    await sabotage(past, lesson, row);
}

/** Something that goes wrong in a lesson. */
interface Spoiling {
  readonly fault: Pick<Fault, 'slip' | 'does'>;
  /** The step before which a colleague acts; the end where left out. */
  readonly before?: string;
}

/** Performs the acts of a lesson with the slip of a fault, and what a colleague does before its step or at the end. */
export async function sabotage(
  sandbox: Pick<Sandbox, 'act' | 'site'>,
  { steps }: Pick<Lesson, 'steps'>,
  { fault, before }: Spoiling,
): Promise<void> {
  const faults = [fault];
  for (const { id, acts } of steps) {
    if (id === before) await performAll(sandbox, fault.does ?? []);
    await performAll(sandbox, acts, { faults });
  }
  if (before === undefined) await performAll(sandbox, fault.does ?? []);
}
