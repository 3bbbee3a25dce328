import { differingIds } from '@/simulation/world/find-records';
import { madeOf } from '@/simulation/world/origins';
import { type CollectionName, collectionNames, type World } from '@/simulation/world/world';

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
  const changed: Partial<Record<CollectionName, Record<string, unknown>>> = {};
  const ids: Partial<Record<CollectionName, string[]>> = {};
  for (const { collection, id, value } of rows) {
    const records = (changed[collection] ??= { ...world[collection] });
    (ids[collection] ??= []).push(id);
    if (value === undefined || value === null) Reflect.deleteProperty(records, id);
    else records[id] = value;
  }
  for (const collection of collectionNames)
    if (changed[collection]) madeOf(changed[collection], world[collection], ids[collection] ?? []);
  return { ...world, ...(changed as Partial<World>) };
}

/** The rows to be written at a revision for one world to become another. */
export function changedRows(before: World, after: World, revision: number): RecordRow[] {
  return collectionNames
    .filter((collection) => before[collection] !== after[collection])
    .flatMap((collection) => {
      const now: Readonly<Record<string, unknown>> = after[collection];
      return differingIds(before[collection], now).map((id) => ({
        collection,
        id,
        revision,
        ...(now[id] === undefined ? {} : { value: now[id] }),
      }));
    });
}

/**
 * Every text that records name, in any depth: fingerprints, SHA-256 of files, order numbers. What is kept outside the
 * world (keys, contents) is kept as long as one of them is its id, or the last part of its id.
 */
export function namedIds(values: readonly unknown[]): ReadonlySet<string> {
  const names = new Set<string>();
  addNamedIds(names, values);
  return names;
}

/** Adds every text that values name. */
export function addNamedIds(names: Set<string>, values: readonly unknown[]): void {
  const open: unknown[] = [...values];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === 'string') names.add(value);
    else if (isGroup(value)) open.push(...(Object.values(value) as unknown[]));
  }
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);
}

/** Whether bytes with that id are named. */
export function isNamed(names: ReadonlySet<string>, id: string): boolean {
  return names.has(id) || names.has(id.slice(id.lastIndexOf('/') + 1));
}
