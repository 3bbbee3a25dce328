import { type Outcome, success } from '@/base/outcome';
import { readElement, spanAt, type ElementProblem, type ReadElement } from './element';
import { entriesOffset } from './list-outline';
import { recognise, type Structure } from './recognise';

/** A structure that passed the gate: its one tree, what it is, and how many octets come after it that are none. */
export interface GatedStructure extends ReadElement {
  readonly structure: Structure;
}

/** What the gate says of octets. */
export type Gated = Outcome<GatedStructure, ElementProblem>;

/** The structure that octets begin with. The entries of a revocation list are left to its reader: see `list-outline`. */
export function gate(octets: Uint8Array): Gated {
  const read = readElement(octets, entriesOffset(octets));
  return read.ok ? success({ ...read.value, structure: recognise(read.value.element) }) : read;
}

/**
 * The structures of octets that have several one after another, as `copy /b` makes them. What comes after a structure
 * and is none stays with it. One that is refused is passed over where its length is told.
 */
export function* gateEach(octets: Uint8Array): Iterable<Gated> {
  let rest = octets;
  let gated = gate(rest);
  for (;;) {
    rest = rest.subarray(lengthOf(gated, rest));
    const next = rest[0] === 0x30 ? gate(rest) : undefined;
    if (!next?.ok || next.value.structure === 'unknown') break;
    yield alone(gated);
    gated = next;
  }
  yield gated;
}

function lengthOf(gated: Gated, octets: Uint8Array): number {
  return gated.ok ? gated.value.element.bytes.length : (spanAt(octets, 0)?.end ?? octets.length);
}

/** The same without the octets after it, which are not its own. */
export function alone(gated: Gated): Gated {
  return gated.ok ? success({ ...gated.value, trailing: 0 }) : gated;
}
