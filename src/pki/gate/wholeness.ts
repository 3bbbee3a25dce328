import { spanAt } from './element';

/** 2: values of ASN.1 to the last octet; 1: what may be text, or has other octets after it; 0: anything else. */
export type Wholeness = 0 | 1 | 2;

/** How far octets are what an armour is put around, by their outermost headers alone. */
export function wholenessOf(octets: Uint8Array): Wholeness {
  if (octets[0] === 0x30 && octets[1] === 0x80) return octets.at(-1) === 0 && octets.at(-2) === 0 ? 2 : 0;
  const end = endOfStructures(octets);
  if (end > 0 && end === octets.length) return 2;
  return end > 0 || beginsAsText(octets) ? 1 : 0;
}

/** Where the last whole SEQUENCE ends of those that octets begin with; 0 where they begin with none. */
export function endOfStructures(octets: Uint8Array): number {
  let end = 0;
  while (octets[end] === 0x30) {
    const next = spanAt(octets, end)?.end ?? Infinity;
    if (next > octets.length) break;
    end = next;
  }
  return end;
}

/** Whether octets begin as text does, in any encoding: letters, line ends, marks and the zeros between letters. */
export function beginsAsText(octets: Uint8Array): boolean {
  const start = octets.subarray(0, 48);
  return (
    start.length > 4 &&
    start.every((octet) => octet === 0 || (octet >= 9 && octet < 0x7f) || octet >= 0xef || octet === 0xbb) &&
    start.some((octet) => octet >= 0x20 && octet < 0x7f)
  );
}
