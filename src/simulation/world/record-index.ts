import { changedIds } from './changed-ids';
import type { Collection } from './world';

/** The ids of the records of a collection that have a text. */
export type RecordIndex<Kind> = (collection: Collection<Kind>, text: string) => readonly string[];

type IdsByText = ReadonlyMap<string, readonly string[]>;

/**
 * Finds records by a text of each. A collection is gone through once; one that differs from the latest in records
 * whose text is the same has the same index, so that a step that changes something else costs no second time.
 * `orderOf`: what they are in the order of, which is English; that of the collection where left out.
 */
export function createRecordIndex<Kind>(
  textOf: (record: Kind) => string,
  orderOf?: (record: Kind) => string,
): RecordIndex<Kind> {
  const indexes = new WeakMap<Collection<Kind>, IdsByText>();
  let latest: Collection<Kind> = {};
  const isSameText = (before: Kind | undefined, after: Kind | undefined) =>
    before !== undefined &&
    after !== undefined &&
    textOf(before) === textOf(after) &&
    orderOf?.(before) === orderOf?.(after);
  const inherited = (collection: Collection<Kind>) =>
    changedIds(latest, collection).every((id) => isSameText(latest[id], collection[id]))
      ? indexes.get(latest)
      : undefined;
  return (collection, text) => {
    const index =
      indexes.get(collection) ??
      inherited(collection) ??
      indexOf(orderOf === undefined ? collection : ordered(collection, orderOf), textOf);
    indexes.set(collection, index);
    latest = collection;
    return index.get(text) ?? [];
  };
}

const { compare } = new Intl.Collator('en');

function ordered<Kind>(collection: Collection<Kind>, orderOf: (record: Kind) => string): Collection<Kind> {
  const entries = Object.entries(collection).map((entry) => ({ entry, order: orderOf(entry[1]) }));
  entries.sort((left, right) => compare(left.order, right.order));
  return Object.fromEntries(entries.map(({ entry }) => entry));
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
