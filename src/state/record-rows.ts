import { changedIds } from '@/simulation/world/changed-ids';
import { collectionNames, type CollectionName, type World } from '@/simulation/world/world';

/** A record of the world as the database keeps it. */
export interface RecordRow {
  readonly collection: CollectionName;
  readonly id: string;
  readonly revision: number;
  /** Absent: the record was removed. */
  readonly value?: unknown;
}

/** The world with what the rows say. */
export function withRows(world: World, rows: readonly RecordRow[]): World {
  const changed: Record<string, Record<string, unknown>> = {};
  for (const { collection, id, value } of rows) {
    const records = (changed[collection] ??= { ...world[collection] });
    if (value === undefined || value === null) Reflect.deleteProperty(records, id);
    else records[id] = value;
  }
  return { ...world, ...changed };
}

/** The rows to be written at a revision for one world to become another. */
export function changedRows(before: World, after: World, revision: number): RecordRow[] {
  return collectionNames
    .filter((collection) => before[collection] !== after[collection])
    .flatMap((collection) => {
      const now: Readonly<Record<string, unknown>> = after[collection];
      return changedIds(before[collection], now).map((id) => ({
        ...{ collection, id, revision },
        ...(now[id] === undefined ? {} : { value: now[id] }),
      }));
    });
}
