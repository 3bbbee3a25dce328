import { concatBytes, toHex, type Bytes } from '@/base/bytes';
import { limits } from './limits';
import { tags, type Element } from './element';

/**
 * Thrown by everything that decodes where the octets are not what the standard says. Never leaves `pki`: whoever
 * starts a decoding answers it as data.
 */
export class DecodingError extends Error {}

/** The value that a decoding answers, or undefined where the octets were not what they should be. */
export function decodedOrUndefined<Value>(decode: () => Value): Value | undefined {
  try {
    return decode();
  } catch (error) {
    if (error instanceof DecodingError) return undefined;
    throw error;
  }
}

/** The element itself where it has the tag. Throws DecodingError where it is absent or another. */
export function expectTag(element: Element | undefined, tag: number): Element {
  if (element?.tag !== tag)
    throw new DecodingError(`tag ${String(element?.tag)} where ${String(tag)} is due`);
  return element;
}

/** The values of a SEQUENCE. Throws DecodingError. */
export function readSequence(element: Element | undefined): readonly Element[] {
  return expectTag(element, tags.sequence).children;
}

/** The values of a SEQUENCE OF that has to hold one at least. Throws DecodingError. */
export function atLeastOne(element: Element | undefined): readonly Element[] {
  const values = readSequence(element);
  if (values.length === 0) throw new DecodingError('an empty SEQUENCE');
  return values;
}

/** A value under an implicit tag, as the type that stands behind the tag. */
export function untagged(element: Element, tag: number): Element {
  const { isConstructed, bytes, content, children, isDer } = element;
  return { tag, isConstructed, bytes, content, children, isDer };
}

/** The one value inside an explicit tag. Throws DecodingError. */
export function onlyChild(element: Element | undefined): Element {
  const [child, ...others] = element?.children ?? [];
  if (!child || others.length > 0) throw new DecodingError('one value is due');
  return child;
}

/** Throws DecodingError for what is no BOOLEAN. */
function readBoolean(element: Element | undefined): boolean {
  return primitiveContent(element, tags.boolean, 1)[0] !== 0;
}

/**
 * A BOOLEAN DEFAULT FALSE, which may be absent. DER leaves the default out (X.690 section 11.5): written out it is the
 * defect `default-written`. Throws DecodingError.
 */
export function readFlag(element: Element | undefined, defects: Set<string>): boolean {
  if (element === undefined) return false;
  const isSet = readBoolean(element);
  if (!isSet) defects.add('default-written');
  return isSet;
}

/** The content octets of an INTEGER, where they are. Throws DecodingError. */
export function readInteger(element: Element | undefined): Uint8Array {
  const content = primitiveContent(element, tags.integer);
  if (content.length === 0) throw new DecodingError('an empty INTEGER');
  return content;
}

/** A number from 0 to 2^31-1. Throws DecodingError for all others. */
export function readSmallInteger(element: Element | undefined): number {
  const content = readInteger(element);
  const value = Number.parseInt(toHex(content), 16);
  if (content.length > 5 || (content[0] ?? 0) >= 0x80 || value > 0x7fffffff)
    throw new DecodingError('a number out of range');
  return value;
}

/** The dotted form. Throws DecodingError. */
export function readObjectIdentifier(element: Element | undefined): string {
  return objectIdentifierToText(primitiveContent(element, tags.objectIdentifier));
}

/** The dotted form of an OBJECT IDENTIFIER's content octets. Throws DecodingError. */
export function objectIdentifierToText(content: Uint8Array): string {
  if (content.length === 0 || content.length > limits.objectIdentifier || (content.at(-1) ?? 0) >= 0x80)
    throw new DecodingError('a malformed OBJECT IDENTIFIER');
  let text = '';
  let arc: number | bigint = 0;
  for (const octet of content) {
    arc = withMoreBits(arc, octet & 0x7f);
    if (octet >= 0x80) continue;
    text += text === '' ? firstArcs(arc) : `.${String(arc)}`;
    arc = 0;
  }
  return text;
}

/** Two arcs in one number (X.690 section 8.19.4). */
function firstArcs(both: number | bigint): string {
  const first = both < 80 ? Math.floor(Number(both) / 40) : 2;
  const second = typeof both === 'bigint' ? both - 80n : both - first * 40;
  return `${String(first)}.${String(second)}`;
}

/** Seven more bits. Numbers are much quicker than BigInts, as far as they are exact. */
function withMoreBits(arc: number | bigint, bits: number): number | bigint {
  return typeof arc === 'bigint' || arc > longestNumber
    ? (BigInt(arc) << 7n) | BigInt(bits)
    : arc * 128 + bits;
}

const longestNumber = Number.MAX_SAFE_INTEGER / 256;

/** The octets of an OCTET STRING, also of one in parts as BER allows. Throws DecodingError. */
export function readOctetString(element: Element | undefined, tag: number = tags.octetString): Bytes {
  const { isConstructed, children, content } = expectTag(element, tag);
  if (!isConstructed) return content.slice();
  return concatBytes(...children.map((child) => readOctetString(child)));
}

/** The octets of an OCTET STRING in one piece under an implicit tag, where they are. Throws DecodingError. */
export function readOctetsUnder(element: Element): Uint8Array {
  return primitiveContent(element, element.tag);
}

/** The octets of a BIT STRING whose length is a multiple of 8, where they are. Throws DecodingError. */
export function readBitString(element: Element | undefined): Uint8Array {
  const content = primitiveContent(element, tags.bitString);
  if (content[0] !== 0) throw new DecodingError('a BIT STRING of whole octets is due');
  return content.subarray(1);
}

/** The numbers of the bits that are set in a BIT STRING, from 0. Throws DecodingError, also where unused bits are set. */
export function readNamedBits(element: Element | undefined): readonly number[] {
  const content = primitiveContent(element, tags.bitString);
  if (content.length > limits.namedBits) throw new DecodingError('more bits than any list has names');
  const [unused = 8, ...octets] = content;
  if (unused > 7 || (octets.length === 0 && unused > 0))
    throw new DecodingError('a BIT STRING without octets');
  if (((octets.at(-1) ?? 0) & ((1 << unused) - 1)) !== 0) throw new DecodingError('unused bits that are set');
  return octets.flatMap((octet, index) =>
    [0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => (octet & (0x80 >> bit)) !== 0).map((bit) => index * 8 + bit),
  );
}

function primitiveContent(element: Element | undefined, tag: number, length?: number): Uint8Array {
  const { isConstructed, content } = expectTag(element, tag);
  if (isConstructed || (length !== undefined && content.length !== length))
    throw new DecodingError('a malformed value');
  return content;
}
