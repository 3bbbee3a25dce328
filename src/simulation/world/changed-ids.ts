type Records = Readonly<Record<string, unknown>>;

/** Records never change in place, so what was found once of two collections holds for ever. */
const found = new WeakMap<Records, WeakMap<Records, readonly string[]>>();

/** The ids under which two collections do not hold the very same record. */
export function changedIds(before: Records, after: Records): readonly string[] {
  if (before === after) return [];
  const known = found.get(after) ?? new WeakMap<Records, readonly string[]>();
  found.set(after, known);
  const ids = known.get(before) ?? findChangedIds(before, after);
  known.set(before, ids);
  return ids;
}

function findChangedIds(before: Records, after: Records): readonly string[] {
  const changed = Object.keys(before).filter((id) => before[id] !== after[id]);
  const added = Object.keys(after).filter((id) => !Object.hasOwn(before, id));
  return [...changed, ...added];
}
