import type * as asn1js from 'asn1js';
import { readElement, type Element } from '../gate/element';
import { DecodingError } from '../gate/values';

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
