/*
 * The lab in IndexedDB. Each record of the world is a row of its own with the revision that wrote it; a removed
 * record stays as a row without a value, so that a tab learns of it by reading the rows above the revision it has.
 * One read-write transaction does a whole commit: it reads what other tabs wrote meanwhile, decides, and writes the
 * changed rows, the new keys and contents, and the journal entry. Nothing in it waits for anything but the database:
 * waiting for WebCrypto would end the transaction. The functions given to Dexie's transactions are `async`
 * ones: only then does it follow the promises inside them. `durability: 'strict'`: a commit is reported when it is on disk.
 * The decoded world of the last read is kept in memory, so that a commit reads only what is new.
 */
import { Dexie, liveQuery, type Table } from 'dexie';
import { settle } from '@/simulation/time';
import { emptyWorld, type World } from '@/simulation/world';
import { describeDatabase, type LabDatabase } from './database-tables';
import { changedRows, withRows } from './record-rows';
import { stepsChange } from './steps';
import { isNamed, namedIds } from './named-ids';
import type { Checkpoint, Commit, CommitResult, KeptBytes, Snapshot, Step, Storage } from './storage';

/** How many journal entries are kept. */
const journalLength = 1000;

/** What the tab is told when it can no longer work with the database. */
export interface DatabaseTroubles {
  /** Another tab runs a newer version of the app and has upgraded the database. */
  readonly onNewerVersion: () => void;
  /** The database is gone: wiped in another tab, or removed by the browser. */
  readonly onLost: () => void;
}

/**
 * The lab of this browser profile. Operations reject when the browser refuses to read, and `load` with `NewerLabError`
 * where a newer app has saved the lab.
 */
export function createDatabaseStorage(troubles: DatabaseTroubles): Storage {
  return new DatabaseStorage(troubles);
}

class DatabaseStorage implements Storage {
  readonly #database = describeDatabase();
  readonly #opening: Promise<unknown>;
  /** Not while it is being opened, and not once it was left. */
  #isInUse = false;
  #known: Snapshot = { world: emptyWorld, revision: 0, lastAt: 0 };
  /** The contents of the last commit: what an action has just made is what its screen hands over. */
  #latest: readonly KeptBytes[] = [];

  constructor({ onNewerVersion, onLost }: DatabaseTroubles) {
    this.#database.on('versionchange', ({ newVersion }) => {
      this.#leave();
      if (newVersion === null) onLost();
      else onNewerVersion();
      // Dexie's own handler would only write to the console.
      return false;
    });
    this.#database.on('close', () => {
      if (this.#isInUse) onLost();
    });
    this.#opening = this.#database.open().then(() => {
      this.#isInUse = true;
    });
    // `load` says why it cannot be opened.
    this.#opening.catch(() => undefined);
  }

  async load() {
    await this.#opening;
    const { records, journal } = this.#database;
    return this.#database.transaction('r', records, journal, async () => await this.#readOn());
  }

  async commit(commit: Commit): Promise<CommitResult> {
    try {
      const result = await this.#database.transaction(
        'rw',
        this.#database.tables,
        async () => await this.#decide(commit),
      );
      if (result.kind === 'committed') this.#remember(result.snapshot, commit.contents);
      return result;
    } catch (error) {
      if (error instanceof Dexie.DexieError) return { kind: 'failed', reason: error.name };
      throw error;
    }
  }

  async readSecret(id: string) {
    return (await this.#database.vault.get(id))?.bytes;
  }

  async readContent(sha256: string) {
    const latest = this.#latest.find(({ id }) => id === sha256);
    return latest?.bytes ?? (await this.#database.contents.get(sha256))?.bytes;
  }

  readNamed(world: World) {
    const names = namedIds([world]);
    const { vault, contents } = this.#database;
    return this.#database.transaction('r', vault, contents, async () => ({
      secrets: await readAll(vault, names),
      contents: await readAll(contents, names),
    }));
  }

  readJournal() {
    return this.#database.journal.orderBy('revision').toArray();
  }

  readSteps() {
    return readSteps(this.#database);
  }

  async saveCheckpoint(checkpoint: Checkpoint) {
    await this.#database.checkpoints.put(checkpoint);
  }

  async listCheckpoints() {
    const all = await this.#database.checkpoints.orderBy('at').toArray();
    return all.map(({ id, name, at }) => ({ id, name, at }));
  }

  readCheckpoint(id: string) {
    return this.#database.checkpoints.get(id);
  }

  removeCheckpoint(id: string) {
    return this.#database.checkpoints.delete(id);
  }

  sweep() {
    return this.#database.transaction('rw', this.#database.tables, async () => await sweep(this.#database));
  }

  async erase() {
    this.#isInUse = false;
    await this.#database.delete();
  }

  watch(onRevision: (revision: number) => void) {
    const revisions = liveQuery(() => this.#database.journal.orderBy('revision').lastKey());
    const subscription = revisions.subscribe((revision) => {
      if (typeof revision === 'number') onRevision(revision);
    });
    return () => {
      subscription.unsubscribe();
    };
  }

  /** It is not opened again: what it would then hold is another lab. */
  #leave() {
    this.#isInUse = false;
    this.#database.close();
  }

  #remember(snapshot: Snapshot, contents: readonly KeptBytes[]) {
    if (snapshot.revision > this.#known.revision) this.#known = snapshot;
    this.#latest = contents;
  }

  async #readOn(): Promise<Snapshot> {
    this.#known = await readAfter(this.#database, this.#known);
    return this.#known;
  }

  async #decide(commit: Commit): Promise<CommitResult> {
    const before = await this.#readOn();
    const settled = settle(before.world, commit.at);
    const result = decideOn({ ...before, world: settled }, commit);
    if (result.kind === 'committed')
      await write(this.#database, { world: before.world, settled }, result, commit);
    return result;
  }
}

async function readAfter(database: LabDatabase, known: Snapshot): Promise<Snapshot> {
  const last = await database.journal.orderBy('revision').last();
  if (last === undefined || last.revision === known.revision) return known;
  const rows = await database.records.where('revision').above(known.revision).toArray();
  return { world: withRows(known.world, rows), revision: last.revision, lastAt: last.lastAt };
}

function decideOn(before: Snapshot, { basedOn, decide, at, action, facts }: Commit): CommitResult {
  if (basedOn !== before.revision) return { kind: 'stale' };
  const outcome = decide(before.world);
  if (!outcome.ok) return { kind: 'refused', problem: outcome.problem };
  const { world, events, lastAt = at } = outcome.value;
  const revision = before.revision + 1;
  const entry = { revision, at, lastAt, action, facts, events };
  return { kind: 'committed', snapshot: { world, revision, lastAt }, entry };
}

async function write(
  database: LabDatabase,
  { world, settled }: { readonly world: World; readonly settled: World },
  { snapshot, entry }: Extract<CommitResult, { kind: 'committed' }>,
  { secrets, contents }: Commit,
): Promise<void> {
  await database.records.bulkPut(changedRows(world, snapshot.world, entry.revision));
  await database.vault.bulkPut([...secrets]);
  await database.contents.bulkPut([...contents]);
  await database.journal.add(entry);
  await writeSteps(database, stepsChange(await readSteps(database), entry, settled, snapshot.world));
  await database.journal
    .where('revision')
    .belowOrEqual(entry.revision - journalLength)
    .delete();
}

function readSteps(database: LabDatabase): Promise<Step[]> {
  return database.steps.orderBy('revision').toArray();
}

async function sweep(database: LabDatabase): Promise<void> {
  const { records, checkpoints, steps, vault, contents } = database;
  const named = await Promise.all([records.toArray(), checkpoints.toArray(), steps.toArray()]);
  const names = namedIds(named);
  for (const table of [vault, contents]) {
    const ids = await table.toCollection().primaryKeys();
    await table.bulkDelete(ids.filter((id) => !isNamed(names, id)));
  }
}

async function readAll(table: Table<KeptBytes, string>, names: ReadonlySet<string>) {
  const ids = await table.toCollection().primaryKeys();
  const found = await table.bulkGet(ids.filter((id) => isNamed(names, id)));
  return found.filter((kept) => kept !== undefined);
}

async function writeSteps(
  database: LabDatabase,
  { put, forget }: ReturnType<typeof stepsChange>,
): Promise<void> {
  await database.steps.bulkPut([...put]);
  await database.steps.bulkDelete([...forget]);
}
