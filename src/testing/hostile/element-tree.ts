import type { Bytes } from '@/base/bytes';
import { constructed, derValue } from '@/pki/keys/der';
import { tags } from '@/pki/gate/element';

/** An element of DER with what it holds, as far as it can be told: what is no element is content. */
export interface TreeElement {
  readonly tag: number;
  /** The whole of it, header and all. */
  readonly octets: Bytes;
  /** Where the header ends. */
  readonly header: number;
  readonly parts: readonly TreeElement[];
  /** How many elements it is, itself included. */
  readonly size: number;
}

/** The one element that some octets are; undefined where they are something else. */
export function elementTree(octets: Bytes): TreeElement | undefined {
  const [only, ...others] = elementsIn(octets) ?? [];
  return others.length === 0 ? only : undefined;
}

/**
 * The octets with one element changed, by its number in reading order, and the lengths of all around it put right: so a
 * change reaches what a changed length alone would have stopped outside.
 */
export function withElement(
  element: TreeElement,
  number: number,
  change: (changed: TreeElement) => Bytes,
): Bytes {
  if (number === 0) return change(element);
  let before = 1;
  const parts = element.parts.map((part) => {
    const own = number - before;
    before += part.size;
    return own >= 0 && own < part.size ? withElement(part, own, change) : part.octets;
  });
  return derValue(element.tag, ...parts);
}

/** An element by its number in reading order. */
export function elementAt(element: TreeElement, number: number): TreeElement {
  let found = element;
  withElement(element, number, (own) => {
    found = own;
    return own.octets;
  });
  return found;
}

function elementsIn(octets: Bytes): readonly TreeElement[] | undefined {
  const elements: TreeElement[] = [];
  for (let at = 0; at < octets.length;) {
    const element = elementFrom(octets, at);
    if (element === undefined) return undefined;
    elements.push(element);
    at += element.octets.length;
  }
  return elements;
}

function elementFrom(octets: Bytes, at: number): TreeElement | undefined {
  const [tag = 0, first = 0x80] = octets.subarray(at, at + 2);
  const more = first < 0x80 ? 0 : first & 0x7f;
  if (first === 0x80 || more > 3 || (tag & 0x1f) === 0x1f) return undefined;
  const long = octets.subarray(at + 2, at + 2 + more).reduce((sum, octet) => sum * 256 + octet, 0);
  const header = 2 + more;
  const end = at + header + (more === 0 ? first : long);
  if (end > octets.length) return undefined;
  const parts = partsOf(tag, octets.slice(at + header, end));
  const size = parts.reduce((sum, part) => sum + part.size, 1);
  return { tag, octets: octets.slice(at, end), header, parts, size };
}

/** What is wrapped in an OCTET STRING counts too: extensions and the parts of PKCS#12 are. */
function partsOf(tag: number, content: Bytes): readonly TreeElement[] {
  const mayHold = (tag & constructed) !== 0 || (tag === tags.octetString && content[0] === 0x30);
  return mayHold ? (elementsIn(content) ?? []) : [];
}
