/*
 * Why the lab reads ASN.1 by itself. What is dropped here is hostile or broken more often than right: files of mail
 * attachments, of old appliances, of people who want to see the lab fall over. A library decodes at once, makes of every
 * value what its type says, and takes what it knows for what stands there. This reader does the least: it finds where
 * values begin and end, and leaves their octets alone until somebody asks for a number, an OID or a text. Limits (depth,
 * count, length of each field: `limits.ts`) are checked on the way, so that no file costs more than its own length, and
 * before anything is allocated or derived. BER is read, because Windows and others write it, but whether it was DER is
 * kept: a signature counts over octets, and a fault of encoding is a finding. Nothing is repaired, guessed or thrown to
 * the outside: what breaks a rule is a typed refusal here, and a `DecodingError` where a structure is taken apart, which
 * never leaves `pki`. All others begin with what passed this gate; PKI.js, which writes and shows, is no exception.
 */
import { type Outcome, refusal, success } from '@/base/outcome';
import { limits } from './limits';

/** One ASN.1 value with its octets untouched (X.690). */
export interface Element {
  /** Class and number, without the constructed bit: `tags.integer`, `contextTag(0)`. */
  readonly tag: number;
  readonly isConstructed: boolean;
  /** The whole encoding. */
  readonly bytes: Uint8Array;
  /** The content octets. */
  readonly content: Uint8Array;
  /** The values inside; empty where `isConstructed` is false. */
  readonly children: readonly Element[];
  /**
   * Whether lengths, numbers, truth values and strings, here and inside, are encoded as DER demands (X.690 section 10,
   * 8.3.2, 11.1).
   */
  readonly isDer: boolean;
}

/** Universal tags (X.680 section 8.4). */
export const tags = {
  boolean: 1,
  integer: 2,
  bitString: 3,
  octetString: 4,
  null: 5,
  objectIdentifier: 6,
  enumerated: 10,
  utf8String: 12,
  sequence: 16,
  set: 17,
  numericString: 18,
  printableString: 19,
  teletexString: 20,
  ia5String: 22,
  utcTime: 23,
  generalizedTime: 24,
  visibleString: 26,
  universalString: 28,
  bmpString: 30,
} as const;

/** The tag of a context-specific value. */
export function contextTag(number: number): number {
  return 0x80 | number;
}

/** Why octets are no ASN.1 value that the lab reads. */
export type ElementProblem = 'damaged' | 'structure-too-deep' | 'too-many-parts' | 'too-large';

/** The first value of some octets. */
export interface ReadElement {
  readonly element: Element;
  /** Octets after it. */
  readonly trailing: number;
}

/**
 * Reads the first value of some octets, BER or DER. Refuses what breaks `limits`, and tag numbers above 30. What is
 * inside the value that begins at `unreadAt` is left to whoever reads its content.
 */
export function readElement(bytes: Uint8Array, unreadAt?: number): Outcome<ReadElement, ElementProblem> {
  const reading: Reading = { bytes, unreadAt, count: 0, isDer: true };
  try {
    const element = readAt(reading, 0, bytes.length, 0);
    return success({ element, trailing: bytes.length - element.end });
  } catch (error) {
    if (error instanceof Unreadable) return refusal(error.problem);
    throw error;
  }
}

/** Where one value stands among octets; its end may lie behind theirs. */
export interface Span {
  readonly tag: number;
  readonly start: number;
  readonly contentStart: number;
  readonly end: number;
}

/** The value that begins at `start`, by its header alone; undefined where it is of indefinite length or none at all. */
export function spanAt(bytes: Uint8Array, start: number): Span | undefined {
  try {
    const header = readHeader({ bytes, unreadAt: undefined, count: 0, isDer: true }, start, bytes.length);
    const { tag, contentStart, length } = header;
    return length === undefined ? undefined : { tag, start, contentStart, end: contentStart + length };
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

class Unreadable extends Error {
  readonly problem: ElementProblem;

  constructor(problem: ElementProblem) {
    super(problem);
    this.problem = problem;
  }
}

interface Reading {
  readonly bytes: Uint8Array;
  readonly unreadAt: number | undefined;
  count: number;
  /** Of what was read of the value at hand, so far. */
  isDer: boolean;
}

interface Header {
  readonly tag: number;
  readonly isConstructed: boolean;
  readonly contentStart: number;
  /** Undefined for the indefinite form. */
  readonly length: number | undefined;
}

/** What is inside a value, and where its content and the value itself end: apart in the indefinite form. */
interface Inside {
  readonly children: readonly Element[];
  readonly contentEnd: number;
  readonly end: number;
}

/** A value by its place: most are never asked for their octets, and cutting them out costs more than reading on. */
class PlacedElement implements Element {
  readonly tag: number;
  readonly isConstructed: boolean;
  readonly children: readonly Element[];
  readonly isDer: boolean;
  readonly end: number;
  readonly #octets: Uint8Array;
  readonly #start: number;
  readonly #contentStart: number;
  readonly #contentEnd: number;

  constructor(
    { bytes, isDer }: Reading,
    start: number,
    header: Header,
    { children, contentEnd, end }: Inside,
  ) {
    this.tag = header.tag;
    this.isConstructed = header.isConstructed;
    this.children = children;
    this.isDer = isDer;
    this.end = end;
    this.#octets = bytes;
    this.#start = start;
    this.#contentStart = header.contentStart;
    this.#contentEnd = contentEnd;
  }

  get bytes(): Uint8Array {
    return this.#octets.subarray(this.#start, this.end);
  }

  get content(): Uint8Array {
    return this.#octets.subarray(this.#contentStart, this.#contentEnd);
  }
}

function readAt(reading: Reading, start: number, end: number, depth: number): PlacedElement {
  if (depth > limits.depth) throw new Unreadable('structure-too-deep');
  reading.count += 1;
  if (reading.count > limits.elements) throw new Unreadable('too-many-parts');
  const isDerBefore = reading.isDer;
  reading.isDer = true;
  const header = readHeader(reading, start, end);
  const inside =
    start === reading.unreadAt ? skipContent(header, end) : readContent(reading, header, end, depth);
  checkField(reading, header, inside.contentEnd);
  const element = new PlacedElement(reading, start, header, inside);
  reading.isDer &&= isDerBefore;
  return element;
}

function readHeader(reading: Reading, start: number, end: number): Header {
  const [identifier, first] = [reading.bytes[start], reading.bytes[start + 1]];
  if (identifier === undefined || first === undefined || start + 2 > end) throw new Unreadable('damaged');
  if ((identifier & 0x1f) === 0x1f) throw new Unreadable('damaged');
  const [tag, isConstructed] = [identifier & ~0x20, (identifier & 0x20) !== 0];
  if (first < 0x80) return { tag, isConstructed, contentStart: start + 2, length: first };
  if (first === 0x80) {
    reading.isDer = false;
    return { tag, isConstructed, contentStart: start + 2, length: undefined };
  }
  const contentStart = start + 2 + (first & 0x7f);
  return {
    tag,
    isConstructed,
    contentStart,
    length: readLongLength(reading, start + 2, Math.min(contentStart, end)),
  };
}

function readLongLength(reading: Reading, start: number, end: number): number {
  let length = 0;
  for (let at = start; at < end; at += 1) length = length * 256 + (reading.bytes[at] ?? 0);
  if (length < 0x80 || reading.bytes[start] === 0) reading.isDer = false;
  return length;
}

function skipContent({ contentStart, length }: Header, end: number): Inside {
  const contentEnd = contentStart + (length ?? Infinity);
  if (contentEnd > end) throw new Unreadable('damaged');
  return { children: [], contentEnd, end: contentEnd };
}

function readContent(reading: Reading, header: Header, end: number, depth: number): Inside {
  const { contentStart, length, isConstructed } = header;
  const contentEnd = contentStart + (length ?? 0);
  if (contentEnd > end || (length === undefined && !isConstructed)) throw new Unreadable('damaged');
  if (length === undefined) return readUntilEndOfContents(reading, contentStart, end, depth);
  const children = isConstructed ? readChildren(reading, contentStart, contentEnd, depth) : [];
  return { children, contentEnd, end: contentEnd };
}

function readChildren(reading: Reading, start: number, end: number, depth: number): readonly Element[] {
  const children: Element[] = [];
  for (let at = start; at < end;) {
    const child = readAt(reading, at, end, depth + 1);
    children.push(child);
    at = child.end;
  }
  return children;
}

function readUntilEndOfContents(reading: Reading, start: number, end: number, depth: number): Inside {
  const children: Element[] = [];
  let at = start;
  while (reading.bytes[at] !== 0 || reading.bytes[at + 1] !== 0 || at + 2 > end) {
    const child = readAt(reading, at, end, depth + 1);
    children.push(child);
    at = child.end;
  }
  return { children, contentEnd: at, end: at + 2 };
}

const fieldLimits = new Map<number, number>([
  [tags.objectIdentifier, limits.objectIdentifier],
  [tags.integer, limits.integer],
  ...[
    tags.utf8String,
    tags.numericString,
    tags.printableString,
    tags.teletexString,
    tags.ia5String,
    tags.utcTime,
    tags.generalizedTime,
    tags.visibleString,
    tags.universalString,
    tags.bmpString,
  ].map((tag): [number, number] => [tag, limits.characterString]),
]);

function checkField(reading: Reading, { tag, isConstructed, contentStart }: Header, end: number): void {
  if (end - contentStart > (fieldLimits.get(tag) ?? Infinity)) throw new Unreadable('too-large');
  const hasParts = tag === tags.sequence || tag === tags.set;
  if (hasParts && !isConstructed) throw new Unreadable('damaged');
  // DER encodes every universal type but SEQUENCE and SET in one piece.
  if (tag < 0x40 && isConstructed !== hasParts) reading.isDer = false;
  if (tag === tags.boolean || tag === tags.integer) checkNumber(reading, tag, contentStart, end);
}

/** The content of a truth value or of a number. */
function checkNumber(reading: Reading, tag: number, start: number, end: number): void {
  const [first, second] = [octetAt(reading, start, end), octetAt(reading, start + 1, end)];
  const isCanonical = tag === tags.boolean ? first === 0 || first === 0xff : isMinimal(first, second);
  if (!isCanonical) reading.isDer = false;
}

function octetAt({ bytes }: Reading, at: number, end: number): number | undefined {
  return at < end ? bytes[at] : undefined;
}

function isMinimal(first = 0, second?: number): boolean {
  if (second === undefined) return true;
  return !(first === 0 && second < 0x80) && !(first === 0xff && second >= 0x80);
}
