import type { Bytes } from '@/base/bytes';
import type { Outcome } from '@/base/outcome';
import type { Action, Facts, JournalEntry } from '@/simulation/catalogue/catalogue';
import type { Given } from '@/simulation/world/run';
import type { Decided, LabEvent } from '@/simulation/world/decision';
import type { Problem } from '@/simulation/world/problem';
import type { RecordChange } from '@/simulation/history/record-changes';
import type { World } from '@/simulation/world/world';
import type { Protection, ProtectionChange, VaultEntry } from './protection';
import type { Readings } from './renewed';

/** The world as it was saved. */
export interface Snapshot {
  readonly world: World;
  /** Grows by one with every commit; 0 before the site is installed. */
  readonly revision: number;
  /** Lab time of the last commit, milliseconds since 1970. */
  readonly lastAt: number;
}

/** Bytes that a commit keeps: public contents by SHA-256, secrets by the id that the world names them by. */
export interface KeptBytes {
  readonly id: string;
  readonly bytes: Bytes;
}

/** One change: all of it is saved, or nothing. */
export interface Commit {
  /** The revision that the facts were prepared from; another one by now makes the commit stale. */
  readonly basedOn: number;
  readonly at: number;
  readonly action: Action;
  readonly facts: Facts;
  /** What was handed over, while a run is on. */
  readonly given?: Given;
  /** Private keys, and files that hold one: to the vault. */
  readonly secrets: readonly VaultEntry[];
  readonly contents: readonly KeptBytes[];
  /** With secrets: the data key that the vault is protected by, for all that is known (`sealIdOf`). Another one makes the commit stale. */
  readonly sealId?: string | undefined;
  /** Some of the secrets were brought along by the user. */
  readonly isFromOutside?: boolean;
  /** Runs inside the transaction; must not wait. */
  readonly decide: (world: World) => Outcome<Decided, Problem>;
}

/** An entry of the journal without its facts. */
export type DoneEntry = Omit<JournalEntry, 'facts'>;

/** A commit that can be taken back, or made again. What it changed is kept apart: it may be a whole lab. */
export interface Step {
  readonly revision: number;
  readonly at: number;
  readonly action: Action['type'];
  readonly events: readonly LabEvent[];
  readonly isUndone: boolean;
}

/** What a step changed. */
export interface StepChanges {
  /** The revision of the step. */
  readonly revision: number;
  readonly changes: readonly RecordChange[];
}

/** How many steps can be taken back. */
export const mostSteps = 100;

/** A whole lab as it was, under a name. */
export interface Checkpoint {
  readonly id: string;
  readonly name: string;
  /** Lab time, milliseconds since 1970. */
  readonly at: number;
  readonly world: World;
}

/** A lesson that was handed in, as this browser keeps it until it is removed. */
export interface KeptResult {
  /** The revision with which its run began: a run counts once. */
  readonly id: string;
  readonly lesson: string;
  readonly mode: string;
  /** The score. */
  readonly hundredths: number;
  /** Milliseconds since 1970 by the computer's clock. */
  readonly keptAt: number;
  /** Its file, to be saved later too. */
  readonly file: string;
}

/** What became of a commit. All but `committed` leave everything as it was. */
export type CommitResult =
  | {
      readonly kind: 'committed';
      readonly snapshot: Snapshot;
      readonly entry: JournalEntry;
      /** Something that may have named keys or contents is gone for good: `sweep` finds out. */
      readonly isSweepDue: boolean;
    }
  | { readonly kind: 'stale' }
  | { readonly kind: 'refused'; readonly problem: Problem }
  /** The browser refused to save; `reason` is its own name for that (`QuotaExceededError`). */
  | { readonly kind: 'failed'; readonly reason: string };

/** Where records, contents, vault and journal are kept: IndexedDB, or memory for tests. */
export interface Storage {
  load(): Promise<Snapshot>;
  /** All that an older reader of certificates has read; undefined where there is nothing such. */
  readOutdated(): Promise<readonly World[] | undefined>;
  /** Puts what was read anew in its place, in the world, the checkpoints and the steps: all of that, or nothing. */
  replaceReadings(readings: Readings): Promise<void>;
  commit(commit: Commit): Promise<CommitResult>;
  /** A private key (PKCS#8, DER) by its public key's fingerprint, or a secret file by its SHA-256. */
  readSecret(id: string): Promise<Bytes | undefined>;
  readContent(sha256: string): Promise<Bytes | undefined>;
  /** All keys, and files that hold one, that a world names. */
  readNamedSecrets(world: World): Promise<readonly KeptBytes[]>;
  /** All other contents that a world names. */
  readNamedContents(world: World): Promise<readonly KeptBytes[]>;
  /** Oldest first; all, or those behind a revision. */
  readJournal(after?: number): Promise<readonly JournalEntry[]>;
  /** All of it, oldest first, without what was found out: that may be a whole lab. */
  readDone(): Promise<readonly DoneEntry[]>;
  /** Oldest first; those that are undone are the last. */
  readSteps(): Promise<readonly Step[]>;
  /** What the step of a revision changed; nothing where there is no such step. */
  readStepChanges(revision: number): Promise<readonly RecordChange[]>;
  saveCheckpoint(checkpoint: Checkpoint): Promise<void>;
  /** Oldest lab time first. */
  listCheckpoints(): Promise<readonly Omit<Checkpoint, 'world'>[]>;
  readCheckpoint(id: string): Promise<Checkpoint | undefined>;
  /** Keys and contents that nothing else names go with it: all of that, or nothing. */
  removeCheckpoint(id: string): Promise<void>;
  /** One of the same id is replaced. */
  keepResult(result: KeptResult): Promise<void>;
  /** In no order. */
  listResults(): Promise<readonly KeptResult[]>;
  removeResults(): Promise<void>;
  /** Drops keys and contents that neither the world nor a checkpoint nor a step names any more. */
  sweep(): Promise<void>;
  /** Removes everything. The storage cannot be used afterwards. */
  erase(): Promise<void>;
  /** Calls back with the revision whenever any tab has committed. Returns the way to stop it. */
  watch(onRevision: (revision: number) => void): () => void;
}

/** Storage with its vault as it lies there, encrypted or not: for what protects it. */
export interface BareStorage extends Storage {
  readNamedSecrets(world: World): Promise<readonly VaultEntry[]>;
  readEntry(id: string): Promise<VaultEntry | undefined>;
  listEntries(): Promise<readonly VaultEntry[]>;
  /** Ids of all that was ever kept as it is: its bytes may lie in the browser's files still. */
  listClearIds(): Promise<readonly string[]>;
  /** Undefined where nobody has chosen yet. */
  readProtection(): Promise<Protection | undefined>;
  /** All of it, or nothing where another tab was quicker: false then. */
  protect(change: ProtectionChange): Promise<boolean>;
}
