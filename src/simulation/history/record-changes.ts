import { isSameData } from '@/base/plain-data';
import { changedIds } from '../world/find-records';
import { labTime, settle } from '../clock/time';
import { collectionNames, type CollectionName, type World } from '../world/world';

/** One record that a commit changed; absent: there was, or is, none of that id. */
export interface RecordChange {
  readonly collection: CollectionName;
  readonly id: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/**
 * What is never taken back: files were downloaded and people signed in, whatever the lab says afterwards; certificates,
 * revocation lists and verdicts never change; a hint that was taken stays taken.
 */
const lasting: readonly CollectionName[] = [
  'files',
  'sessions',
  'certificates',
  'revocationLists',
  'verdicts',
  'runs',
];

/** What changed between two worlds and can be taken back. */
export function changesBetween(before: World, after: World): readonly RecordChange[] {
  return differences(before, after, lasting);
}

/**
 * What a whole lab put in the place of another changes: its folder too, but nobody signs out and nothing is unlearnt. What
 * both know is as the other lab knows it: a record that was damaged here is whole again. The lab of a lesson comes and goes
 * whole: nothing of the user's own is in it, and it leaves nothing behind.
 */
export function replacementOf(before: World, after: World): readonly RecordChange[] {
  if ([before, after].some(({ runs }) => runs['run'] !== undefined)) return differences(before, after, []);
  const kept = {
    certificates: { ...before.certificates, ...after.certificates },
    revocationLists: { ...before.revocationLists, ...after.revocationLists },
    verdicts: { ...before.verdicts, ...after.verdicts },
  };
  return differences(before, { ...after, ...kept, sessions: before.sessions }, []);
}

function differences(
  before: World,
  after: World,
  without: readonly CollectionName[],
): readonly RecordChange[] {
  return collectionNames
    .filter((collection) => !without.includes(collection) && before[collection] !== after[collection])
    .flatMap((collection) => changesIn(collection, before[collection], after[collection]));
}

function changesIn(
  collection: CollectionName,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): readonly RecordChange[] {
  return changedIds(before, after)
    .filter((id) => !isSameData(before[id], after[id]))
    .map((id) => ({
      collection,
      id,
      ...(before[id] === undefined ? {} : { before: before[id] }),
      ...(after[id] === undefined ? {} : { after: after[id] }),
    }));
}

/** A world with changes made or taken back, and the lab time then: moves of the clock among them count. */
export function withChanges(
  world: World,
  changes: readonly RecordChange[],
  side: 'before' | 'after',
  at: number,
): { readonly world: World; readonly lastAt: number } {
  const changed = withSides(world, changes, side);
  const lastAt = at + labTime(changed, 0) - labTime(world, 0);
  return { world: settle(changed, lastAt), lastAt };
}

/** Copies each collection once, however many of its records change: they may be a whole lab. */
function withSides(world: World, changes: readonly RecordChange[], side: 'before' | 'after'): World {
  const changed: Partial<Record<CollectionName, Record<string, unknown>>> = {};
  for (const { collection, id, ...sides } of changes) {
    const records = (changed[collection] ??= { ...world[collection] });
    if (sides[side] === undefined) Reflect.deleteProperty(records, id);
    else records[id] = sides[side];
  }
  return { ...world, ...(changed as Partial<World>) };
}
