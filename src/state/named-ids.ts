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
