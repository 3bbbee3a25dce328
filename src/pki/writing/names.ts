import * as asn1js from 'asn1js';
import { AttributeTypeAndValue, GeneralName as GeneralNameModel, GeneralNames } from 'pkijs';
import { concatBytes, fromHex, type Bytes } from '@/base/bytes';
import { ia5Types, printableTypes } from '../gate/name';
import type { DistinguishedName, NameAttribute } from '../distinguished-name';
import type { GeneralName } from '../general-name';
import { readIpAddress } from '../names/ip-address';
import { encodedAs, ia5Text, Name } from './pkijs-workarounds';

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
  // eslint-disable-next-line no-control-regex -- IA5 is ASCII with its control characters
  if (ia5Types.includes(type) && /^[\x00-\x7f]*$/.test(value)) return new asn1js.IA5String({ value });
  return new asn1js.Utf8String({ value });
}

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
