import type { Bytes } from '@/base/bytes';
import { beginningIn } from './beginning-in';

/** Octets as a string of a program has them: `\x82`, `\x{82}`, `\202`, and letters as they are. */
const escaped = /\\(?:x\{?[\da-f]{2}\}?|[0-3][0-7]{2})/gi;

/** Escapes of a string that is no accident. */
const fewest = 16;

const one = /\\x\{?([\da-f]{2})\}?|\\([0-3][0-7]{2})|\\([abfnrtv])|\\?([^])/gi;

const controls: Readonly<Record<string, number>> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13 };

/** The octets of the string in a line; undefined where there is none, or nothing begins in it. */
export function stringOctets(line: string): Bytes | undefined {
  if (!line.includes('\\') || (line.match(escaped)?.length ?? 0) < fewest) return undefined;
  const octets = Uint8Array.from(withinQuotes(line).matchAll(one), octetOf);
  const start = beginningIn(octets);
  return start === undefined ? undefined : octets.slice(start);
}

/** What stands between the first quotation mark and the last: the octets hold some themselves. */
function withinQuotes(line: string): string {
  const start = line.search(/["']/);
  const end = Math.max(line.lastIndexOf('"'), line.lastIndexOf("'"));
  return start < 0 || end <= start ? line.trim() : line.slice(start + 1, end);
}

function octetOf([, hexadecimal, octal, control, letter = '']: RegExpExecArray): number {
  if (hexadecimal !== undefined) return Number.parseInt(hexadecimal, 16);
  if (octal !== undefined) return Number.parseInt(octal, 8);
  return control === undefined ? letter.charCodeAt(0) : (controls[control] ?? 0);
}
