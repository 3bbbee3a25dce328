import { toHex } from '@/base/bytes';

/** Hexadecimal as the certificate windows of the time wrote it: `a1b2c3` becomes `a1 b2 c3`. */
export function spacedHex(hex: string): string {
  return (hex.toLowerCase().match(/../g) ?? []).join(' ');
}

/** Octets, eight a line, with what they are as ASCII beside them: for what nobody has words for. */
export function hexDump(bytes: Uint8Array): string {
  const lines: string[] = [];
  for (let start = 0; start < bytes.length; start += 8) {
    const octets = bytes.subarray(start, start + 8);
    lines.push(`${spacedHex(toHex(octets)).padEnd(23)}  ${asciiOf(octets)}`);
  }
  return lines.join('\n');
}

function asciiOf(octets: Uint8Array): string {
  return Array.from(octets, (octet) =>
    octet >= 0x20 && octet < 0x7f ? String.fromCharCode(octet) : '.',
  ).join('');
}

/** The last moment that JavaScript has a date for, either side of 1970; milliseconds. */
const lastMoment = 8.64e15;

const formats = {
  day: new Intl.DateTimeFormat('en-US', { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' }),
  time: new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit', second: '2-digit' }),
  short: new Intl.DateTimeFormat('en-US', { year: 'numeric', month: 'numeric', day: 'numeric' }),
};

/** `Friday, September 1, 2017 12:00:00 AM`. `at`: milliseconds since 1970. */
export function longDate(at: number): string {
  if (!(Math.abs(at) <= lastMoment)) return 'no date';
  // Newer versions of the format put a narrow blank before AM.
  return `${formats.day.format(at)} ${formats.time.format(at).replaceAll('\u202f', ' ')}`;
}

/** `9/1/2017`. `at`: milliseconds since 1970. */
export function shortDate(at: number): string {
  return Math.abs(at) <= lastMoment ? formats.short.format(at) : 'no date';
}

/** Lines moved to the right, five blanks a level, as Windows nests what belongs together. */
export function indented(lines: readonly string[], levels = 1): readonly string[] {
  return lines.map((line) => ' '.repeat(5 * levels) + line);
}
