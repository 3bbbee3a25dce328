import { Dexie, type Collection, type IndexableType, type Table } from 'dexie';
import type { JournalEntry } from '@/simulation/catalogue/catalogue';
import type { CollectionName } from '@/simulation/world/world';
import type { Cut } from './long-lists';
import { addNamedIds, isNamed, type RecordRow } from './record-rows';
import type { Protection, VaultEntry } from './protection';
import type { Checkpoint, KeptBytes, KeptResult, Step, StepChanges } from './storage';

/** A fact about the database itself: the version of its records, and the one whose reader has read its certificates. */
interface VersionProperty {
  readonly name: 'world-version' | 'read-version';
  readonly value: number;
}

/** The rows that may hold a whole lab, by their tables. */
export interface LongRows {
  readonly journal: JournalEntry;
  readonly changes: StepChanges;
  readonly checkpoints: Checkpoint;
}

export type LongTable = keyof LongRows;

/** A row as it lies in its table. Absent cuts: nothing of it is long. */
export type KeptRow<Row> = Row & { readonly cuts?: readonly Cut[] };

/** A page of a long list of a row: it goes by the table and the key of that. */
export interface PageRow {
  readonly of: LongTable;
  readonly key: string | number;
  readonly page: number;
  readonly part: unknown;
}

/** How the vault is protected. */
interface ProtectionProperty {
  readonly name: 'protection';
  readonly value: Protection;
}

type Property = VersionProperty | ProtectionProperty;

interface LabTables {
  readonly properties: Table<Property, Property['name']>;
  readonly records: Table<RecordRow, [CollectionName, string]>;
  readonly journal: Table<KeptRow<LongRows['journal']>, number>;
  readonly steps: Table<Step, number>;
  readonly changes: Table<KeptRow<LongRows['changes']>, number>;
  readonly checkpoints: Table<KeptRow<LongRows['checkpoints']>, string>;
  /** The long lists of the three. */
  readonly pages: Table<PageRow, readonly [PageRow['of'], PageRow['key'], number]>;
  readonly contents: Table<KeptBytes, string>;
  readonly vault: Table<VaultEntry, string>;
  /** What was ever kept in the vault as it is. */
  readonly clear: Table<{ readonly id: string }, string>;
  readonly results: Table<KeptResult, string>;
}

/** The database with its tables. */
export type LabDatabase = Dexie & LabTables;

const { minKey, maxKey } = Dexie;

/** How many rows are read at once, so that the page can answer in between. */
const pageLength = 250;

/** Drops what neither world nor checkpoints nor steps name any more. Runs inside one transaction over all tables. */
export async function sweep(database: LabDatabase): Promise<void> {
  const { records, checkpoints, changes, pages, vault, contents } = database;
  const names = new Set<string>();
  const tables = [records, checkpoints, changes] as readonly Table<unknown, IndexableType>[];
  const allPages = pages as unknown as Table<unknown, IndexableType>;
  for (const table of tables) await addNames(table, names);
  // What is in the journal alone cannot come back.
  for (const of of ['changes', 'checkpoints'] as const)
    await addNames(allPages, names, pages.where('[of+key+page]').between([of, minKey], [of, maxKey]));
  for (const table of [vault, contents]) {
    const ids = await table.toCollection().primaryKeys();
    await table.bulkDelete(ids.filter((id) => !isNamed(names, id)));
  }
}

/** `rows`: all of the table where left out. */
async function addNames(
  table: Table<unknown, IndexableType>,
  names: Set<string>,
  rows: Collection<unknown> = table.toCollection(),
): Promise<void> {
  const keys = await rows.primaryKeys();
  for (let start = 0; start < keys.length; start += pageLength) {
    const [first, last] = [keys[start], keys[Math.min(start + pageLength, keys.length) - 1]];
    addNamedIds(names, await table.where(':id').between(first, last, true, true).toArray());
  }
}

/** What a table keeps of all that is named. */
export async function readNamed<Kept extends KeptBytes>(
  table: Table<Kept, string>,
  names: ReadonlySet<string>,
): Promise<readonly Kept[]> {
  const ids = await table.toCollection().primaryKeys();
  const found = await table.bulkGet(ids.filter((id) => isNamed(names, id)));
  return found.filter((kept) => kept !== undefined);
}
