import type { Bytes } from '@/base/bytes';
import { readElement, spanAt } from './element';
import { entriesOffset } from './list-outline';
import { limits } from './limits';
import { recognise } from './recognise';

/**
 * The structures of a file that has several one after another, as `copy /b` makes them. What comes after a structure
 * and is none stays with it.
 */
export function splitStructures(octets: Bytes): readonly Bytes[] {
  const structures: Bytes[] = [];
  let rest = octets;
  while (structures.length < limits.parts) {
    const first = firstStructure(rest);
    const after = rest.subarray(first.length);
    if (!beginsStructure(after)) break;
    structures.push(first);
    rest = after;
  }
  return [...structures, rest];
}

/** The first structure without what comes after it; all octets where there is none. */
export function firstStructure(octets: Bytes): Bytes {
  // Most lengths are told by the header; then nothing is read twice.
  const end = spanAt(octets, 0)?.end ?? lengthOf(octets);
  return end <= octets.length ? octets.subarray(0, end) : octets;
}

function lengthOf(octets: Bytes): number {
  const read = readElement(octets);
  return read.ok ? read.value.element.bytes.length : octets.length;
}

function beginsStructure(octets: Bytes): boolean {
  const read = octets[0] === 0x30 ? readElement(octets, entriesOffset(octets)) : undefined;
  return read?.ok === true && recognise(read.value.element) !== 'unknown';
}
