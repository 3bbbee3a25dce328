import type { Bytes } from '@/base/bytes';
import { fromHex } from '@/base/bytes';
import { beginsAsText } from '../../gate/wholeness';
import { spanAt } from '../../gate/element';

/** Octets that were written as numbers, with the 1-based numbers of the first and the last line. */
export interface WrittenOctets {
  readonly line: number;
  readonly endLine: number;
  readonly octets: Bytes;
}

/**
 * Octets as routers (`3082037F 30820267`), dumps (`00000000: 3082 037f …  0...`), programs (`0x30, 0x82`, `48, -126`), the
 * registry (`hex:30,82,\`) and people (`30:82:03`) write them: rows of numbers, in which something begins as a structure
 * or a text does. At most `limit`.
 */
export function findWrittenOctets(lines: readonly string[], limit: number): readonly WrittenOctets[] {
  if (!mayBeRows.test(lines.join('\n'))) return [];
  const scan: Scan = { found: [], open: undefined };
  for (const [index, line] of lines.entries()) {
    if (scan.found.length >= limit) return scan.found;
    takeLine(scan, scan.open || mayBeNumbers.test(line) ? wordsOf(line) : [], index + 1);
  }
  close(scan);
  return scan.found;
}

interface Scan {
  readonly found: WrittenOctets[];
  open: Rows | undefined;
}

/** A line goes on with the rows that are open, and ends them where it holds something else too; or it begins some. */
function takeLine(scan: Scan, words: readonly string[], line: number): void {
  const more = scan.open ? numbersOn(scan.open, words) : [];
  if (scan.open && more.length > 0) {
    for (const number of more) scan.open.numbers.push(number);
    scan.open.endLine = line;
    if (!scan.open.hasAddresses && more.length < words.length) close(scan);
    return;
  }
  close(scan);
  scan.open = begun(words, line);
}

function close(scan: Scan): void {
  if (scan.open) scan.found.push(...octetsOf(scan.open));
  scan.open = undefined;
}

/** Rows of numbers, one word a number or several. */
interface Rows {
  readonly line: number;
  endLine: number;
  /** Dumps begin each row with the number of its first octet, and end it with its letters. */
  readonly hasAddresses: boolean;
  readonly numbers: string[];
}

/** Some numbers after another, anywhere in a text: most texts have none. */
const mayBeRows = /(?:[\da-f]{1,8}[\s,;:\\"'-]{1,4}(?:0?x|hex:)?-?){6}|[\da-f]{32}/i;

const mayBeNumbers = /[\da-f]{2}[\s,;:\\"'-]+(?:0?x|hex:)?-?[\da-f]{1,2}|[\da-f]{32}|^\s*-?\d{1,3},?\s*$/i;

function wordsOf(line: string): readonly string[] {
  return line
    .replaceAll(/(?<=\b[\da-f]{2})-(?=[\da-f]{2}\b)/gi, ' ')
    .split(/[\s,;:|"'{}[\]()=\\]+/)
    .filter((word) => word !== '')
    .map((word) => word.replace(/^0?x(?=[\da-f]{2})/i, ''));
}

const hexNumber = /^(?:[\da-f]{2})+$/i;
const decimalNumber = /^-?\d{1,3}$/;

function isNumber(word: string): boolean {
  return hexNumber.test(word) || decimalNumber.test(word);
}

function leadingNumbers(words: readonly string[]): readonly string[] {
  const end = words.findIndex((word) => !isNumber(word));
  return end < 0 ? words : words.slice(0, end);
}

/** Octets of a row of a dump. */
const dumpedRow = 16;

function rowOfDump(words: readonly string[]): readonly string[] {
  let size = 0;
  return leadingNumbers(words.slice(1)).filter((word) => {
    size += word.length / 2;
    return size <= dumpedRow && hexNumber.test(word);
  });
}

/** Numbers in a row that are no accident: some, one long one, or one that stands alone. */
function begun(words: readonly string[], line: number): Rows | undefined {
  const [first = '', second = ''] = words;
  if (/^0{4,}$/.test(first) && hexNumber.test(second))
    return { line, endLine: line, hasAddresses: true, numbers: [...rowOfDump(words)] };
  const start = words.findIndex((word, index) => isBeginning(word, words.slice(index, index + 8)));
  if (start < 0 && !(words.length === 1 && isNumber(first))) return undefined;
  const numbers = [...leadingNumbers(words.slice(Math.max(0, start)))];
  return { line, endLine: line, hasAddresses: false, numbers };
}

function isBeginning(word: string, next: readonly string[]): boolean {
  if (word.length >= 64) return hexNumber.test(word);
  return next.every(isNumber) && (next.length === 8 || next.join('').length >= 32);
}

/** What a line adds to rows of numbers. */
function numbersOn({ hasAddresses }: Rows, words: readonly string[]): readonly string[] {
  return hasAddresses ? rowOfDump(words) : leadingNumbers(words);
}

/** Octets of what is sought at least. */
const shortest = 64;

function octetsOf({ numbers, line, endLine, hasAddresses }: Rows): readonly WrittenOctets[] {
  for (const read of [asHex, asSwappedHex, asDecimals]) {
    const octets = read(numbers);
    const start = octets === undefined || octets.length < shortest ? undefined : beginningIn(octets);
    if (octets === undefined || start === undefined) continue;
    const found = octets.slice(start);
    return [{ line, endLine, octets: hasAddresses ? withoutLetters(found) : found }];
  }
  return [];
}

/** The letters beside a dump's last, shorter row may read as numbers: they end with the structure. */
function withoutLetters(octets: Bytes): Bytes {
  const end = octets[0] === 0x30 ? (spanAt(octets, 0)?.end ?? octets.length) : octets.length;
  return octets.length - end < dumpedRow ? octets.slice(0, end) : octets;
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

/** Headers before what is sought: those of a store's properties, as the registry has them. */
const longestHeader = 4_096;

/** Where a long structure begins that ends within the octets; 0 where one, or a text, begins with them. */
function beginningIn(octets: Uint8Array): number | undefined {
  if (beginsAsText(octets) || (octets[0] === 0x30 && octets[1] === 0x82)) return 0;
  const last = Math.min(longestHeader, octets.length - shortest);
  for (let at = 0; at < last; at += 1) if (isLongStructure(octets, at)) return at;
  return undefined;
}

function isLongStructure(octets: Uint8Array, at: number): boolean {
  if (octets[at] !== 0x30 || ((octets[at + 1] ?? 0) & 0xfc) !== 0x80) return false;
  const end = spanAt(octets, at)?.end ?? Infinity;
  return end <= octets.length && end - at >= shortest;
}
