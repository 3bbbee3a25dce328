import type { Dexie, IndexableType, Table } from 'dexie';
import type { JournalEntry } from '@/simulation/catalogue/catalogue';
import type { CollectionName } from '@/simulation/world/world';
import { addNamedIds, isNamed, type RecordRow } from './record-rows';
import type { Checkpoint, KeptBytes, KeptResult, Step, StepChanges } from './storage';

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
  readonly results: Table<KeptResult, string>;
}

/** The database with its tables. */
export type LabDatabase = Dexie & LabTables;

/** How many rows are read at once, so that the page can answer in between. */
const pageLength = 250;

/** Drops what neither world nor checkpoints nor steps name any more. Runs inside one transaction over all tables. */
export async function sweep({ records, checkpoints, changes, vault, contents }: LabDatabase): Promise<void> {
  const names = new Set<string>();
  for (const table of [records, checkpoints, changes] as readonly Table<unknown, IndexableType>[])
    await addNames(table, names);
  for (const table of [vault, contents]) {
    const ids = await table.toCollection().primaryKeys();
    await table.bulkDelete(ids.filter((id) => !isNamed(names, id)));
  }
}

async function addNames(table: Table<unknown, IndexableType>, names: Set<string>): Promise<void> {
  const keys = await table.toCollection().primaryKeys();
  for (let start = 0; start < keys.length; start += pageLength) {
    const [first, last] = [keys[start], keys[Math.min(start + pageLength, keys.length) - 1]];
    addNamedIds(names, await table.where(':id').between(first, last, true, true).toArray());
  }
}

/** The bytes of a table that are named. */
export async function readNamed(
  table: Table<KeptBytes, string>,
  names: ReadonlySet<string>,
): Promise<readonly KeptBytes[]> {
  const ids = await table.toCollection().primaryKeys();
  const found = await table.bulkGet(ids.filter((id) => isNamed(names, id)));
  return found.filter((kept) => kept !== undefined);
}
