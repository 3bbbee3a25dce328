import type { Action, JournalEntry } from '@/simulation/catalogue/catalogue';
import type { FileRef, SecretRef } from '@/simulation/world/run';

/** An action with what is handed over, by name: never bytes or secrets. */
export interface Act<Kind extends Action = Action> {
  readonly action: Kind;
  readonly files?: readonly FileRef[];
  readonly secret?: SecretRef;
}

/** An act with the lab time at which it was performed, milliseconds. */
export interface TimedAct {
  readonly act: Act;
  readonly at: number;
}

/**
 * The entries of a run as acts, in their order; undefined where something was handed over that the lab cannot hand over
 * again, or somebody else acted.
 */
export function actsOf(journal: readonly JournalEntry[]): readonly TimedAct[] | undefined {
  const acts = journal.map(actOf);
  return acts.every((act) => act !== undefined) ? acts : undefined;
}

function actOf({ action, at, given = {} }: JournalEntry): TimedAct | undefined {
  const { files = [], secret } = given;
  if (action.type === 'inject-fault' || secret === 'from-outside') return undefined;
  if (!files.every((file): file is FileRef => file !== 'from-outside')) return undefined;
  return { at, act: { action, ...(files.length > 0 && { files }), ...(secret !== undefined && { secret }) } };
}
