import type * as asn1js from 'asn1js';
import { type GeneralName as GeneralNameModel, RelativeDistinguishedNames } from 'pkijs';
import { toHex } from '@/base/bytes';
import type { GeneralName } from '../distinguished-name';
import { type Element, readElement } from '../gate/element';
import { ipNameToText, readName } from '../gate/name';
import { limits } from '../gate/limits';
import { DecodingError } from '../gate/values';
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

/** The one value that octets hold, within the limits of the gate. Throws DecodingError. */
export function gatedElement(octets: Uint8Array): Element {
  const read = readElement(octets);
  if (!read.ok || read.value.trailing > 0) throw new DecodingError('not one value');
  return read.value.element;
}

/** A value that asn1js read, as it stood. Throws DecodingError. */
export function elementOf(block: asn1js.BaseBlock): Element {
  return gatedElement(block.valueBeforeDecodeView);
}
