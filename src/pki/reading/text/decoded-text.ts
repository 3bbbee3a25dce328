/** A text as its octets say, whatever encodings they are in. */
export interface DecodedText {
  readonly text: string;
  /** Whether lines from one number to another, counted from 1, stood in plain UTF-8 without a mark. */
  readonly isPlain: (from: number, to: number) => boolean;
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

/** Octets in one encoding, and how many of a mark stand before them. */
interface Run {
  readonly encoding: Encoding;
  readonly start: number;
  readonly end: number;
  readonly mark: number;
}

/**
 * Decodes a text in UTF-8, UTF-16 or UTF-32, with marks or without them; the encoding may change anywhere, as `>>` and
 * `copy` make it. A text in EBCDIC is in that alone.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (isEbcdic(bytes)) return { text: decodedEbcdic(bytes), isPlain: () => false };
  if (![0, 0xff, 0xfe, 0xef].some((octet) => bytes.includes(octet)))
    return { text: decodedNarrow(bytes), isPlain: () => true };
  const texts: string[] = [];
  const odd: (readonly [from: number, to: number])[] = [];
  let line = 1;
  for (let at = 0; at < bytes.length;) {
    const run = texts.length < mostRuns ? runAt(bytes, at) : restAt(bytes, at);
    const text = decoded(run, bytes.subarray(run.start + run.mark, run.end));
    const last = line + (text.match(/\r\n|\n|\r/g)?.length ?? 0);
    if (run.encoding !== 'utf-8' || run.mark > 0) odd.push([line, last]);
    texts.push(text);
    line = last;
    at = run.end;
  }
  return {
    text: texts.join(''),
    isPlain: (from, to) => !odd.some(([start, end]) => start <= to && end >= from),
  };
}

/** Changes of the encoding that are followed; what has more is no text. */
const mostRuns = 2_000;

function restAt(bytes: Uint8Array, start: number): Run {
  return { encoding: 'utf-8', start, end: bytes.length, mark: 0 };
}

const marks: readonly (readonly [octets: readonly number[], encoding: Encoding])[] = [
  [[0xff, 0xfe, 0, 0], 'utf-32le'],
  [[0, 0, 0xfe, 0xff], 'utf-32be'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
];

function runAt(bytes: Uint8Array, start: number): Run {
  const marked = marks.find(([octets]) => octets.every((octet, index) => bytes[start + index] === octet));
  const [mark, encoding] = marked ? [marked[0].length, marked[1]] : [0, encodingAt(bytes, start)];
  const size = encoding === 'utf-8' ? 1 : encoding.startsWith('utf-16') ? 2 : 4;
  let end = Math.min(bytes.length, start + Math.max(mark, size));
  while (end < bytes.length && !isTurn(bytes, end, encoding)) end = Math.min(bytes.length, end + size);
  return { encoding, start, end, mark };
}

/** Where another encoding begins: at a mark, or where zeros begin or end between the letters of ASCII. */
function isTurn(bytes: Uint8Array, at: number, encoding: Encoding): boolean {
  const [first, second] = [bytes[at] ?? 1, bytes[at + 1] ?? 1];
  if (isMark(first, second)) return true;
  if (encoding.startsWith('utf-16') && isNarrowLineEnd(bytes, at, encoding)) return true;
  if (encoding !== 'utf-8' && isNarrow(bytes.subarray(at, at + 8))) return true;
  // One of the two is a zero wherever a wider encoding has ASCII.
  return (first === 0) !== (second === 0) && !['utf-8', encoding].includes(encodingAt(bytes, at));
}

/** A line end in one octet, as tools of Unix write it between lines of UTF-16. */
function isNarrowLineEnd(bytes: Uint8Array, at: number, encoding: Encoding): boolean {
  if (![0x0a, 0x0d].includes(bytes[at] ?? 0) || bytes[at + 1] === 0) return false;
  return at + 1 === bytes.length || encodingAt(bytes, at + 1) === encoding;
}

function isMark(first: number, second: number): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** Eight octets of ASCII, or all that are left. */
function isNarrow(octets: Uint8Array): boolean {
  return octets.length > 1 && octets.every((octet) => octet >= 9 && octet < 0x7f);
}

/** What we look for is ASCII, of which wider encodings make zeros: where zeros are (1) in eight octets, and where not (0). */
const patterns: readonly (readonly [zeros: readonly number[], encoding: Encoding])[] = [
  [[0, 1, 1, 1, 0, 1, 1, 1], 'utf-32le'],
  [[1, 1, 1, 0, 1, 1, 1, 0], 'utf-32be'],
  [[0, 1, 0, 1], 'utf-16le'],
  [[1, 0, 1, 0], 'utf-16be'],
];

function encodingAt(bytes: Uint8Array, at: number): Encoding {
  const fits = (zeros: readonly number[]) =>
    at + zeros.length <= bytes.length &&
    zeros.every((zero, index) => (bytes[at + index] === 0) === (zero === 1));
  return patterns.find(([zeros]) => fits(zeros))?.[1] ?? 'utf-8';
}

function decoded({ encoding }: Run, octets: Uint8Array): string {
  if (encoding === 'utf-8') return decodedNarrow(octets);
  if (encoding.startsWith('utf-16')) return new TextDecoder(encoding).decode(octets);
  const view = new DataView(octets.buffer, octets.byteOffset, octets.length);
  const points = Array.from({ length: Math.floor(octets.length / 4) }, (_, index) =>
    view.getUint32(index * 4, encoding === 'utf-32le'),
  );
  return points.map((point) => (point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD')).join('');
}

/** What is no UTF-8 is in the code page of Windows: its dashes, quotation marks and blanks are not those of ASCII. */
function decodedNarrow(octets: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets);
  } catch {
    return new TextDecoder('windows-1252').decode(octets);
  }
}

/** Octets by which what is sought is known in EBCDIC: `BEGIN ` after a hyphen, and base64 that begins as a structure. */
const beginnings: readonly (readonly number[])[] = [
  [0x60, 0xc2, 0xc5, 0xc7, 0xc9, 0xd5, 0x40],
  [0xd4, 0xc9, 0xc9],
];

/** Octets in which it begins. */
const longestPreface = 4_096;

/** Whether octets are a text in EBCDIC, as mainframes and IBM i write them, that may hold PEM or base64. */
function isEbcdic(octets: Uint8Array): boolean {
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
function decodedEbcdic(octets: Uint8Array): string {
  return Array.from(octets, (octet) => characters.get(octet) ?? '?').join('');
}
