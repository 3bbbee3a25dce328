import type { Bytes } from '@/base/bytes';
import { beginningIn } from './beginning-in';

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
export function stringOctets(line: string): Bytes | undefined {
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
