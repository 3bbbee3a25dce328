import * as asn1js from 'asn1js';
import { AttributeTypeAndValue, GeneralName as GeneralNameModel, GeneralNames, Time, TimeType } from 'pkijs';
import { type Bytes, concatBytes, fromHex } from '@/base/bytes';
import type { DistinguishedName, GeneralName, NameAttribute } from '../distinguished-name';
import { ia5Types, printableTypes } from '../gate/name';
import { readIpAddress } from '../names/ip-address';
import { encodedAs, ia5Text, Name } from './pkijs-workarounds';

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

/**
 * A Name in the order given: PrintableString for countries, serial numbers and DN qualifiers, IA5String for e-mail
 * addresses and domain components, UTF8String for all others (RFC 5280 appendix A.1).
 */
export function nameOf(name: DistinguishedName): Name {
  return new Name(name.map((attributes) => attributes.map(attributeOf)));
}

function attributeOf({ type, value }: NameAttribute): asn1js.Sequence {
  return new AttributeTypeAndValue({ type, value: textOf(type, value) }).toSchema();
}

/** A value that does not fit its type is written as UTF-8 rather than broken: the form that made it may lack a check. */
function textOf(type: string, value: string) {
  if (printableTypes.includes(type) && /^[A-Za-z0-9 '()+,\-./:=?]*$/.test(value))
    return new asn1js.PrintableString({ value });
  // oxlint-disable-next-line no-control-regex -- IA5 is ASCII with its control characters
  if (ia5Types.includes(type) && /^[\x00-\x7f]*$/.test(value)) return new asn1js.IA5String({ value });
  return new asn1js.Utf8String({ value: value.replaceAll(loneSurrogate, '\uFFFD') });
}

/** Half a character, which UTF-8 cannot write: it becomes the replacement character, as in a web form that is sent. */
const loneSurrogate = /\p{Surrogate}/gu;

/** GeneralNames (RFC 5280 section 4.2.1.6). */
export function generalNamesOf(names: readonly GeneralName[]): GeneralNames {
  return new GeneralNames({ names: names.map(generalNameOf) });
}

/** One GeneralName; an IP address in a name constraint is `address/mask`. Throws RangeError for a malformed one. */
export function generalNameOf(name: GeneralName): GeneralNameModel {
  switch (name.kind) {
    case 'email':
      return new GeneralNameModel({ type: 1, value: ia5Text(name.value) });
    case 'dns':
      return new GeneralNameModel({ type: 2, value: ia5Text(name.value) });
    case 'directory':
      return new GeneralNameModel({ type: 4, value: nameOf(name.value) });
    case 'uri':
      return new GeneralNameModel({ type: 6, value: ia5Text(name.value) });
    case 'ip': {
      const valueHex = concatBytes(...name.value.split('/').map(addressOctets));
      return new GeneralNameModel({ type: 7, value: new asn1js.OctetString({ valueHex }) });
    }
    case 'registered-id':
      return new GeneralNameModel({ type: 8, value: name.value });
    case 'other':
      return encodedAs('general name', fromHex(name.value));
  }
}

function addressOctets(text: string): Bytes {
  const octets = readIpAddress(text);
  if (!octets) throw new RangeError(`no IP address: ${text}`);
  return octets;
}
