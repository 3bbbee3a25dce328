import { changedIds } from './changed-ids';
import type { Collection } from './world';

/** The ids of the records of a collection that have a text, in the order of the collection. */
export type RecordIndex<Kind> = (collection: Collection<Kind>, text: string) => readonly string[];

type IdsByText = ReadonlyMap<string, readonly string[]>;

/**
 * Finds records by a text of each. A collection is gone through once; one that differs from the latest in records
 * whose text is the same has the same index, so that a step that changes something else costs no second time.
 */
export function createRecordIndex<Kind>(textOf: (record: Kind) => string): RecordIndex<Kind> {
  const indexes = new WeakMap<Collection<Kind>, IdsByText>();
  let latest: Collection<Kind> = {};
  const isSameText = (before: Kind | undefined, after: Kind | undefined) =>
    before !== undefined && after !== undefined && textOf(before) === textOf(after);
  const inherited = (collection: Collection<Kind>) =>
    changedIds(latest, collection).every((id) => isSameText(latest[id], collection[id]))
      ? indexes.get(latest)
      : undefined;
  return (collection, text) => {
    const index = indexes.get(collection) ?? inherited(collection) ?? indexOf(collection, textOf);
    indexes.set(collection, index);
    latest = collection;
    return index.get(text) ?? [];
  };
}

function indexOf<Kind>(collection: Collection<Kind>, textOf: (record: Kind) => string): IdsByText {
  const groups = new Map<string, string[]>();
  for (const [id, record] of Object.entries(collection)) {
    const text = textOf(record);
    const group = groups.get(text);
    if (group === undefined) groups.set(text, [id]);
    else group.push(id);
  }
  return groups;
}
