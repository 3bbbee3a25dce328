import { Dexie, type Table } from 'dexie';
import type { JournalEntry } from '@/simulation/catalogue/journal';
import type { CollectionName } from '@/simulation/world/world';
import type { RecordRow } from './record-rows';
import type { Checkpoint, KeptBytes, Step, StepChanges } from './storage';
import { worldVersion } from './upgrades/upgrade';
import { refuseNewer, saveUpgraded } from './database-upgrade';

/** Never change this name: the labs of all users lie under it. */
const databaseName = 'connect-certificate-lab';

/** A fact about the database itself. */
interface Property {
  /** The version of its records; and the one whose reader has read its certificates. */
  readonly name: 'world-version' | 'read-version';
  readonly value: number;
}

interface LabTables {
  readonly properties: Table<Property, Property['name']>;
  readonly records: Table<RecordRow, [CollectionName, string]>;
  readonly journal: Table<JournalEntry, number>;
  readonly steps: Table<Step, number>;
  readonly changes: Table<StepChanges, number>;
  readonly checkpoints: Table<Checkpoint, string>;
  readonly contents: Table<KeptBytes, string>;
  readonly vault: Table<KeptBytes, string>;
}

/** The database with its tables. */
export type LabDatabase = Dexie & LabTables;

/**
 * The database, not opened yet. Its own version follows that of the world, so that an upgrade runs alone: tabs of
 * an older app are told first and let go. Opening rejects with `NewerLabError` where a newer app was here.
 */
export function describeDatabase(): LabDatabase {
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
    .stores({ properties: 'name', changes: 'revision' })
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
