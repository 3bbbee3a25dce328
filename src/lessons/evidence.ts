import type { JournalEntry } from '@/simulation/catalogue/catalogue';
import type { BeginRunFacts } from '@/simulation/runs/begin-run';
import { siteOf, type Site } from '@/simulation/runs/site';
import type { World } from '@/simulation/world/world';

/** What checks are asked about. */
export interface Evidence {
  readonly site: Site;
  /** The world in which the lesson starts. */
  readonly start: World;
  /** Lab time at which the run began, milliseconds since 1970. */
  readonly begunAt: number;
  /** All that was done in the lesson, oldest first: what the run began with, and its own entries without its beginning. */
  readonly journal: readonly JournalEntry[];
  /** The run's own entries alone. */
  readonly own: readonly JournalEntry[];
  /** The choice that was made of a question, by the id of its step. */
  readonly answers: Readonly<Record<string, string>>;
}

/** A settled world with its lab time, milliseconds since 1970. */
interface Seen {
  readonly world: World;
  readonly at: number;
}

/** Reads the entries of the journal behind a revision, oldest first. */
export type ReadJournal = (after: number) => Promise<readonly JournalEntry[]>;

/**
 * Gathers the evidence of the run of a world; undefined where none has begun. Each entry of the journal is read once: what
 * was read before is kept for the next time.
 */
export function createEvidence(readJournal: ReadJournal): (seen: Seen) => Promise<Evidence | undefined> {
  let known: readonly JournalEntry[] = [];
  const readOn = async (startRevision: number) => {
    if (known[0]?.revision !== startRevision) known = [];
    const added = await readJournal(known.at(-1)?.revision ?? startRevision - 1);
    // Who asked again meanwhile may have read them too.
    const newest = known.at(-1)?.revision ?? 0;
    known = [...known, ...added.filter(({ revision }) => revision > newest)];
    return known;
  };
  return async ({ world, at }) => {
    const run = world.runs['run'];
    if (run === undefined) return undefined;
    const [beginning, ...own] = await readOn(run.startRevision);
    if (beginning?.action.type !== 'begin-run') return undefined;
    const { world: begun, start = begun, earlier = [] } = beginning.facts as BeginRunFacts<JournalEntry>;
    const journal = [...earlier, ...own];
    const { lastAt: begunAt } = beginning;
    return { site: siteOf({ world, at }), start, begunAt, journal, own, answers: run.answers };
  };
}
