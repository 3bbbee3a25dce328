/** What can be wrong with the place where the lab is kept, the gravest first. */
const troubles = [
  'newer-version',
  'storage-lost',
  'storage-failed',
  'lab-gone',
  'part-not-loaded',
  'lab-failed',
  'frame-keeps-nothing',
  'storage-blocked',
] as const;

/** What one step met with: over when the next one succeeds, or when the user has read it. */
const ofOneStep: readonly Trouble[] = ['storage-failed', 'part-not-loaded', 'lab-failed'];

/** One thing that is wrong; words in `trouble-words`. */
export type Trouble = (typeof troubles)[number];

/** What is wrong at present. */
export class TroubleStore {
  readonly #listeners = new Set<() => void>();
  readonly #present = new Set<Trouble>();

  /** The gravest trouble, if there is any. */
  readonly gravest = (): Trouble | undefined => troubles.find((trouble) => this.#present.has(trouble));

  /** Whether nothing can be read or saved any more in this tab. */
  readonly isCutOff = (): boolean => this.#present.has('newer-version') || this.#present.has('storage-lost');

  /** Whether the lab is kept in memory alone. */
  readonly isInMemory = (): boolean =>
    this.#present.has('storage-blocked') || this.#present.has('frame-keeps-nothing');

  /** Whether the trouble is one step's alone. */
  readonly isOfOneStep = (trouble: Trouble): boolean => ofOneStep.includes(trouble);

  /** Whether it is over when the user has read it. */
  readonly endsWhenRead = (trouble: Trouble): boolean => trouble === 'lab-gone' || this.isOfOneStep(trouble);

  /** Calls back after every change. Returns the way to stop it. */
  readonly subscribe = (onChange: () => void): (() => void) => {
    this.#listeners.add(onChange);
    return () => this.#listeners.delete(onChange);
  };

  report(trouble: Trouble): void {
    this.#present.add(trouble);
    this.#tell();
  }

  /** It is over. */
  settle(trouble: Trouble): void {
    if (this.#present.delete(trouble)) this.#tell();
  }

  /** A step has succeeded. */
  settleSteps(): void {
    for (const trouble of ofOneStep) this.settle(trouble);
  }

  #tell() {
    for (const listener of this.#listeners) listener();
  }
}
