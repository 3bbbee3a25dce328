import { byTheWayFormats } from './by-the-way-formats';
import { keys, otherFiles, packed, stores, type ForeignFormat } from './foreign-formats';
import { printouts } from './printed-formats';

/** Their octets tell them before any text is sought in them. */
const first: readonly ForeignFormat[] = [...stores, ...keys, ...packed];
const all: readonly ForeignFormat[] = [...first, ...otherFiles, ...printouts, ...byTheWayFormats];

/** The key, key store or packed file that octets begin as. */
export function storeOf(octets: Uint8Array): ForeignFormat | undefined {
  return first.find((format) => isOpening(octets, format));
}

/** The format of a PEM block by its label. */
export function formatOfLabel(sought: string): ForeignFormat | undefined {
  return all.find(({ label }) => label?.test(sought));
}

/** What a file is in which nothing of use was found. */
export function formatOf(octets: Uint8Array, text: string): ForeignFormat {
  const start = beginningOf(text);
  return (
    all.find((format) => isOpening(octets, format) || format.text?.test(start)) ?? {
      name: octets.subarray(0, 512).some((octet) => octet < 9) ? 'binary data' : 'text',
      isByTheWay: true,
    }
  );
}

/** Characters in which a text says what it is. */
const textLookedAt = 20_000;

/**
 * As much of a text as is looked at, without empty lines and long blanks: an expression that begins with any number of
 * them takes the square of their number.
 */
function beginningOf(text: string): string {
  return text
    .slice(0, textLookedAt)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.replaceAll(/\s{9,}/g, ' '.repeat(8)))
    .join('\n');
}

/** Octets of the longest opening that is an expression. */
const longestOpening = 32;

function isOpening(octets: Uint8Array, { opening, at = 0 }: ForeignFormat): boolean {
  if (opening === undefined) return false;
  if (typeof opening !== 'string')
    return opening.test(String.fromCharCode(...octets.subarray(0, longestOpening)));
  return Array.from(opening).every((letter, index) => octets[at + index] === letter.charCodeAt(0));
}
