import { toHex } from '@/base/bytes';
import { readIa5Content } from './character-string';
import { contextTag, type Element } from './element';
import { DecodingError, objectIdentifierToText, onlyChild } from './values';
import type { GeneralName } from '../general-name';
import { limits } from './limits';
import { ipAddressToText } from '../names/ip-address';
import { readName } from './name';

/** Reads one GeneralName (RFC 5280 section 4.2.1.6); odd texts are added to `defects`. Throws DecodingError. */
export function readGeneralName(element: Element, defects: Set<string>): GeneralName {
  switch (element.tag) {
    case contextTag(1):
      return { kind: 'email', value: textOf(element, defects) };
    case contextTag(2):
      return { kind: 'dns', value: textOf(element, defects) };
    case contextTag(4):
      return { kind: 'directory', value: readName(onlyChild(element), defects) };
    case contextTag(6):
      return { kind: 'uri', value: textOf(element, defects) };
    case contextTag(7):
      return { kind: 'ip', value: ipNameToText(element.content) };
    case contextTag(8):
      return { kind: 'registered-id', value: objectIdentifierToText(element.content) };
    case contextTag(0):
    case contextTag(3):
    case contextTag(5):
      return { kind: 'other', value: toHex(element.bytes) };
    default:
      throw new DecodingError('no GeneralName');
  }
}

function textOf({ content, isConstructed }: Element, defects: Set<string>): string {
  if (isConstructed || content.length > limits.characterString)
    throw new DecodingError('a text in parts or too long');
  const { text, defect } = readIa5Content(content);
  if (defect) defects.add(defect);
  return text;
}

/** The text of an iPAddress: 4 or 16 octets are an address, twice as many an address and its mask. Throws DecodingError. */
export function ipNameToText(octets: Uint8Array): string {
  const half = octets.length / 2;
  if (octets.length === 8 || octets.length === 32)
    return `${ipAddressToText(octets.subarray(0, half))}/${ipAddressToText(octets.subarray(half))}`;
  if (octets.length !== 4 && octets.length !== 16) throw new DecodingError('an address of odd length');
  return ipAddressToText(octets);
}
