import type * as asn1js from 'asn1js';
import { RelativeDistinguishedNames, type GeneralName as GeneralNameModel } from 'pkijs';
import { toHex } from '@/base/bytes';
import { ipNameToText } from '../gate/general-names';
import { readName } from '../gate/name';
import { DecodingError } from '../gate/values';
import type { GeneralName } from '../general-name';
import { limits } from '../gate/limits';
import { elementOf, gatedElement } from './gated';
import { dottedOid, ia5Text } from './pkijs-workarounds';

/** The forms whose value is a text, by their number in the CHOICE (RFC 5280 section 4.2.1.6). */
const textKinds = { 1: 'email', 2: 'dns', 6: 'uri' } as const;

/** A GeneralName of PKI.js as plain data. Throws DecodingError. */
export function describeName({ type, value }: GeneralNameModel): GeneralName {
  switch (type) {
    case 1:
    case 2:
    case 6:
      return { kind: textKinds[type], value: shortText(value as string) };
    case 4:
      return { kind: 'directory', value: readName(gatedElement(derOf(value)), new Set()) };
    case 7:
      return { kind: 'ip', value: ipNameToText((value as asn1js.OctetString).valueBlock.valueHexView) };
    case 8:
      return { kind: 'registered-id', value: dottedOid(value as string) };
    default:
      return { kind: 'other', value: toHex(elementOf(value as asn1js.BaseBlock).bytes) };
  }
}

/** A text under an implicit tag is measured here: at the gate it is octets of some length. */
function shortText(text: string): string {
  if (text.length > limits.characterString) throw new DecodingError('a text too long');
  return ia5Text(text);
}

/** PKI.js forgets which attributes of a name belong together: the octets know. */
function derOf(name: unknown): Uint8Array {
  if (!(name instanceof RelativeDistinguishedNames)) throw new DecodingError('no name');
  return new Uint8Array(name.valueBeforeDecode);
}
