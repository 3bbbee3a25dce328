/**
 * Whether two pieces of plain data hold the same: strings, numbers, bytes and other columns of numbers, lists, records.
 * Anything else is the same as itself alone.
 */
export function isSameData(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (isColumn(left) && isColumn(right)) return isSameColumn(left, right);
  if (!isPlain(left) || !isPlain(right)) return false;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && isSameData(left[key], right[key]))
  );
}

type Column = Uint8Array | Uint32Array | Float64Array;

function isColumn(value: unknown): value is Column {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}

function isSameColumn(left: Column, right: Column): boolean {
  const isAlike = left[Symbol.toStringTag] === right[Symbol.toStringTag] && left.length === right.length;
  return isAlike && left.every((value, index) => value === right[index]);
}

const plain: readonly unknown[] = [Object.prototype, Array.prototype, null];

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && plain.includes(Object.getPrototypeOf(value));
}

/** Texts as a list in a sentence, each once: `a, b`, or the first ones `… and 188 others`; a file may hold thousands. */
export function briefList(texts: readonly string[], most = 12): string {
  const all = [...new Set(texts)];
  const others = all.length - most;
  if (others <= 0) return all.join(', ');
  return `${all.slice(0, most).join(', ')} and ${String(others)} ${others === 1 ? 'other' : 'others'}`;
}

/** A list in parts of at most `length`, in order; none of an empty one. */
export function pagesOf<Part>(list: readonly Part[], length: number): readonly (readonly Part[])[] {
  const pages: (readonly Part[])[] = [];
  for (let start = 0; start < list.length; start += length) pages.push(list.slice(start, start + length));
  return pages;
}
