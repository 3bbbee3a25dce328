import { decide, type Action, type Facts } from './catalogue';
import type { LabEvent } from '../world/decision';
import { emptyWorld, type World } from '../world/world';

/** One committed action: what was intended, what was found out, when, and what came of it. */
export interface JournalEntry {
  /** The revision of the world that it led to; the first entry's is 1. */
  readonly revision: number;
  /** Milliseconds since 1970 in lab time. */
  readonly at: number;
  /** Lab time after it: `at`, unless a move of the clock was taken back or made again. */
  readonly lastAt: number;
  readonly action: Action;
  readonly facts: Facts;
  readonly events: readonly LabEvent[];
}

/**
 * Decides all entries again over their stored facts, without keys, files or waiting, and returns the world after
 * the last. Throws when an entry is refused now: then the journal does not belong to this world or a rule changed.
 */
export function replay(journal: readonly JournalEntry[], start: World = emptyWorld): World {
  return journal.reduce((world, { action, facts, at }) => {
    const outcome = decide(world, action, facts, at);
    if (!outcome.ok) throw new Error(`replay of ${action.type} was refused: ${outcome.problem.name}`);
    return outcome.value.world;
  }, start);
}
