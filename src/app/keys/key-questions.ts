import type { Outcome } from '@/base/outcome';
import type { Problem } from '@/simulation/world/problem';
import { VaultLockedError } from '@/state/protection';
import type { LabAccess } from '@/views/shell/lab';
import type { LabFiles } from '../lab-file/lab-files';

/** What somebody is asked who wants something that needs a key: the password, or how keys from outside are to be kept. */
export type KeyQuestion = 'unlock' | 'choose';

/** The question that stands in the frame, if any. Whoever waits for its answer goes on with it. */
export class KeyQuestions {
  #open: { readonly question: KeyQuestion; readonly answered: Promise<boolean> } | undefined;
  #answer: ((isDone: boolean) => void) | undefined;
  readonly #listeners = new Set<() => void>();

  readonly present = (): KeyQuestion | undefined => this.#open?.question;

  /** Asked by the frame: without one nobody could answer. */
  readonly subscribe = (onChange: () => void): (() => void) => {
    this.#listeners.add(onChange);
    return () => this.#listeners.delete(onChange);
  };

  /** Resolves with whether it may be tried again. One question at a time: others wait for it and are answered with it. */
  async ask(question: KeyQuestion): Promise<boolean> {
    if (this.#listeners.size === 0) return false;
    while (this.#open !== undefined && this.#open.question !== question) await this.#open.answered;
    this.#open ??= { question, answered: new Promise((resolve) => (this.#answer = resolve)) };
    this.#tell();
    return this.#open.answered;
  }

  /** `isDone`: the lab is open, or it was chosen. */
  readonly end = (isDone: boolean): void => {
    this.#open = undefined;
    this.#answer?.(isDone);
    this.#tell();
  };

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

const questionOf: Partial<Record<Problem['name'], KeyQuestion>> = {
  'vault-locked': 'unlock',
  'keys-undecided': 'choose',
};

/** The lab, which asks where something needs a key that is locked away, and goes on with it then. */
export function askingLab(lab: LabAccess, questions: KeyQuestions): LabAccess {
  return {
    ...lab,
    perform: (action, inputs) => answered(questions, () => lab.perform(action, inputs)),
    readFile: (sha256) => unlocked(questions, () => lab.readFile(sha256)),
    readOrderPassword: (...given) => unlocked(questions, () => lab.readOrderPassword(...given)),
  };
}

/** The same for lab files. */
export function askingFiles(files: LabFiles, questions: KeyQuestions): LabFiles {
  return { ...files, save: (password) => answered(questions, () => files.save(password)) };
}

/** Does it again once what it was refused for is answered. */
async function answered<Value>(
  questions: KeyQuestions,
  work: () => Promise<Outcome<Value, Problem>>,
): Promise<Outcome<Value, Problem>> {
  for (;;) {
    const outcome = await work();
    const question = outcome.ok ? undefined : questionOf[outcome.problem.name];
    if (question === undefined || !(await questions.ask(question))) return outcome;
  }
}

/** Reads a secret; nothing where it stays locked away. */
async function unlocked<Value>(
  questions: KeyQuestions,
  read: () => Promise<Value | undefined>,
): Promise<Value | undefined> {
  for (;;) {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof VaultLockedError)) throw error;
      if (!(await questions.ask('unlock'))) return undefined;
    }
  }
}
