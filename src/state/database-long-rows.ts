import { pagesOf } from '@/base/plain-data';
import { Dexie } from 'dexie';
import type { KeptRow, LabDatabase, LongRows, LongTable, PageRow } from './database-tables';
import { fromPages, inPages } from './long-lists';

/** What of a row may be long. */
const longFields = { journal: 'facts', changes: 'changes', checkpoints: 'world' } as const;

const keys = { journal: 'revision', changes: 'revision', checkpoints: 'id' } as const;

/** How many pages are copied into the database at once. */
const pagesAtOnce = 4;

/** A row and its pages, as they are put into their tables. */
export interface CutRow<Row> {
  readonly row: KeptRow<Row>;
  readonly pages: readonly PageRow[];
}

/** Cuts a row of a table. */
export function cutRow<Name extends LongTable>(of: Name, whole: LongRows[Name]): CutRow<LongRows[Name]> {
  const fields = whole as unknown as Readonly<Record<string, unknown>>;
  const [field, key] = [longFields[of], keyOf(of, whole)];
  const { value, cuts, pages } = inPages(fields[field]);
  const row = cuts.length === 0 ? whole : { ...whole, [field]: value, cuts };
  return { row, pages: pages.map((part, page) => ({ of, key, page, part })) };
}

/** Requests that put pages into the database, a few of them each. */
export function pageRequests(database: LabDatabase, pages: readonly PageRow[]) {
  return pagesOf(pages, pagesAtOnce).map((some) => () => database.pages.bulkPut(some));
}

/** Puts a whole row into its table, inside a transaction over it and the pages. */
export async function putWhole<Name extends LongTable>(
  database: LabDatabase,
  of: Name,
  whole: LongRows[Name],
): Promise<void> {
  const { row, pages } = cutRow(of, whole);
  await dropPages(database, of, keyOf(of, whole));
  await database.table<KeptRow<LongRows[Name]>>(of).put(row);
  for (const request of pageRequests(database, pages)) await request();
}

function keyOf<Name extends LongTable>(of: Name, row: LongRows[Name]): string | number {
  return (row as unknown as Readonly<Record<string, string | number>>)[keys[of]] ?? '';
}

/** The whole of a row, read page by page so that the page can answer in between. Inside a transaction. */
export async function readWhole<Name extends LongTable>(
  database: LabDatabase,
  of: Name,
  { cuts, ...row }: KeptRow<LongRows[Name]>,
): Promise<LongRows[Name]> {
  const short = row as unknown as LongRows[Name];
  if (cuts === undefined) return short;
  const fields = short as unknown as Readonly<Record<string, unknown>>;
  const parts: unknown[] = [];
  for (let page = 0; page < cuts.reduce((sum, { pages }) => sum + pages, 0); page += 1)
    parts.push((await database.pages.get([of, keyOf(of, short), page]))?.part);
  const field = longFields[of];
  return { ...short, [field]: fromPages({ value: fields[field], cuts }, parts) };
}

/** Drops the pages of a row that goes, or is put anew. */
export async function dropPages(database: LabDatabase, of: LongTable, key: string | number): Promise<void> {
  const range = database.pages.where('[of+key+page]');
  await range.between([of, key, Dexie.minKey], [of, key, Dexie.maxKey]).delete();
}

/** Drops the pages of all entries of the journal before a revision. */
export async function dropPagesBefore(database: LabDatabase, revision: number): Promise<void> {
  const range = database.pages.where('[of+key+page]');
  await range.between(['journal', Dexie.minKey], ['journal', revision]).delete();
}
