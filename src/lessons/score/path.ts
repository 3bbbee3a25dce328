import { decide, type JournalEntry } from '@/simulation/catalogue/catalogue';
import { siteOf } from '@/simulation/runs/site';
import type { World } from '@/simulation/world/world';
import type { Evidence } from '../evidence';
import { harmIn, judgeChecks } from '../judge';
import type { Lesson } from '../lesson';
import type { Reason } from '../reasons';

/** An entry of a run with what was wrong after it. */
export interface PathEntry {
  readonly entry: JournalEntry;
  /** What a check nearly met says, or a guard, by check and reason. */
  readonly wrong: ReadonlyMap<string, Reason>;
}

/** A run entry by entry, decided again from the facts; `begun` is the world with which it began. */
export function pathOf(lesson: Lesson, begun: World, { start, journal }: Evidence): readonly PathEntry[] {
  let world = begun;
  return journal.map((entry, index) => {
    const outcome = decide(world, entry.action, entry.facts, entry.at);
    if (!outcome.ok) throw new Error(`what was done is refused now: ${outcome.problem.name}`);
    world = outcome.value.world;
    const answers = world.runs['run']?.answers ?? {};
    const evidence = { site: siteOf({ world, at: entry.at }), start, answers };
    return { entry, wrong: wrongIn(lesson, { ...evidence, journal: journal.slice(0, index + 1) }) };
  });
}

function wrongIn(lesson: Lesson, evidence: Evidence): ReadonlyMap<string, Reason> {
  const nearly = judgeChecks(lesson, evidence).flatMap(({ check, judgement }) =>
    judgement.is === 'nearly' ? [[`${check.id} ${judgement.why.name}`, judgement.why] as const] : [],
  );
  const harm = harmIn(lesson, evidence).map((reason) => [`harm ${reason.name}`, reason] as const);
  return new Map([...nearly, ...harm]);
}

/** So many entries later at the latest it is right again, or it was a wrong turn. */
const grace = 2;

/** The place of the first entry after which something is wrong and is not mended soon; undefined where nothing went wrong. */
export function firstWrongTurn(path: readonly Pick<PathEntry, 'wrong'>[]): number | undefined {
  const found = path.findIndex(({ wrong }, index) =>
    [...wrong.keys()].some(
      (key) =>
        path[index - 1]?.wrong.has(key) !== true &&
        path.slice(index, index + grace + 1).every((later) => later.wrong.has(key)),
    ),
  );
  return found < 0 ? undefined : found;
}
