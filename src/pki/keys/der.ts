import { concatBytes, fromHex, type Bytes } from '@/base/bytes';
import { contextTag, tags } from '../gate/element';

/**
 * Writers of DER (X.690): each answers one whole value. Readers of keys put what they read into one form with them,
 * without PKI.js, which comes later and alone.
 */

/** The bit of an identifier octet that says that values are inside. */
export const constructed = 0x20;

/** A value of any tag from its content octets. */
export function derValue(identifier: number, ...contents: readonly Uint8Array[]): Bytes {
  const length = contents.reduce((sum, content) => sum + content.length, 0);
  return concatBytes(Uint8Array.of(identifier, ...lengthOctets(length)), ...contents);
}

export function derSequence(...values: readonly Uint8Array[]): Bytes {
  return derValue(tags.sequence | constructed, ...values);
}

/** An explicitly tagged value, or an implicitly tagged SEQUENCE or SET whose values are given. */
export function derContext(number: number, ...values: readonly Uint8Array[]): Bytes {
  return derValue(contextTag(number) | constructed, ...values);
}

/** A positive INTEGER from its octets, big end first; leading zeros are dropped, or one is added where the sign needs it. */
export function derUnsignedInteger(octets: Uint8Array): Bytes {
  const start = octets.findIndex((octet) => octet !== 0);
  const digits = start < 0 ? Uint8Array.of(0) : octets.subarray(start);
  const sign = (digits[0] ?? 0) >= 0x80 ? [0] : [];
  return derValue(tags.integer, Uint8Array.from(sign), digits);
}

/** An INTEGER from 0 on. */
export function derInteger(value: number): Bytes {
  const hex = value.toString(16);
  return derUnsignedInteger(fromHex(hex.length % 2 === 0 ? hex : `0${hex}`));
}

export function derNull(): Bytes {
  return derValue(tags.null);
}

export function derOctetString(octets: Uint8Array): Bytes {
  return derValue(tags.octetString, octets);
}

export function derBitString(octets: Uint8Array): Bytes {
  return derValue(tags.bitString, Uint8Array.of(0), octets);
}

/** A named bit list: the numbers of the bits that are set; trailing zeros are cut (X.690 section 11.2.2). */
export function derNamedBits(bits: readonly number[]): Bytes {
  const last = Math.max(-1, ...bits);
  const octets = new Uint8Array(Math.ceil((last + 1) / 8));
  for (const bit of bits) octets[bit >> 3] = (octets[bit >> 3] ?? 0) | (0x80 >> (bit & 7));
  return derValue(tags.bitString, Uint8Array.of(octets.length * 8 - (last + 1)), octets);
}

/** An OBJECT IDENTIFIER from its dotted form. */
export function derObjectIdentifier(dotted: string): Bytes {
  return derValue(tags.objectIdentifier, objectIdentifierContent(dotted));
}

/** The content octets of an OBJECT IDENTIFIER. */
export function objectIdentifierContent(dotted: string): Bytes {
  const [first = 0n, second = 0n, ...rest] = dotted.split('.').map(BigInt);
  return Uint8Array.from([first * 40n + second, ...rest].flatMap(base128));
}

function lengthOctets(length: number): readonly number[] {
  if (length < 0x80) return [length];
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return [0x80 | octets.length, ...octets];
}

function base128(arc: bigint): readonly number[] {
  const octets = [Number(arc & 0x7fn)];
  for (let rest = arc >> 7n; rest > 0n; rest >>= 7n) octets.unshift(Number(rest & 0x7fn) | 0x80);
  return octets;
}
