import { type Bytes, fromHex } from '@/base/bytes';
import { beginningIn } from './beginning-in';
import { dumpedOctets, type DumpRow, dumpRowOf } from './dumped-octets';

/** Octets that were written as numbers, with the 1-based numbers of the first and the last line. */
export interface WrittenOctets {
  readonly line: number;
  readonly endLine: number;
  readonly octets: Bytes;
}

/**
 * Octets as routers (`3082037F 30820267`), dumps (`00000000: 3082 037f …  0...`), programs (`0x30, 0x82`, `48, -126`,
 * `"0\x82"`), the registry (`hex:30,82,\`) and people (`30:82:03`) write them: rows of numbers, in which something begins
 * as a structure or a text does. At most `limit`.
 */
export function findWrittenOctets(lines: readonly string[], limit: number): readonly WrittenOctets[] {
  if (!mayBeRows.test(lines.join('\n'))) return [];
  const scan: Scan = { found: [], open: undefined };
  for (const [index, line] of lines.entries()) {
    if (scan.found.length >= limit) return scan.found;
    takeLine(scan, line, index + 1);
  }
  close(scan);
  return scan.found;
}

interface Scan {
  readonly found: WrittenOctets[];
  open: Rows | undefined;
}

/** Rows of a dump, or numbers one after another, over lines. */
type Rows = { readonly line: number; endLine: number } & (
  | { readonly kind: 'dump'; readonly rows: DumpRow[] }
  | { readonly kind: 'numbers'; readonly numbers: string[]; base: Base }
);

/** What the words of a run of numbers can be: two digits an octet, one word an octet, or both. */
type Base = 'hexadecimal' | 'decimal' | 'either';

/** Some numbers after another, anywhere in a text: most texts have none. */
const mayBeRows =
  /(?:[\da-f]{1,16}(?:h|u8)?[\s,;:\\"'_-]{1,12}(?:0?x|&h|\$|hex:|\(byte\))?-?(?:0x)?){6}|[\da-f]{32}|(?:"\d{1,4}":\d{1,3},){6}|(?:(?:\\[xu\d]|%|&#).{0,20}){6}|^(?:[\da-f]{7,8})?(?: {3}\S| {2}\\.| [0-7]{3}| [ a-z][a-z][a-z\d]){6}/im;

const mayBeNumbers =
  /[\da-f]{2}(?:h|u8)?[\s,;:\\"'-]+(?:0?x|&h|\$|hex:|\(byte\))?-?[\da-f]{1,2}|[\da-f]{32}|^\s*-?\d{1,3},?\s*$/i;

const mayBeString = /[\\%]|&#/;

function takeLine(scan: Scan, line: string, number: number): void {
  const row = dumpRowOf(line, scan.open?.kind === 'dump');
  if (!row && !scan.open && !mayBeNumbers.test(line) && !mayBeString.test(line)) return;
  const string = row ? undefined : stringOctets(line);
  if (row) takeRow(scan, row, number);
  else if (string) {
    close(scan);
    scan.found.push({ line: number, endLine: number, octets: string });
  } else takeNumbers(scan, wordsOf(line), number);
}

function takeRow(scan: Scan, row: DumpRow, line: number): void {
  if (scan.open?.kind !== 'dump') close(scan);
  scan.open ??= { kind: 'dump', line, endLine: line, rows: [] };
  scan.open.endLine = line;
  if (scan.open.kind === 'dump') scan.open.rows.push(row);
}

/** A line goes on with the numbers that are open; where they end in it, others may begin. */
function takeNumbers(scan: Scan, words: readonly string[], line: number): void {
  if (scan.open?.kind === 'dump') close(scan);
  let at = 0;
  while (at < words.length) {
    if (!scan.open) {
      at = beginningOfRun(words, at);
      if (at === words.length) return;
      scan.open = { kind: 'numbers', line, endLine: line, numbers: [], base: 'either' };
    }
    at = takeRun(scan.open, words, at, line);
    if (at < words.length) {
      close(scan);
      at += 1;
    }
  }
  if (words.length === 0) close(scan);
}

/** Takes the numbers from a word on, and answers the place of the word that is none of them. */
function takeRun(open: Rows, words: readonly string[], from: number, line: number): number {
  if (open.kind === 'dump') return from;
  let at = from;
  for (; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const base = baseWith(open.base, word);
    if (base === undefined) return at;
    open.base = base;
    open.numbers.push(word);
    open.endLine = line;
  }
  return at;
}

function baseWith(base: Base, word: string): Base | undefined {
  const isHexadecimal = base !== 'decimal' && hexNumber.test(word);
  const isDecimal = base !== 'hexadecimal' && decimalNumber.test(word);
  if (isHexadecimal && isDecimal) return 'either';
  if (isHexadecimal) return 'hexadecimal';
  return isDecimal ? 'decimal' : undefined;
}

function close(scan: Scan): void {
  if (scan.open) scan.found.push(...octetsOf(scan.open));
  scan.open = undefined;
}

/** Casts and comments of programs, and the numbers by which JavaScript names the octets of an array. */
const notNumbers = /\((?:un)?(?:signed )?s?(?:byte|char)\)|\/\*.{0,80}?\*\/|"\d{1,4}":/gi;

function wordsOf(line: string): readonly string[] {
  return line
    .replaceAll(notNumbers, ' ')
    .replaceAll(/(?<=\b[\da-f]{2})-(?=[\da-f]{2}\b)/gi, ' ')
    .split(/[\s,;:|"'{}[\]()=\\>]+/)
    .filter((word) => word !== '' && word !== '_')
    .map(withoutBase);
}

/** `0x30`, `\x30`, `&H30`, `$30`, `0x30u8` and `030h`; C# writes small numbers with one digit. */
function withoutBase(word: string): string {
  return word
    .replace(/^(0x[\da-f]{1,2})(?:u8|ul?)$/i, '$1')
    .replace(/^(?:0x|&h|\$)([\da-f])$/i, '0$1')
    .replace(/^(?:0?x|&h|\$)(?=[\da-f]{2})/i, '')
    .replace(/^0?([\da-f]{2})h$/i, '$1');
}

const hexNumber = /^(?:[\da-f]{2})+$/i;
const decimalNumber = /^-?\d{1,3}$/;

function isNumber(word: string): boolean {
  return hexNumber.test(word) || decimalNumber.test(word);
}

/** Where numbers in a row begin that are no accident: some, one long one, or one that stands alone. */
function beginningOfRun(words: readonly string[], from: number): number {
  if (words.length === 1 && isNumber(words[0] ?? '')) return 0;
  for (let at = from; at < words.length; at += 1)
    if (isBeginning(words[at] ?? '', words.slice(at, at + 8))) return at;
  return words.length;
}

function isBeginning(word: string, next: readonly string[]): boolean {
  if (word.length >= 64) return hexNumber.test(word);
  return next.every(isNumber) && (next.length === 8 || next.join('').length >= 32);
}

function octetsOf(open: Rows): readonly WrittenOctets[] {
  const { line, endLine } = open;
  const octets = open.kind === 'dump' ? dumpedOctets(open.rows) : numberedOctets(open.numbers);
  return octets ? [{ line, endLine, octets }] : [];
}

function numberedOctets(numbers: readonly string[]): Bytes | undefined {
  for (const read of [asBits, asHex, asSwappedHex, asDecimals]) {
    const octets = read(numbers);
    const start = octets && beginningIn(octets);
    if (octets && start !== undefined) return octets.slice(start);
  }
  return undefined;
}

function asBits(numbers: readonly string[]): Bytes | undefined {
  const areBits = numbers.every((number) => /^[01]{8}$/.test(number));
  return areBits ? Uint8Array.from(numbers, (number) => Number.parseInt(number, 2)) : undefined;
}

function asHex(numbers: readonly string[]): Bytes | undefined {
  return numbers.every((number) => hexNumber.test(number)) ? fromHex(numbers.join('')) : undefined;
}

/** In words of two octets with the little end first. */
function asSwappedHex(numbers: readonly string[]): Bytes | undefined {
  if (numbers[0]?.length !== 4) return undefined;
  return asHex(numbers.map((number) => number.replaceAll(/(..)(..)/g, '$2$1')));
}

function asDecimals(numbers: readonly string[]): Bytes | undefined {
  const values = numbers.map(Number);
  const areOctets = values.every((value) => Number.isInteger(value) && value >= -128 && value <= 255);
  return areOctets ? Uint8Array.from(values, (value) => value & 255) : undefined;
}

/** Octets as a string of a program has them: `\x82`, `\x{82}`, `\202`, and letters as they are. */
const escaped = /\\(?:x\{?[\da-f]{2}\}?|[0-3][0-7]{2})/gi;

/** The same in codes that are letters elsewhere: `\u0082`, `%82`, `&#x82;`, `&#130;`. */
const coded = /\\u00[\da-f]{2}|%[\da-f]{2}|&#(?:x[\da-f]{1,2}|\d{1,3});/gi;

/** How a structure begins in such codes; text in them is another matter. */
const codedStructure = /(?:(?:\\u00|%|&#x)30;?|&#48;|0)(?:(?:\\u00|%|&#x)8[1-4]|&#1(?:29|3[0-2]);)/i;

/** Escapes of a string that is no accident. */
const fewest = 16;

const oneEscaped = /\\x\{?([\da-f]{2})\}?|\\([0-3][0-7]{2})|\\([abfnrtv])|\\?([^])/gi;

const oneCoded = /(?:\\u00|%|&#x)([\da-f]{2});?|&#x([\da-f]);|&#(\d{1,3});|([^])/gi;

const controls: Readonly<Record<string, number>> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13 };

/** The octets of the string in a line; undefined where there is none, or nothing begins in it. */
function stringOctets(line: string): Bytes | undefined {
  if (count(line, escaped) >= fewest)
    return beginning(withinQuotes(line).matchAll(oneEscaped), octetOfEscape);
  if (!codedStructure.test(line) || count(line, coded) < fewest) return undefined;
  const octets = beginning(withinQuotes(line).matchAll(oneCoded), octetOfCode);
  return octets?.[0] === 0x30 ? octets : undefined;
}

function count(line: string, pattern: RegExp): number {
  return line.match(pattern)?.length ?? 0;
}

function beginning(
  letters: Iterable<RegExpExecArray>,
  octetOf: (letter: RegExpExecArray) => number,
): Bytes | undefined {
  const octets = Uint8Array.from(letters, octetOf);
  const start = beginningIn(octets);
  return start === undefined ? undefined : octets.slice(start);
}

/** What stands between the first quotation mark and the last: the octets hold some themselves. */
function withinQuotes(line: string): string {
  const start = line.search(/["']/);
  const end = Math.max(line.lastIndexOf('"'), line.lastIndexOf("'"));
  return start < 0 || end <= start ? line.trim() : line.slice(start + 1, end);
}

function octetOfEscape([, hexadecimal, octal, control, letter = '']: RegExpExecArray): number {
  if (hexadecimal !== undefined) return Number.parseInt(hexadecimal, 16);
  if (octal !== undefined) return Number.parseInt(octal, 8);
  return control === undefined ? letter.charCodeAt(0) : (controls[control] ?? 0);
}

function octetOfCode([, two, one, decimal, letter = '']: RegExpExecArray): number {
  if (decimal !== undefined) return Number(decimal);
  const hexadecimal = two ?? one;
  return hexadecimal === undefined ? letter.charCodeAt(0) : Number.parseInt(hexadecimal, 16);
}
