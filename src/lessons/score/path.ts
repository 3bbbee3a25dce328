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
export function pathOf(
  lesson: Lesson,
  begun: World,
  { start, begunAt, journal: all, own }: Evidence,
): readonly PathEntry[] {
  let world = begun;
  const earlier = all.length - own.length;
  return own.map((entry, index) => {
    const outcome = decide(world, entry.action, entry.facts, entry.at);
    if (!outcome.ok) throw new Error(`what was done is refused now: ${outcome.problem.name}`);
    world = outcome.value.world;
    const answers = world.runs['run']?.answers ?? {};
    const site = siteOf({ world, at: entry.at });
    const journal = all.slice(0, earlier + index + 1);
    const evidence = { site, start, begunAt, journal, own: own.slice(0, index + 1), answers };
    return { entry, wrong: wrongIn(lesson, evidence) };
  });
}

/** What was wrong before the run's first entry: in *Fix* something is. `begun` is the world with which it began. */
export function wrongAtFirst(
  lesson: Lesson,
  begun: World,
  { start, begunAt, journal, own }: Evidence,
): PathEntry['wrong'] {
  const answers = begun.runs['run']?.answers ?? {};
  const site = siteOf({ world: begun, at: begunAt });
  const earlier = journal.slice(0, journal.length - own.length);
  return wrongIn(lesson, { site, start, begunAt, journal: earlier, own: [], answers });
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

/**
 * The place of the first entry after which something is wrong that was not before, and is not mended soon; undefined where
 * nothing went wrong.
 */
export function firstWrongTurn(
  path: readonly Pick<PathEntry, 'wrong'>[],
  atFirst: PathEntry['wrong'] = new Map(),
): number | undefined {
  const found = path.findIndex(({ wrong }, index) =>
    [...wrong.keys()].some(
      (key) =>
        (index === 0 ? atFirst : path[index - 1]?.wrong)?.has(key) !== true &&
        path.slice(index, index + grace + 1).every((later) => later.wrong.has(key)),
    ),
  );
  return found < 0 ? undefined : found;
}
