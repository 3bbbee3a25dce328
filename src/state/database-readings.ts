import { emptyWorld, type World } from '@/simulation/world/world';
import type { LabDatabase } from './database-tables';
import { changedRows, withRows } from './record-rows';
import { renewed, renewedChange, type Readings } from './renewed';
import { worldVersion } from './upgrades/upgrade';

/** All that an older reader has read, world by world; undefined where the present one has read everything. */
export async function readOutdated(database: LabDatabase): Promise<readonly World[] | undefined> {
  if (await isReadByThisVersion(database)) return undefined;
  const [rows, checkpoints, steps] = await Promise.all([
    database.records.toArray(),
    database.checkpoints.toArray(),
    database.changes.toArray(),
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

/** Puts what was read anew in the place of everything read before. Runs inside one transaction over all tables. */
export async function replaceReadings(database: LabDatabase, readings: Readings): Promise<void> {
  // Another tab may have been quicker.
  if (await isReadByThisVersion(database)) return;
  const before = withRows(emptyWorld, await database.records.toArray());
  const last = await database.journal.orderBy('revision').last();
  await database.records.bulkPut(changedRows(before, renewed(before, readings), last?.revision ?? 0));
  const checkpoints = await database.checkpoints.toArray();
  await database.checkpoints.bulkPut(
    checkpoints.map((checkpoint) => ({ ...checkpoint, world: renewed(checkpoint.world, readings) })),
  );
  const steps = await database.changes.toArray();
  await database.changes.bulkPut(
    steps.map((step) => ({
      ...step,
      changes: step.changes.map((change) => renewedChange(change, readings)),
    })),
  );
  await database.properties.put({ name: 'read-version', value: worldVersion });
}

/** Databases of the first three versions do not say so. */
async function isReadByThisVersion(database: LabDatabase): Promise<boolean> {
  return ((await database.properties.get('read-version'))?.value ?? 0) >= worldVersion;
}
