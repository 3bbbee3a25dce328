/** Who acts, what is shown and what counts: `lessons/modes.ts` has the table. */
export type Mode = 'watch' | 'try' | 'practise' | 'test' | 'fix' | 'free';

/** What is refused while a run lasts. */
export type Lock = 'undo' | 'checkpoints' | 'lab-files' | 'start-over' | 'own-site';

/** What tells apart the runs of one lesson. */
export interface Variant {
  /** Hexadecimal: the seed of the lab's training keys. */
  readonly seed: string;
  /** Whose site it is: the note's, or one that was renamed. */
  readonly names: 'note' | 'own';
  /** The faults that were dealt at the start. */
  readonly faults: readonly string[];
}

/** What a lesson is begun with. */
export interface RunPlan {
  readonly lesson: string;
  /** The version of the lesson: another one is shown, but not scored. */
  readonly version: number;
  readonly mode: Mode;
  readonly variant: Variant;
  readonly locks: readonly Lock[];
  /** The checkpoint that the user's own lab was saved as; absent: there was nothing to save. */
  readonly checkpoint?: string;
}

/** A fault that a colleague brought about while a run was on. */
interface InjectedFault {
  readonly fault: string;
  /** Lab time in milliseconds. */
  readonly at: number;
}

/** A lesson that is being done in the lab. */
export interface Run extends RunPlan {
  /** The revision that it began with; the journal is kept to here. */
  readonly startRevision: number;
  /** The highest hint taken, by check; nobody takes one back. */
  readonly hints: Readonly<Record<string, number>>;
  /** How often *Check* was pressed while a check was open, by check. */
  readonly presses: Readonly<Record<string, number>>;
  /** The choice made, by step. */
  readonly answers: Readonly<Record<string, string>>;
  readonly injected: readonly InjectedFault[];
  /** Lab time in milliseconds; absent while it lasts. */
  readonly endedAt?: number;
}
