/** A name that nothing in a list has: `name (2)` where it is taken. Case does not count. */
export function freeItemName(
  records: Readonly<Record<string, { readonly name: string }>>,
  wished: string,
): string {
  const taken = new Set(Object.values(records).map(({ name }) => name.toLowerCase()));
  const stem = wished.trim().slice(0, longestItemName) || 'Unnamed';
  let candidate = stem;
  for (let number = 2; taken.has(candidate.toLowerCase()); number += 1)
    candidate = `${stem} (${String(number)})`;
  return candidate;
}

/** Characters. */
export const longestItemName = 120;
