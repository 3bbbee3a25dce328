import * as asn1js from 'asn1js';
import { Time, TimeType } from 'pkijs';
import { fromHex, type Bytes } from '@/base/bytes';

/** The DER of a value, or of a model of PKI.js. */
export function derOf(value: asn1js.BaseBlock): Bytes {
  return new Uint8Array(value.toBER());
}

/** A positive INTEGER from hexadecimal octets: zeros in front are dropped, or one is added where the sign needs it. */
export function unsignedInteger(hex: string): asn1js.Integer {
  const octets = fromHex(hex);
  const start = octets.findIndex((octet) => octet !== 0);
  const digits = start < 0 ? Uint8Array.of(0) : octets.subarray(start);
  const sign = (digits[0] ?? 0) >= 0x80 ? [0] : [];
  return new asn1js.Integer({ valueHex: Uint8Array.of(...sign, ...digits) });
}

/** A named bit list: the numbers of the bits that are set; trailing zeros are cut (X.690 section 11.2.2). */
export function namedBits(bits: readonly number[]): asn1js.BitString {
  const last = Math.max(-1, ...bits);
  const octets = new Uint8Array(Math.ceil((last + 1) / 8));
  for (const bit of bits) octets[bit >> 3] = (octets[bit >> 3] ?? 0) | (0x80 >> (bit & 7));
  return new asn1js.BitString({ valueHex: octets, unusedBits: octets.length * 8 - (last + 1) });
}

/** UTCTime through 2049, GeneralizedTime from 2050 on and before 1950 (RFC 5280 section 4.1.2.5). */
export function timeOf(at: number): Time {
  const value = new Date(at);
  const year = value.getUTCFullYear();
  return new Time({ type: year >= 1950 && year < 2050 ? TimeType.UTCTime : TimeType.GeneralizedTime, value });
}
