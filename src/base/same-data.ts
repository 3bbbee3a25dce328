/**
 * Whether two pieces of plain data hold the same: strings, numbers, bytes, lists, records. Anything else is the same as
 * itself alone.
 */
export function isSameData(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (!isPlain(left) || !isPlain(right)) return false;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && isSameData(left[key], right[key]))
  );
}

const plain: readonly unknown[] = [Object.prototype, Array.prototype, Uint8Array.prototype, null];

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && plain.includes(Object.getPrototypeOf(value));
}
