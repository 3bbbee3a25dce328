/*
 * The lab in IndexedDB. Each record of the world is a row of its own with the revision that wrote it; a removed
 * record stays as a row without a value, so that a tab learns of it by reading the rows above the revision it has.
 * One read-write transaction does a whole commit: it reads what other tabs wrote meanwhile, decides, and writes the
 * changed rows, the new keys and contents, and the journal entry. Nothing in it waits for anything but the database:
 * waiting for WebCrypto would end the transaction. `durability: 'strict'`: a commit is reported when it is on disk.
 * The decoded world of the last read is kept in memory, so that a commit reads only what is new.
 */
import { Dexie, liveQuery, type Table } from 'dexie';
import type { JournalEntry } from '@/simulation/journal';
import { collectionNames, emptyWorld, type CollectionName, type World } from '@/simulation/world';
import type { Commit, CommitResult, KeptBytes, Snapshot, Storage } from './storage';

/** Never change this name: the labs of all users lie under it. */
const databaseName = 'connect-certificate-lab';

/** How many journal entries are kept. */
const journalLength = 1000;

interface RecordRow {
  readonly collection: CollectionName;
  readonly id: string;
  readonly revision: number;
  /** Absent: the record was removed. */
  readonly value?: unknown;
}

interface LabTables {
  readonly records: Table<RecordRow, [CollectionName, string]>;
  readonly journal: Table<JournalEntry, number>;
  readonly contents: Table<KeptBytes, string>;
  readonly vault: Table<KeptBytes, string>;
}

type LabDatabase = Dexie & LabTables;

/** What the tab is told when it can no longer work with the database. */
export interface DatabaseTroubles {
  /** Another tab runs a newer version of the app and has upgraded the database. */
  readonly onNewerVersion: () => void;
}

/** The lab of this browser profile. Operations reject when the browser refuses to store. */
export function createDatabaseStorage({ onNewerVersion }: DatabaseTroubles): Storage {
  const database = openDatabase(onNewerVersion);
  let known: Snapshot = { world: emptyWorld, revision: 0, lastAt: 0 };

  const readOn = async () => (known = await readAfter(database, known));

  return {
    load: () => database.transaction('r', database.records, database.journal, readOn),
    commit: async (commit) => {
      try {
        const result = await database.transaction('rw', database.tables, async () => {
          const before = await readOn();
          const decided = decideOn(before, commit);
          if (decided.kind === 'committed') await write(database, before.world, decided, commit);
          return decided;
        });
        if (result.kind === 'committed' && result.snapshot.revision > known.revision) known = result.snapshot;
        return result;
      } catch (error) {
        if (error instanceof Dexie.DexieError) return { kind: 'failed', reason: error.name };
        throw error;
      }
    },
    readSecret: async (id) => (await database.vault.get(id))?.bytes,
    readContent: async (sha256) => (await database.contents.get(sha256))?.bytes,
    readJournal: () => database.journal.orderBy('revision').toArray(),
    watch: (onRevision) => {
      const revisions = liveQuery(() => database.journal.orderBy('revision').lastKey());
      const subscription = revisions.subscribe((revision) => {
        if (typeof revision === 'number') onRevision(revision);
      });
      return () => {
        subscription.unsubscribe();
      };
    },
  };
}

function openDatabase(onNewerVersion: () => void): LabDatabase {
  const database = new Dexie(databaseName, { chromeTransactionDurability: 'strict' }) as LabDatabase;
  database.version(1).stores({
    records: '[collection+id], revision',
    journal: 'revision',
    contents: 'id',
    vault: 'id',
  });
  database.on('versionchange', () => {
    database.close();
    onNewerVersion();
    // Dexie's own handler would only write to the console.
    return false;
  });
  return database;
}

async function readAfter(database: LabDatabase, known: Snapshot): Promise<Snapshot> {
  const last = await database.journal.orderBy('revision').last();
  if (last === undefined || last.revision === known.revision) return known;
  const rows = await database.records.where('revision').above(known.revision).toArray();
  return { world: withRows(known.world, rows), revision: last.revision, lastAt: last.at };
}

function withRows(world: World, rows: readonly RecordRow[]): World {
  const changed: Record<string, Record<string, unknown>> = {};
  for (const { collection, id, value } of rows) {
    const records = (changed[collection] ??= { ...world[collection] });
    if (value === undefined) Reflect.deleteProperty(records, id);
    else records[id] = value;
  }
  return { ...world, ...changed };
}

function decideOn(before: Snapshot, { basedOn, decide, at, action, facts }: Commit): CommitResult {
  if (basedOn !== before.revision) return { kind: 'stale' };
  const outcome = decide(before.world);
  if (!outcome.ok) return { kind: 'refused', problem: outcome.problem };
  const { world, events } = outcome.value;
  const revision = before.revision + 1;
  const entry = { revision, at, action, facts, events };
  return { kind: 'committed', snapshot: { world, revision, lastAt: at }, entry };
}

async function write(
  database: LabDatabase,
  before: World,
  { snapshot, entry }: Extract<CommitResult, { kind: 'committed' }>,
  { secrets, contents }: Commit,
): Promise<void> {
  await database.records.bulkPut(changedRows(before, snapshot.world, entry.revision));
  await database.vault.bulkPut([...secrets]);
  await database.contents.bulkPut([...contents]);
  await database.journal.add(entry);
  await database.journal.where('revision').belowOrEqual(entry.revision - journalLength).delete();
}

function changedRows(before: World, after: World, revision: number): RecordRow[] {
  return collectionNames
    .filter((collection) => before[collection] !== after[collection])
    .flatMap((collection) => {
      const [old, now] = [before[collection], after[collection]] as Record<string, unknown>[];
      const ids = Object.keys({ ...old, ...now });
      return ids
        .filter((id) => old?.[id] !== now?.[id])
        .map((id) => ({ collection, id, revision, ...(now?.[id] === undefined ? {} : { value: now[id] }) }));
    });
}
