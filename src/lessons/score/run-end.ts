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
export function endedRunOf(journal: readonly JournalEntry[]): EndedRun | undefined {
  const end = journal.findIndex(({ action }) => action.type === 'end-run');
  const [beginning] = journal;
  if (end < 0 || beginning?.action.type !== 'begin-run') return undefined;
  const own = journal.slice(0, end + 1);
  const world = replay(own);
  const run = world.runs['run'];
  const at = own.at(-1)?.at ?? 0;
  if (run === undefined) return undefined;
  const { world: begun, start = begun } = beginning.facts as BeginRunFacts;
  const evidence = { site: siteOf({ world, at }), start, journal: own.slice(1), answers: run.answers };
  return { run, evidence };
}
