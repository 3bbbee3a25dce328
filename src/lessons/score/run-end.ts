import { type JournalEntry, replay } from '@/simulation/catalogue/catalogue';
import type { BeginRunFacts } from '@/simulation/runs/begin-run';
import { siteOf } from '@/simulation/runs/site';
import type { Run } from '@/simulation/world/run';
import type { Evidence } from '../evidence';

/** A run as it was when it was handed in. */
export interface EndedRun {
  readonly run: Run;
  readonly evidence: Evidence;
}

/**
 * A run as it was at its end, decided again from its journal (its beginning first): what was done in the lab afterwards
 * changes nothing. Undefined while it lasts.
 */
export function endedRunOf(all: readonly JournalEntry[]): EndedRun | undefined {
  const end = all.findIndex(({ action }) => action.type === 'end-run');
  const [beginning] = all;
  if (end < 0 || beginning?.action.type !== 'begin-run') return undefined;
  const ofRun = all.slice(0, end + 1);
  const world = replay(ofRun);
  const run = world.runs['run'];
  const at = ofRun.at(-1)?.at ?? 0;
  if (run === undefined) return undefined;
  const { world: begun, start = begun, earlier = [] } = beginning.facts as BeginRunFacts<JournalEntry>;
  const own = ofRun.slice(1);
  const site = siteOf({ world, at });
  const { lastAt: begunAt } = beginning;
  const journal = [...earlier, ...own];
  return { run, evidence: { site, start, begunAt, journal, own, answers: run.answers } };
}
