import type { Bytes } from '@/base/bytes';
import { wholenessOf } from '../../gate/wholeness';
import { octetsInCodePages } from '../../protected/code-pages';

/** Letters of a text that may be octets: all code pages are tried. */
const mostLetters = 16_384;

/** Whether octets begin as a structure does of which a program took each octet for a letter and wrote that in UTF-8. */
export function isLettered(octets: Uint8Array): boolean {
  // No length of a structure begins so.
  if (octets[0] !== 0x30 || ![0xc2, 0xc3, 0xe2, 0xef].includes(octets[1] ?? 0)) return false;
  return decoded(octets.subarray(0, 256), 'utf-8') !== undefined;
}

/**
 * The octets of a structure that a program took for a text and saved in UTF-8 or UTF-16, whatever its code page was.
 * Undefined for anything else, and where they do not come back as a whole.
 */
export function letteredOctets(octets: Bytes): Bytes | undefined {
  const encoding = isLettered(octets) ? 'utf-8' : wideEncodingOf(octets);
  if (encoding === undefined || octets.length > mostLetters * 2) return undefined;
  const text = decoded(octets, encoding);
  if (text === undefined || text.length > mostLetters || !/^0[\x80-\u2200]/.test(text)) return undefined;
  return octetsInCodePages(text).find((read) => read[0] === 0x30 && wholenessOf(read) === 2);
}

function wideEncodingOf([first, second]: Bytes): 'utf-16le' | 'utf-16be' | undefined {
  if ((first === 0xff && second === 0xfe) || (first === 0x30 && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x30) ? 'utf-16be' : undefined;
}

/** Undefined where octets are none of that; the last letter may be cut off. */
function decoded(octets: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(octets, { stream: true });
  } catch {
    return undefined;
  }
}
