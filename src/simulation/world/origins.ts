/*
 * What a collection was made of. Collections of thousands are copied with a few records changed; whoever compares two of
 * them then need not go through all. It is a memory alone: without it the comparison answers the same.
 */
type Records = Readonly<Record<string, unknown>>;

/** A collection from which another was made, and the ids under which records were put in, replaced or removed since. */
interface Origin {
  /** Held weakly: a caller that compares two collections holds both, and nothing else needs the older one. */
  readonly of: WeakRef<Records>;
  readonly ids: ReadonlySet<string>;
}

const origins = new WeakMap<Records, readonly Origin[]>();

/** How many origins are known of a collection: a forecast goes few steps. */
const mostOrigins = 8;

/** With more changes it is as quick to go through all. */
const mostIds = 200;

/** Notes of what a collection was made, and under which ids it can be otherwise. Answers the collection. */
export function madeOf<Made extends Records>(made: Made, of: Records, ids: readonly string[]): Made {
  if (ids.length > mostIds) return made;
  const own = { of: new WeakRef(of), ids: new Set(ids) };
  const earlier = (origins.get(of) ?? []).map((origin) => ({
    ...origin,
    ids: new Set([...origin.ids, ...ids]),
  }));
  const known = [own, ...earlier].filter((origin) => origin.ids.size <= mostIds);
  origins.set(made, known.slice(0, mostOrigins));
  return made;
}

/** The ids under which two collections can differ, where one was made of the other or both of a third; else undefined. */
export function idsSince(before: Records, after: Records): ReadonlySet<string> | undefined {
  const nothing: Origin = { of: new WeakRef(after), ids: new Set() };
  const earlier = lineOf(before);
  for (const { of, ids } of [nothing, ...(origins.get(after) ?? [])]) {
    const common = of.deref();
    const own = common && earlier.get(common);
    if (own !== undefined) return new Set([...ids, ...own]);
  }
  return undefined;
}

function lineOf(records: Records): ReadonlyMap<Records, ReadonlySet<string>> {
  const line = new Map<Records, ReadonlySet<string>>([[records, new Set()]]);
  for (const { of, ids } of origins.get(records) ?? []) {
    const origin = of.deref();
    if (origin !== undefined) line.set(origin, ids);
  }
  return line;
}
