import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { decided } from '@/simulation/world/decision';
import { withRecords, type World } from '@/simulation/world/world';
import { anInstalledLab } from '@/testing/lab';
import { createDatabaseStorage } from './database';
import { hasSameRecords, worldVersion } from './upgrades/upgrade';

const databaseName = 'connect-certificate-lab';

afterEach(() => Dexie.delete(databaseName));

function openStorage(told: string[] = []) {
  return createDatabaseStorage({
    onNewerVersion: () => told.push('newer-version'),
    onLost: () => told.push('lost'),
  });
}

/** The database as the first version of the app left it: a lab with one PC and a checkpoint of it. */
async function leaveFirstVersion() {
  const { store } = await anInstalledLab();
  const { world, lastAt } = store.snapshot();
  const first = withRecords({ ...world, pcs: {} }, 'pcs', { trainee: { name: 'Your PC' } });
  const database = new Dexie(databaseName);
  database.version(1).stores({
    records: '[collection+id], revision',
    journal: 'revision',
    steps: 'revision',
    checkpoints: 'id, at',
    contents: 'id',
    vault: 'id',
  });
  const rows = Object.entries(first).flatMap(([collection, records]) =>
    Object.entries(records).map(([id, value]) => ({ collection, id, revision: 1, value: value as unknown })),
  );
  await database.table('records').bulkAdd(rows);
  await database.table('journal').add({ revision: 1, at: lastAt, lastAt });
  await database.table('steps').add({ revision: 1, changes: [] });
  await database.table('checkpoints').add({ id: 'c', name: 'First', at: lastAt, world: first });
  database.close();
}

/** The database as the sixth version left it: a lab that was opened from a file with hundreds of records, and a checkpoint. */
async function leaveSixthVersion() {
  const { store } = await anInstalledLab();
  const { world: installed, lastAt } = store.snapshot();
  const files = Object.fromEntries(
    Array.from({ length: 250 }, (_, index) => [`f${String(index)}`, { name: `file ${String(index)}` }]),
  );
  const world = { ...installed, files } as unknown as World;
  const changes = Object.entries(files).map(([id, after]) => ({ collection: 'files', id, after }));
  const action = { type: 'open-lab-file', withKeys: false };
  const facts = { name: 'Lab', file: 'lab.json', changes };
  const entry = { revision: 2, at: lastAt, lastAt, action, facts, events: [] };
  const database = new Dexie(databaseName);
  database.version(6).stores({
    records: '[collection+id], revision',
    journal: 'revision',
    steps: 'revision',
    checkpoints: 'id, at',
    contents: 'id',
    vault: 'id',
    properties: 'name',
    changes: 'revision',
    results: 'id',
  });
  const rows = Object.entries(installed).flatMap(([collection, records]) =>
    Object.entries(records).map(([id, value]) => ({ collection, id, revision: 1, value: value as unknown })),
  );
  await database.table('records').bulkAdd(rows);
  await database.table('journal').bulkAdd([{ revision: 1, at: lastAt, lastAt, facts: {} }, entry]);
  const step = { revision: 2, at: lastAt, action: action.type, events: [], isUndone: false };
  await database.table('steps').add(step);
  await database.table('changes').add({ revision: 2, changes });
  await database.table('checkpoints').add({ id: 'c', name: 'Sixth', at: lastAt, world });
  await database.table('properties').bulkAdd([
    { name: 'world-version', value: 6 },
    { name: 'read-version', value: 6 },
  ]);
  database.close();
  return { entry, changes, world };
}

/** Of plain data, in any depth. */
function longestList(value: unknown): number {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return 0;
  const fields = Object.values(value);
  return Math.max(fields.length, ...fields.map(longestList));
}

/** What another version of the app leaves behind. */
async function saveVersion(version: number) {
  const database = await new Dexie(databaseName).open();
  await database.table('properties').put({ name: 'world-version', value: version });
  database.close();
}

test('a database of the first version is upgraded when it is opened, its checkpoints too', async () => {
  await leaveFirstVersion();
  const storage = openStorage();
  const { world, revision } = await storage.load();
  expect([Object.keys(world.pcs).length, revision]).toEqual([3, 1]);
  expect(Object.keys((await storage.readCheckpoint('c'))?.world.pcs ?? {})).toHaveLength(3);
  expect(await storage.readSteps()).toEqual([]);
  expect((await openStorage().load()).world).toEqual(world);
});

test('what the sixth version kept in one row is read as it was, and lies in pages', async () => {
  const kept = await leaveSixthVersion();
  // Where a later version has other records, steps are forgotten.
  const areStepsKept = hasSameRecords(6);
  const storage = openStorage();
  expect((await storage.load()).revision).toBe(2);
  expect((await storage.readJournal())[1]).toEqual(kept.entry);
  expect(await storage.readStepChanges(2)).toEqual(areStepsKept ? kept.changes : []);
  expect((await storage.readCheckpoint('c'))?.world).toEqual(kept.world);
  expect(await storage.readSteps()).toHaveLength(areStepsKept ? 1 : 0);
  const database = await new Dexie(databaseName).open();
  const pages = await database.table<{ of: string }>('pages').toArray();
  expect(new Set(pages.map(({ of }) => of))).toEqual(
    new Set(['journal', 'checkpoints', ...(areStepsKept ? ['changes'] : [])]),
  );
  const rows = [await database.table('journal').toArray(), await database.table('changes').toArray()];
  expect(longestList(rows)).toBeLessThan(kept.changes.length);
  database.close();
});

test('a lab that a newer version saved is not opened', async () => {
  await openStorage().load();
  await saveVersion(worldVersion + 1);
  await expect(openStorage().load()).rejects.toThrow(/newer version/);
});

test('an open tab is told when a newer version upgrades the database, and saves nothing more', async () => {
  const told: string[] = [];
  const storage = openStorage(told);
  await storage.load();
  const newer = new Dexie(databaseName);
  newer.version(worldVersion + 1).stores({ properties: 'name' });
  await newer.open();
  newer.close();
  expect(told).toEqual(['newer-version']);
  const action = { type: 'sign-out', session: '' } as const;
  const commit = { basedOn: 0, at: 1, action, facts: {}, secrets: [], contents: [] };
  const result = await storage.commit({ ...commit, decide: (world) => decided(world, 'signed-out', {}) });
  expect(result.kind).toBe('failed');
});

test('an open tab is told when the database is deleted', async () => {
  const told: string[] = [];
  await openStorage(told).load();
  await Dexie.delete(databaseName);
  expect(told).toEqual(['lost']);
});

test('wiping the lab oneself is no loss', async () => {
  const told: string[] = [];
  const storage = openStorage(told);
  await storage.load();
  await storage.erase();
  expect(told).toEqual([]);
});
