import { readAnew } from '@/actions/history/read-anew';
import { openKeyKeeper, type KeyKeeper } from '@/actions/vault/key-keeper';
import { protectStorage } from '@/actions/vault/protected-storage';
import type { KeyChannel } from '@/actions/vault/shared-key';
import { directOperations } from '@/pki/worker/direct-operations';
import { createDatabaseStorage } from '@/state/database';
import type { SeededChoices } from '../seeded-choices';
import { openLab, type TestLab } from '../lab';
import { poisoned } from './poison';

/** All that the browser keeps of a lab, by its tables. */
export type StoredRows = Readonly<Record<string, readonly Row[]>>;

type Row = Readonly<Record<string, unknown>>;

/** What tells the rows of a table apart: no other row can be in its place. */
const keysOfRows: Readonly<Record<string, readonly string[]>> = {
  records: ['collection', 'id'],
  journal: ['revision'],
  steps: ['revision'],
  changes: ['revision'],
  checkpoints: ['id'],
  pages: ['of', 'key', 'page'],
  contents: ['id'],
  vault: ['id'],
  clear: ['id'],
  results: ['id'],
  properties: ['name'],
};

/** The lab's storage, as a page opens it. */
export function aStorage() {
  return createDatabaseStorage({ onNewerVersion: () => undefined, onLost: () => undefined });
}

/** Reads everything that is stored. */
export function storedRows(): Promise<StoredRows> {
  return withTables('readonly', async (tables) => {
    const read = tables.map(
      async (table) => [table.name, await answerOf(table.getAll() as IDBRequest<Row[]>)] as const,
    );
    return Object.fromEntries(await Promise.all(read));
  });
}

/** Reads which entries and steps there are: one that is written adds to them. */
export function storedRevisions(): Promise<readonly unknown[]> {
  const growing = ['journal', 'steps', 'changes'];
  return withTables('readonly', (tables) =>
    Promise.all(
      tables.filter(({ name }) => growing.includes(name)).map((table) => answerOf(table.getAllKeys())),
    ),
  );
}

/** Puts rows in the place of everything that is stored. */
export async function storeRows(rows: StoredRows): Promise<void> {
  // There may be no database at all.
  await aStorage()
    .load()
    .catch(() => undefined);
  await withTables('readwrite', async (tables) => {
    const written = tables.flatMap((table) => [
      answerOf(table.clear()),
      ...(rows[table.name] ?? []).map((row) => answerOf(table.put(row))),
    ]);
    await Promise.all<unknown>(written);
  });
}

/** Beside the app's own way to its database, which would judge what it reads. */
async function withTables<Result>(
  mode: IDBTransactionMode,
  work: (tables: readonly IDBObjectStore[]) => Promise<Result>,
): Promise<Result> {
  const database = await answerOf(indexedDB.open('connect-certificate-lab'));
  const names = [...database.objectStoreNames];
  const transaction = database.transaction(names, mode);
  const result = await work(names.map((name) => transaction.objectStore(name)));
  database.close();
  return result;
}

function answerOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error(`the database refuses: ${String(request.error?.message)}`));
  });
}

/** The same with one row of one table that is something else; with its name. */
export function withPoisonedRow(
  rows: StoredRows,
  choices: SeededChoices,
): { readonly name: string; readonly rows: StoredRows } {
  const [table, own] = choices.pick(Object.entries(rows).filter(([, each]) => each.length > 0));
  const at = choices.below(own.length);
  const row = own[at] ?? {};
  const keys = keysOfRows[table] ?? [];
  const key = Object.fromEntries(keys.map((name) => [name, row[name]]));
  const rest = Object.fromEntries(Object.entries(row).filter(([name]) => !keys.includes(name)));
  // What is no record at all cannot lie in a table.
  const changed = { ...(poisoned(rest, choices) as object), ...key };
  return { name: `${table} ${JSON.stringify(key)}`, rows: { ...rows, [table]: own.with(at, changed) } };
}

/** A lab as a page opens it, with the keeper of its keys. */
export interface OpenedStore extends TestLab {
  readonly keys: KeyKeeper;
}

/** Opens what is stored as a page does, at a time in milliseconds. Rejects where that cannot be opened. */
export async function openStored(start: number): Promise<OpenedStore> {
  const keys = await openKeyKeeper(aStorage(), noOtherTabs, () => start);
  await keys.storage.load();
  await readAnew(keys.storage, directOperations, { onProgress: () => undefined });
  return { ...(await openLab(protectStorage(keys), start)), keys };
}

const noOtherTabs: KeyChannel = { tell: () => undefined, hear: () => undefined, close: () => undefined };
