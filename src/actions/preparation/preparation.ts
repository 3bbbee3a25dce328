import type { Bytes } from '@/base/bytes';
import { type Outcome, success } from '@/base/outcome';
import type { KeyShape, PkiOperations } from '@/pki/operations';
import type { KeyPair } from '@/pki/public-key';
import type { JournalEntry } from '@/simulation/catalogue/catalogue';
import type { RecordChange } from '@/simulation/history/record-changes';
import type { NoFacts } from '@/simulation/world/decision';
import type { Problem } from '@/simulation/world/problem';
import type { World } from '@/simulation/world/world';
import type { Checkpoint, KeptBytes, Step } from '@/state/storage';

/** A file that the user gave, with its name as the user knows it. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Bytes;
}

/** A lab that was built beside the user's own, with all that it names. */
export interface BuiltLab {
  readonly world: World;
  /** How many revisions it has had since it began. */
  readonly count: number;
  /** Lab time of the last one, milliseconds. */
  readonly lastAt: number;
  readonly secrets: readonly KeptBytes[];
  readonly contents: readonly KeptBytes[];
  /** The world in which its lesson starts, where some of the lesson is done already. */
  readonly start?: World;
  /** What was done of the lesson already, and what was refused, oldest first. */
  readonly earlier?: readonly JournalEntry[];
  /** The revision of the user's lab from which it was built, where it was. */
  readonly basedOn?: number;
}

/** What the user hands over with an action: never part of the action itself. */
export interface Inputs {
  readonly files?: readonly GivenFile[];
  /** Passwords and the like by the name of their control. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** The lab of a lesson, or this lab as a colleague left it. */
  readonly lab?: BuiltLab;
  /** Cancels a preview, or an action before it is saved: the call rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Called as a long preparation goes on, with steps done and steps in all. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** Makes keys; `purpose` tells apart the keys of one action. */
export interface KeySource {
  take(purpose: string, shape: KeyShape): Promise<KeyPair>;
}

/** Makes serial numbers: positive, 16 octets, lower-case hexadecimal. */
export interface SerialSource {
  next(purpose: string): Promise<string>;
}

/** All that a preparation may use besides its action and inputs. */
export interface Tools {
  readonly pki: PkiOperations;
  readonly keys: KeySource;
  readonly serials: SerialSource;
  /** The private key of a public key's fingerprint, or undefined when the vault has none. */
  readonly readKey: (fingerprint: string) => Promise<KeyPair | undefined>;
  /** The steps that can be taken back or made again, oldest first. */
  readonly readSteps: () => Promise<readonly Step[]>;
  /** What the step of a revision changed. */
  readonly readStepChanges: (revision: number) => Promise<readonly RecordChange[]>;
  readonly readCheckpoint: (id: string) => Promise<Checkpoint | undefined>;
  /** A file's bytes by SHA-256, from contents or vault, or undefined. */
  readonly readFile: (sha256: string) => Promise<Bytes | undefined>;
}

/** What a preparation starts from. `world` is settled at `at`, lab time in milliseconds. */
export interface Circumstances<Action> {
  readonly action: Action;
  readonly inputs: Inputs;
  readonly world: World;
  /** The revision of the world. */
  readonly revision: number;
  readonly at: number;
  readonly tools: Tools;
}

/** What was found out: facts are public and plain and go into the journal; secrets go to the vault. */
export interface Prepared<Facts> {
  readonly facts: Facts;
  readonly secrets?: readonly KeptBytes[];
  readonly contents?: readonly KeptBytes[];
}

/**
 * The waiting half of an action. `once` is what is slow and does not depend on the world (a new key, opening files);
 * `prepare` is what does, and runs again whenever the world changed before the commit.
 */
export interface Preparation<Action, Facts, Once = undefined> {
  readonly once?: (circumstances: Circumstances<Action>) => Promise<Outcome<Once, Problem>>;
  readonly prepare: (
    circumstances: Circumstances<Action>,
    once: Once,
  ) => Promise<Outcome<Prepared<Facts>, Problem>>;
}

interface Loaded<Action, Facts, Once> {
  readonly preparation: Preparation<Action, Facts, Once>;
  /** What the preparation's own `once` answered, if it has one. */
  readonly once: Once | undefined;
}

/** A preparation whose script is loaded when the action is first performed, so that the lab opens without it. */
export function whenNeeded<Action, Facts, Once>(
  load: () => Promise<Preparation<Action, Facts, Once>>,
): Preparation<Action, Facts, Loaded<Action, Facts, Once>> {
  return {
    once: async (circumstances) => {
      const preparation = await load();
      const once = await preparation.once?.(circumstances);
      return once?.ok === false ? once : success({ preparation, once: once?.value });
    },
    // A preparation without `once` takes nothing from it.
    prepare: (circumstances, { preparation, once }) => preparation.prepare(circumstances, once as Once),
  };
}

/** For actions that can be decided at once. */
export const withoutPreparation: Preparation<unknown, NoFacts> = {
  prepare: () => Promise.resolve(success({ facts: {} })),
};
