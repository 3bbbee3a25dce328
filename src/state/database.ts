/*
 * The lab in IndexedDB. Each record of the world is a row of its own with the revision that wrote it; a removed
 * record stays as a row without a value, so that a tab learns of it by reading the rows above the revision it has.
 * One read-write transaction does a whole commit: it reads what other tabs wrote meanwhile, decides, and writes the
 * changed rows, the new keys and contents, and the journal entry. Nothing in it waits for anything but the database:
 * waiting for WebCrypto would end the transaction. The functions given to Dexie's transactions are `async`
 * ones: only then does it follow the promises inside them. `durability: 'strict'`: a commit is reported when it is on disk.
 * The decoded world of the last read is kept in memory, so that a commit reads only what is new. What a tab has saved it
 * tells the others by its revision alone, once it is on disk.
 */
import { Dexie } from 'dexie';
import type { JournalEntry } from '@/simulation/catalogue/catalogue';
import { emptyWorld, type World } from '@/simulation/world/world';
import { decideAndWrite, isSealedAsTheVault, readAfter, type Decided, type Known } from './database-commit';
import { readOutdated, refuseNewer, replaceReadings, saveUpgraded } from './database-upgrade';
import { dropPages, putWhole, readWhole } from './database-long-rows';
import { type KeptRow, type LabDatabase, type LongRows, readNamed, sweep } from './database-tables';
import { changeProtection, readProtection } from './database-vault';
import { namedIds } from './record-rows';
import type { Readings } from './renewed';
import type { ProtectionChange } from './protection';
import type { BareStorage, Checkpoint, Commit, CommitResult, KeptBytes, KeptResult } from './storage';
import { worldVersion } from './upgrades/upgrade';

/** Over which tabs tell each other of commits. */
const revisionsName = 'connect-certificate-lab revisions';

const nothing: Known = { world: emptyWorld, revision: 0, lastAt: 0, steps: [] };

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
export function createDatabaseStorage(troubles: DatabaseTroubles): BareStorage {
  return new DatabaseStorage(troubles);
}

class DatabaseStorage implements BareStorage {
  readonly #database = describeDatabase();
  readonly #revisions = new BroadcastChannel(revisionsName);
  readonly #opening: Promise<unknown>;
  /** Not while it is being opened, and not once it was left. */
  #isInUse = false;
  #known = nothing;
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
      const wasInUse = this.#isInUse;
      this.#isInUse = false;
      if (wasInUse) onLost();
    });
    this.#opening = this.#database.open().then(() => {
      this.#isInUse = true;
    });
    // `load` says why it cannot be opened.
    this.#opening.catch(() => undefined);
  }

  async load() {
    await this.#opening;
    const { records, journal, steps } = this.#database;
    return this.#database.transaction('r', records, journal, steps, async () => await this.#readOn());
  }

  async readOutdated() {
    await this.#opening;
    return this.#database.transaction(
      'r',
      this.#database.tables,
      async () => await readOutdated(this.#database),
    );
  }

  async replaceReadings(readings: Readings) {
    await this.#database.transaction(
      'rw',
      this.#database.tables,
      async () => await replaceReadings(this.#database, readings),
    );
    this.#known = nothing;
  }

  async commit(commit: Commit): Promise<CommitResult> {
    try {
      const decided = await this.#database.transaction(
        'rw',
        this.#database.tables,
        async () => await decideAndWrite(this.#database, await this.#readFor(commit), commit),
      );
      this.#remember(decided, commit);
      return decided.result;
    } catch (error) {
      if (error instanceof Dexie.DexieError) return { kind: 'failed', reason: error.name };
      throw error;
    }
  }

  async readSecret(id: string) {
    return (await this.#database.vault.get(id))?.bytes;
  }

  readEntry(id: string) {
    return this.#database.vault.get(id);
  }

  listEntries() {
    return this.#database.vault.toArray();
  }

  listClearIds() {
    return this.#database.clear.toCollection().primaryKeys();
  }

  async readProtection() {
    await this.#opening;
    return readProtection(this.#database);
  }

  protect(change: ProtectionChange) {
    const { properties, vault, clear } = this.#database;
    return this.#database.transaction(
      'rw',
      [properties, vault, clear],
      async () => await changeProtection(this.#database, change),
    );
  }

  async readContent(sha256: string) {
    const latest = this.#latest.find(({ id }) => id === sha256);
    return latest?.bytes ?? (await this.#database.contents.get(sha256))?.bytes;
  }

  readNamedSecrets(world: World) {
    return readNamed(this.#database.vault, namedIds([world]));
  }

  readNamedContents(world: World) {
    return readNamed(this.#database.contents, namedIds([world]));
  }

  async readJournal(after = 0) {
    const { journal, pages } = this.#database;
    return this.#database.transaction('r', journal, pages, async () => {
      const entries: JournalEntry[] = [];
      for (const row of await this.#journalRows(after))
        entries.push(await readWhole(this.#database, 'journal', row));
      return entries;
    });
  }

  async readDone() {
    return this.#database.transaction('r', this.#database.journal, async () =>
      (await this.#journalRows(0)).map(({ facts: _facts, ...done }) => done),
    );
  }

  readSteps() {
    return this.#database.steps.orderBy('revision').toArray();
  }

  async readStepChanges(revision: number) {
    return (await this.#readWhole('changes', revision))?.changes ?? [];
  }

  saveCheckpoint(checkpoint: Checkpoint) {
    const { checkpoints, pages } = this.#database;
    return this.#database.transaction(
      'rw',
      checkpoints,
      pages,
      async () => await putWhole(this.#database, 'checkpoints', checkpoint),
    );
  }

  async listCheckpoints() {
    const all = await this.#database.checkpoints.orderBy('at').toArray();
    return all.map(({ id, name, at }) => ({ id, name, at }));
  }

  readCheckpoint(id: string) {
    return this.#readWhole('checkpoints', id);
  }

  removeCheckpoint(id: string) {
    return this.#database.transaction('rw', this.#database.tables, async () => {
      await this.#database.checkpoints.delete(id);
      await dropPages(this.#database, 'checkpoints', id);
      await sweep(this.#database);
    });
  }

  async keepResult(result: KeptResult) {
    await this.#database.results.put(result);
  }

  listResults() {
    return this.#database.results.toArray();
  }

  removeResults() {
    return this.#database.results.clear();
  }

  sweep() {
    return this.#database.transaction('rw', this.#database.tables, async () => await sweep(this.#database));
  }

  async erase() {
    this.#isInUse = false;
    await this.#database.delete();
  }

  watch(onRevision: (revision: number) => void) {
    // A channel of its own hears also what this tab says.
    const heard = new BroadcastChannel(revisionsName);
    heard.onmessage = ({ data }: MessageEvent<number>) => {
      if (this.#isInUse) onRevision(data);
    };
    return () => {
      heard.close();
    };
  }

  #readWhole<Name extends keyof LongRows>(
    of: Name,
    key: string | number,
  ): Promise<LongRows[Name] | undefined> {
    const table = this.#database.table<KeptRow<LongRows[Name]>>(of);
    return this.#database.transaction('r', table, this.#database.pages, async () => {
      const row = await table.get(key);
      return row && (await readWhole(this.#database, of, row));
    });
  }

  /** Behind a revision, oldest first, some at a time so that the page can answer in between. Inside a transaction. */
  async #journalRows(after: number): Promise<readonly KeptRow<JournalEntry>[]> {
    const rows: KeptRow<JournalEntry>[] = [];
    for (;;) {
      const last = rows.at(-1)?.revision ?? after;
      const page = await this.#database.journal.where('revision').above(last).limit(entriesAtOnce).toArray();
      rows.push(...page);
      if (page.length < entriesAtOnce) return rows;
    }
  }

  /** It is not opened again: what it would then hold is another lab. */
  #leave() {
    this.#isInUse = false;
    this.#database.close();
  }

  #remember({ result, steps }: Decided, { contents }: Commit) {
    if (result.kind !== 'committed') return;
    if (result.snapshot.revision > this.#known.revision) this.#known = { ...result.snapshot, steps };
    this.#latest = contents;
    this.#revisions.postMessage(result.snapshot.revision);
  }

  /** Both at once: what waits for the answer before costs a turn of the browser's own processes. */
  async #readFor(commit: Commit) {
    const [before, isSealed] = await Promise.all([
      this.#readOn(),
      isSealedAsTheVault(this.#database, commit),
    ]);
    return { before, isSealed };
  }

  async #readOn(): Promise<Known> {
    this.#known = await readAfter(this.#database, this.#known);
    return this.#known;
  }
}

/** How many entries of the journal are read at once. */
const entriesAtOnce = 50;

/** Never change this name: the labs of all users lie under it. */
const databaseName = 'connect-certificate-lab';

/**
 * The database, not opened yet. Its own version follows that of the world, so that an upgrade runs alone: tabs of
 * an older app are told first and let go. Opening rejects with `NewerLabError` where a newer app was here.
 */
function describeDatabase(): LabDatabase {
  const options = { chromeTransactionDurability: 'strict', autoOpen: false } as const;
  const database = new Dexie(databaseName, options) as LabDatabase;
  database.version(1).stores({
    records: '[collection+id], revision',
    journal: 'revision',
    steps: 'revision',
    checkpoints: 'id, at',
    contents: 'id',
    vault: 'id',
  });
  database
    .version(worldVersion)
    .stores({
      properties: 'name',
      changes: 'revision',
      results: 'id',
      pages: '[of+key+page]',
      clear: 'id',
    })
    .upgrade(async () => {
      await saveUpgraded(database);
    });
  database.on('populate', async () => {
    await database.properties.bulkAdd([
      { name: 'world-version', value: worldVersion },
      { name: 'read-version', value: worldVersion },
    ]);
  });
  database.on('ready', () => refuseNewer(database));
  return database;
}
