import type { Dexie, Table } from 'dexie';
import type { JournalEntry } from '@/simulation/catalogue/journal';
import type { CollectionName } from '@/simulation/world/world';
import type { RecordRow } from './record-rows';
import type { Checkpoint, KeptBytes, Step, StepChanges } from './storage';

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
