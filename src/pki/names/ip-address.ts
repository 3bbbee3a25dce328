import type { Bytes } from '@/base/bytes';

/** The 4 or 16 octets of an address in dotted decimal or RFC 4291 text, or undefined. Brackets are not part of it. */
export function readIpAddress(text: string): Bytes | undefined {
  return text.includes(':') ? readIpv6(text) : readIpv4(text);
}

/** Whether a text is an IP address, as `readIpAddress` reads it. */
export function isIpAddress(text: string): boolean {
  return text.includes(':') ? readIpv6(text) !== undefined : dottedDecimal.test(text);
}

const dottedDecimal = /^(?:(?:0|[1-9]\d?|1\d\d|2[0-4]\d|25[0-5])(?:\.(?!$)|$)){4}$/;

/** Dotted decimal for 4 octets, RFC 5952 text for 16. Throws RangeError for any other number. */
export function ipAddressToText(octets: Uint8Array): string {
  if (octets.length === 4) return octets.join('.');
  if (octets.length !== 16) throw new RangeError('an address has 4 or 16 octets');
  const groups = Array.from({ length: 8 }, (_, index) => groupOf(octets, index));
  const { start, length } = longestZeroRun(groups);
  const written = groups.map((group) => group.toString(16));
  if (length < 2) return written.join(':');
  return `${written.slice(0, start).join(':')}::${written.slice(start + length).join(':')}`;
}

function groupOf(octets: Uint8Array, index: number): number {
  return ((octets[index * 2] ?? 0) << 8) | (octets[index * 2 + 1] ?? 0);
}

function longestZeroRun(groups: readonly number[]): { readonly start: number; readonly length: number } {
  let best = { start: 0, length: 0 };
  let length = 0;
  for (const [index, group] of groups.entries()) {
    length = group === 0 ? length + 1 : 0;
    if (length > best.length) best = { start: index - length + 1, length };
  }
  return best;
}

function readIpv4(text: string): Bytes | undefined {
  return dottedDecimal.test(text) ? Uint8Array.from(text.split('.'), Number) : undefined;
}

function readIpv6(text: string): Bytes | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head, tail] = [groupsOf(halves[0] ?? ''), groupsOf(halves[1] ?? '')];
  if (!head || !tail) return undefined;
  const missing = 16 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 2) return undefined;
  return Uint8Array.from([...head, ...new Array<number>(missing).fill(0), ...tail]);
}

/** The octets of colon-separated groups, the last of which may be dotted decimal. */
function groupsOf(text: string): readonly number[] | undefined {
  if (text === '') return [];
  const groups = text.split(':');
  const octets: number[] = [];
  for (const [index, group] of groups.entries()) {
    const dotted = index === groups.length - 1 ? readIpv4(group) : undefined;
    if (dotted) octets.push(...dotted);
    else if (/^[0-9a-f]{1,4}$/i.test(group))
      octets.push(Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255);
    else return undefined;
  }
  return octets;
}
