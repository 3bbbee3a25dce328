import { spanAt } from '../../gate/element';
import { beginsAsText } from '../../gate/wholeness';

/** Octets of what is sought at least. */
const shortest = 64;

/** Headers before what is sought: those of a store's properties, as the registry has them. */
const longestHeader = 4_096;

/** Where a long structure begins that ends within the octets; 0 where one, or a text, begins with them. */
export function beginningIn(octets: Uint8Array): number | undefined {
  if (octets.length < shortest) return undefined;
  if (beginsAsText(octets) || (octets[0] === 0x30 && octets[1] === 0x82)) return 0;
  const last = Math.min(longestHeader, octets.length - shortest);
  for (let at = 0; at < last; at += 1) if (isLongStructure(octets, at)) return at;
  return undefined;
}

/** Whether a SEQUENCE with a long length begins at a place and ends within the octets. */
export function isLongStructure(octets: Uint8Array, at: number): boolean {
  if (octets[at] !== 0x30 || ((octets[at + 1] ?? 0) & 0xfc) !== 0x80) return false;
  const end = spanAt(octets, at)?.end ?? Infinity;
  return end <= octets.length && end - at >= shortest;
}
