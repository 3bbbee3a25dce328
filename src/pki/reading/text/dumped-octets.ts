import type { Bytes } from '@/base/bytes';
import { spanAt } from '../../gate/element';
import { beginningIn } from './beginning-in';

/**
 * A row of a dump: the number of its first octet as it was written, empty where there is none, and the words after it.
 * `letters` are its octets where they may be written as letters.
 */
export interface DumpRow {
  readonly address: string;
  readonly words: readonly string[];
  readonly letters?: readonly number[];
}

/** Dumps begin a row with the number of its first octet, which is 0 at first or has a colon after it. */
const addressed =
  /^[\s>|]*(?:[\da-f]{4}:(?=[\da-f]{4}\s)|(?=0x|[\da-f]+:\s|0{4,}\s))(?:0x)?([\da-f]{4,16})[:\s]\s*(.*)/i;

/** The same within a dump, where it may be anything. */
const addressedNext = /^[\s>|]*(?:[\da-f]{4}:(?=[\da-f]{4}\s))?(?:0x)?([\da-f]{4,16})[:\s]\s*(.*)/i;

/** Sixteen octets and their letters, without a number before. */
const withLetters = /^[\s>|]*((?:[\da-f]{2}[ -]{1,2}){15}[\da-f]{2}) {2,}\S/i;

/** The last of them, which may be shorter. */
const lastWithLetters = /^[\s>|]*((?:[\da-f]{2}[ -]{1,2}){0,15}[\da-f]{2})(?: {2,}|$)/i;

/** A line as a row of a dump; undefined where it is none. `isNext`: rows stand above it. */
export function dumpRowOf(line: string, isNext: boolean): DumpRow | undefined {
  const inLetters = letterRowOf(line, isNext);
  const row = numberRowOf(line, isNext) ?? (inLetters && { address: inLetters.address, words: [] });
  return row && inLetters ? { ...row, letters: inLetters.octets } : row;
}

function numberRowOf(line: string, isNext: boolean): DumpRow | undefined {
  const [, address, rest = ''] = (isNext ? addressedNext : addressed).exec(line) ?? [];
  if (address !== undefined && /^(?:0x|-)?[\da-f]/i.test(rest)) return { address, words: wordsOf(rest) };
  const [, octets] = (isNext ? lastWithLetters : withLetters).exec(line) ?? [];
  return octets === undefined ? undefined : { address: '', words: wordsOf(octets) };
}

function wordsOf(text: string): readonly string[] {
  return text
    .replaceAll(/(?<=\b[\da-f]{2})-(?=[\da-f]{2}\b)/gi, ' ')
    .split(/\s+/)
    .map((word) => word.replace(/^0x/i, ''));
}

/** Octets of a row of most dumps. */
const usualWidth = 16;

/** The octets of a dump, whatever its numbers are: as they begin soonest. Undefined where nothing begins in them. */
export function dumpedOctets(rows: readonly DumpRow[]): Bytes | undefined {
  const width = widthOf(rows);
  if (width === undefined) return undefined;
  const readings = [
    rows.map(({ letters = [] }) => letters),
    ...forms.map(({ word, octets }) => rows.map(({ words }) => rowOf(words, width, word, octets))),
  ];
  const found = readings
    .map((read) => Uint8Array.from(read.flat()))
    .filter((octets) => octets.length > (rows.length - 1) * width)
    .map((octets) => ({ octets, start: beginningIn(octets) ?? Infinity }));
  const start = Math.min(...found.map((each) => each.start));
  const soonest = found.find((each) => each.start === start && start < Infinity);
  return soonest && withoutLetters(soonest.octets.slice(start), width);
}

/** How many octets a row has, by the numbers before the rows: hexadecimal, octal or decimal ones. */
function widthOf(rows: readonly DumpRow[]): number | undefined {
  if (rows.every(({ address }) => address === '')) return usualWidth;
  const [first = 0] = rows.map(({ address }) => Number.parseInt(address, 16));
  for (const base of [16, 8, 10]) {
    const addresses = rows.map(({ address }) => Number.parseInt(address, base));
    const start = base === 16 ? first : (addresses[0] ?? 0);
    const width = (addresses[1] ?? start + usualWidth) - start;
    if (width >= 4 && width <= 256 && addresses.every((address, row) => address === start + row * width))
      return width;
  }
  return undefined;
}

/** How dumps write octets: in bits, with two digits or some together, with the little end first, in octal and decimal. */
const forms: readonly {
  readonly word: RegExp;
  readonly octets: (word: string) => readonly number[];
}[] = [
  { word: /^[01]{8}$/, octets: (word) => [Number.parseInt(word, 2)] },
  { word: /^(?:[\da-f]{2}){1,64}$/i, octets: pairsOf },
  { word: /^(?:[\da-f]{2}){2,8}$/i, octets: (word) => pairsOf(word).toReversed() },
  { word: /^[0-3][0-7]{2}$/, octets: (word) => [Number.parseInt(word, 8)] },
  { word: /^[01][0-7]{5}$/, octets: (word) => littleEnded(Number.parseInt(word, 8)) },
  { word: /^-?\d{1,3}$/, octets: (word) => [Number(word) & 255] },
  { word: /^\d{1,5}$/, octets: (word) => littleEnded(Number(word)) },
];

function littleEnded(number: number): readonly number[] {
  return [number & 255, number >> 8];
}

function pairsOf(word: string): readonly number[] {
  return (word.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
}

/** The octets of a row: no more than it has, because the letters beside them may read as numbers. */
function rowOf(
  words: readonly string[],
  width: number,
  form: RegExp,
  octetsOf: (word: string) => readonly number[],
): readonly number[] {
  const row: number[] = [];
  for (const word of words) {
    if (row.length >= width || !form.test(word)) break;
    row.push(...octetsOf(word));
  }
  return row.slice(0, width);
}

/** The letters beside a dump's last, shorter row may read as numbers: they end with the structure. */
function withoutLetters(octets: Bytes, width: number): Bytes {
  const end = octets[0] === 0x30 ? (spanAt(octets, 0)?.end ?? octets.length) : octets.length;
  return octets.length - end < width ? octets.slice(0, end) : octets;
}

/** What `od -a` calls the octets that are no letters, from 0 on; 127 is `del`, and `hexdump` and others say `lf`. */
const names = [
  ...['nul', 'soh', 'stx', 'etx', 'eot', 'enq', 'ack', 'bel', 'bs', 'ht', 'nl', 'vt', 'ff', 'cr', 'so', 'si'],
  ...[
    'dle',
    'dc1',
    'dc2',
    'dc3',
    'dc4',
    'nak',
    'syn',
    'etb',
    'can',
    'em',
    'sub',
    'esc',
    'fs',
    'gs',
    'rs',
    'us',
  ],
  'sp',
];

const controls: Readonly<Record<string, number>> = {
  ...Object.fromEntries(names.map((name, octet) => [name, octet])),
  ...{ lf: 10, del: 127 },
  ...{ '\\0': 0, '\\a': 7, '\\b': 8, '\\t': 9, '\\n': 10, '\\v': 11, '\\f': 12, '\\r': 13 },
};

const cell = String.raw`(?: {3}[ -~]| {2}\\[0abfnrtv]| {2}[a-z]{2}| [0-7]{3}| [a-z][a-z\d]{2})`;
const row = new RegExp(`^([\\da-f]{7,8})?(${cell}{1,16}) *$`);

/** A row of a dump in letters: the number before it, empty where there is none, and its octets. */
interface LetterRow {
  readonly address: string;
  readonly octets: readonly number[];
}

/**
 * A line as `od -c`, `od -a` and `hexdump -c` write sixteen octets, each in four columns: a letter, a name, or an octal
 * number. Undefined where it is none. `isNext`: rows stand above it.
 */
function letterRowOf(line: string, isNext: boolean): LetterRow | undefined {
  const [, address = '', cells] = row.exec(line) ?? [];
  if (cells === undefined || (!isNext && (cells.length < 64 || cells.trim() === ''))) return undefined;
  const octets = (cells.match(/[^]{4}/g) ?? []).map(octetOf);
  return octets.includes(undefined)
    ? undefined
    : { address, octets: octets.filter((octet) => octet !== undefined) };
}

function octetOf(written: string): number | undefined {
  const word = written.trim();
  if (word.length < 2) return written.charCodeAt(3);
  return /^[0-7]{3}$/.test(word) ? Number.parseInt(word, 8) : controls[word];
}
