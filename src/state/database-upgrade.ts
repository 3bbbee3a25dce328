import { Dexie } from 'dexie';
import { emptyWorld, type World } from '@/simulation/world/world';
import type { KeptRow, LabDatabase, LongRows } from './database-tables';
import { putWhole, readWhole } from './database-long-rows';
import { changedRows, withRows } from './record-rows';
import { type Readings, renewed, renewedChange } from './renewed';
import { hasSameRecords, upgrade, worldVersion } from './upgrades/upgrade';

/** The lab in this browser was saved by a newer version of the app. */
export class NewerLabError extends Error {
  override readonly name = 'NewerLabError';
}

/** Rejects where the saved world is of a version that this app does not know. */
export async function refuseNewer(database: LabDatabase): Promise<void> {
  if ((await readVersion(database)) > worldVersion) throw new NewerLabError('saved by a newer version');
}

/**
 * Brings world and checkpoints to this app's version, inside the transaction that upgrades the database: all of it, or
 * nothing. Where records are of another kind now, what could be taken back is forgotten: steps hold single ones of them.
 */
export async function saveUpgraded(database: LabDatabase): Promise<void> {
  const from = await readVersion(database);
  const before = withRows(emptyWorld, await database.records.toArray());
  const last = await database.journal.orderBy('revision').last();
  await database.records.bulkPut(changedRows(before, upgraded(before, from), last?.revision ?? 0));
  for (const checkpoint of await readAll(database, 'checkpoints'))
    await putWhole(database, 'checkpoints', { ...checkpoint, world: upgraded(checkpoint.world, from) });
  if (!hasSameRecords(from)) await forgetSteps(database);
  if (from < firstInPages) await cutAll(database);
  // Labs of earlier versions kept every secret as it is.
  const clear = (await database.vault.toArray()).filter(({ sealedBy }) => sealedBy === undefined);
  await database.clear.bulkPut(clear.map(({ id }) => ({ id })));
  await database.properties.put({ name: 'world-version', value: worldVersion });
}

/** What could be taken back. */
async function forgetSteps(database: LabDatabase): Promise<void> {
  await database.steps.clear();
  await database.changes.clear();
  await database.pages
    .where('[of+key+page]')
    .between(...pagesOfSteps)
    .delete();
}

const pagesOfSteps = [
  ['changes', Dexie.minKey],
  ['changes', Dexie.maxKey],
] as const;

/** The first version whose long lists lie apart. */
const firstInPages = 7;

/** Cuts what was written whole. One row after the other: each may be a whole lab. */
async function cutAll(database: LabDatabase): Promise<void> {
  for (const of of ['journal', 'changes'] as const)
    for (const key of await database[of].toCollection().primaryKeys()) {
      const row = await database.table<LongRows[typeof of], number>(of).get(key);
      if (row !== undefined) await putWhole(database, of, row);
    }
}

/** All rows of a table, each whole. */
async function readAll<Name extends keyof LongRows>(
  database: LabDatabase,
  of: Name,
): Promise<readonly LongRows[Name][]> {
  const wholes: LongRows[Name][] = [];
  const rows = await database.table<KeptRow<LongRows[Name]>>(of).toArray();
  for (const row of rows) wholes.push(await readWhole(database, of, row));
  return wholes;
}

/** Databases of the first version do not say so. */
function readVersion(database: LabDatabase): Promise<number> {
  return readNumber(database, 'world-version', 1);
}

async function readNumber(
  { properties }: LabDatabase,
  name: 'world-version' | 'read-version',
  otherwise: number,
): Promise<number> {
  const value = (await properties.get(name))?.value;
  return typeof value === 'number' ? value : otherwise;
}

function upgraded(world: World, from: number): World {
  const outcome = upgrade(world, from);
  if (!outcome.ok) throw new NewerLabError(outcome.problem.name);
  return outcome.value;
}

/** What an older version read, world by world; undefined where this version read everything. */
export async function readOutdated(database: LabDatabase): Promise<readonly World[] | undefined> {
  if (await isReadByThisVersion(database)) return undefined;
  const [rows, checkpoints, steps] = await Promise.all([
    database.records.toArray(),
    readAll(database, 'checkpoints'),
    readAll(database, 'changes'),
  ]);
  const changed = steps.flatMap(({ changes, revision }) =>
    changes.flatMap(({ collection, id, before, after }) =>
      [before, after].map((value) => ({ collection, id, revision, value })),
    ),
  );
  return [
    withRows(emptyWorld, rows),
    ...checkpoints.map(({ world }) => world),
    withRows(
      emptyWorld,
      changed.filter(({ value }) => value !== undefined),
    ),
  ];
}

/** Replaces everything read before by what was read anew. Runs inside one transaction over all tables. */
export async function replaceReadings(database: LabDatabase, readings: Readings): Promise<void> {
  // Another tab may have done it already.
  if (await isReadByThisVersion(database)) return;
  const before = withRows(emptyWorld, await database.records.toArray());
  const last = await database.journal.orderBy('revision').last();
  await database.records.bulkPut(changedRows(before, renewed(before, readings), last?.revision ?? 0));
  for (const checkpoint of await readAll(database, 'checkpoints'))
    await putWhole(database, 'checkpoints', { ...checkpoint, world: renewed(checkpoint.world, readings) });
  for (const { revision, changes } of await readAll(database, 'changes')) {
    const own = changes.map((change) => renewedChange(change, readings));
    await putWhole(database, 'changes', { revision, changes: own });
  }
  await database.properties.put({ name: 'read-version', value: worldVersion });
}

/** Databases of the first three versions do not say so. */
async function isReadByThisVersion(database: LabDatabase): Promise<boolean> {
  return (await readNumber(database, 'read-version', 0)) >= worldVersion;
}
