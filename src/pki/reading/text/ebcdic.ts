/** Octets by which what is sought is known in EBCDIC: `BEGIN ` after a hyphen, and base64 that begins as a structure. */
const beginnings: readonly (readonly number[])[] = [
  [0x60, 0xc2, 0xc5, 0xc7, 0xc9, 0xd5, 0x40],
  [0xd4, 0xc9, 0xc9],
];

/** Octets in which it begins. */
const longestPreface = 4_096;

/** Whether octets are a text in EBCDIC, as mainframes and IBM i write them, that may hold PEM or base64. */
export function isEbcdic(octets: Uint8Array): boolean {
  const start = octets.subarray(0, longestPreface);
  const isWide = start.filter((octet) => octet >= 0x80).length * 2 > start.length;
  return isWide && beginnings.some((sought, kind) => beginsWithin(start, sought, kind === 0));
}

function beginsWithin(octets: Uint8Array, sought: readonly number[], isAnywhere: boolean): boolean {
  const last = isAnywhere ? octets.length - sought.length : 0;
  for (let at = 0; at <= last; at += 1)
    if (sought.every((octet, index) => octets[at + index] === octet)) return true;
  return false;
}

/** The characters that all code pages of EBCDIC have at one place, from their first octet on. */
const runs: readonly (readonly [first: number, characters: string])[] = [
  [0x05, '\t'],
  [0x0d, '\r'],
  [0x15, '\n'],
  [0x25, '\n'],
  [0x40, ' '],
  [0x4b, '.<(+'],
  [0x5c, '*)'],
  [0x60, '-/'],
  [0x6b, ',%_>?'],
  [0x7a, ':'],
  [0x7d, '\'="'],
  [0x81, 'abcdefghi'],
  [0x91, 'jklmnopqr'],
  [0xa2, 'stuvwxyz'],
  [0xc1, 'ABCDEFGHI'],
  [0xd1, 'JKLMNOPQR'],
  [0xe2, 'STUVWXYZ'],
  [0xf0, '0123456789'],
];

const characters = new Map(
  runs.flatMap(([first, all]) => Array.from(all, (character, index) => [first + index, character] as const)),
);

/** The text of octets in EBCDIC; what its code pages differ in is a question mark. */
export function decodedEbcdic(octets: Uint8Array): string {
  return Array.from(octets, (octet) => characters.get(octet) ?? '?').join('');
}
