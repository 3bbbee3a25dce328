import { concatBytes, fromHex, toUtf16, toUtf8, type Bytes } from '@/base/bytes';
import {
  constructed,
  derContext,
  derObjectIdentifier,
  derSequence,
  derValue,
  objectIdentifierContent,
} from '@/pki/keys/der';
import { contextTag, tags } from '@/pki/gate/element';
import { ia5Types, printableTypes } from '@/pki/gate/name';
import type { DistinguishedName, GeneralName, NameAttribute } from '@/pki/distinguished-name';
import { readIpAddress } from '@/pki/names/ip-address';

/* What files are forged with, right or wrong, beside the writers in `pki/keys/der`. */

/** A SET OF: its values are sorted by their octets, as DER demands (X.690 section 11.6). */
export function derSetOf(...values: readonly Uint8Array[]): Bytes {
  return derValue(tags.set | constructed, ...values.toSorted(compareOctets));
}

/** An implicitly tagged primitive value. */
export function derContextPrimitive(number: number, content: Uint8Array): Bytes {
  return derValue(contextTag(number), content);
}

/** An ENUMERATED value from 0 to 127. */
export function derEnumerated(value: number): Bytes {
  return derValue(tags.enumerated, Uint8Array.of(value));
}

export function derBoolean(value: boolean): Bytes {
  return derValue(tags.boolean, Uint8Array.of(value ? 0xff : 0));
}

export function derUtf8String(text: string): Bytes {
  return derValue(tags.utf8String, toUtf8(text));
}

/** The caller answers for the characters being those of a PrintableString. */
function derPrintableString(text: string): Bytes {
  return derValue(tags.printableString, toUtf8(text));
}

/** The caller answers for the characters being ASCII. */
export function derIa5String(text: string): Bytes {
  return derValue(tags.ia5String, toUtf8(text));
}

export function derBmpString(text: string): Bytes {
  return derValue(tags.bmpString, toUtf16(text));
}

/** A Name in the order given, its texts of the types that are due (RFC 5280 appendix A.1). */
export function derName(name: DistinguishedName): Bytes {
  return derSequence(...name.map((attributes) => derSetOf(...attributes.map(derAttribute))));
}

function derAttribute({ type, value }: NameAttribute): Bytes {
  return derSequence(derObjectIdentifier(type), derText(type, value));
}

function derText(type: string, value: string): Bytes {
  if (printableTypes.includes(type)) return derPrintableString(value);
  return ia5Types.includes(type) ? derIa5String(value) : derUtf8String(value);
}

/** Writes one GeneralName; an IP address in a name constraint is `address/mask`. Throws RangeError for a malformed one. */
export function derGeneralName(name: GeneralName): Bytes {
  switch (name.kind) {
    case 'email':
      return derContextPrimitive(1, toUtf8(name.value));
    case 'dns':
      return derContextPrimitive(2, toUtf8(name.value));
    case 'directory':
      return derContext(4, derName(name.value));
    case 'uri':
      return derContextPrimitive(6, toUtf8(name.value));
    case 'ip':
      return derContextPrimitive(7, concatBytes(...name.value.split('/').map(addressOctets)));
    case 'registered-id':
      return derContextPrimitive(8, objectIdentifierContent(name.value));
    case 'other':
      return fromHex(name.value);
  }
}

/** Writes GeneralNames. */
export function derGeneralNames(names: readonly GeneralName[]): Bytes {
  return derSequence(...names.map(derGeneralName));
}

function addressOctets(text: string): Bytes {
  const octets = readIpAddress(text);
  if (!octets) throw new RangeError(`no IP address: ${text}`);
  return octets;
}

/** UTCTime through 2049, GeneralizedTime from 2050 on and before 1950 (RFC 5280 section 4.1.2.5). */
export function derTime(at: number): Bytes {
  const text = `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:T]/g, '')}Z`;
  const year = new Date(at).getUTCFullYear();
  return year >= 1950 && year < 2050
    ? derValue(tags.utcTime, toUtf8(text.slice(2)))
    : derValue(tags.generalizedTime, toUtf8(text));
}

function compareOctets(left: Uint8Array, right: Uint8Array): number {
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** The same structure with the string that holds a text, of fewer than 128 octets, made a TeletexString. */
export function inTeletex(der: Bytes, text: string): Bytes {
  const at = Buffer.from(der).indexOf(text) - 2;
  return der.map((octet, index) => (index === at ? tags.teletexString : octet));
}
