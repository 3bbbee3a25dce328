import { toHex } from '@/base/bytes';
import {
  attributeTypes,
  type DistinguishedName,
  type GeneralName,
  type NameAttribute,
} from '../distinguished-name';
import { ipAddressToText } from '../names/ip-address';
import { readCharacterString, readIa5Content } from './character-string';
import { contextTag, type Element, tags } from './element';
import { limits } from './limits';
import { required, structure } from './structure';
import {
  DecodingError,
  expectTag,
  objectIdentifierToText,
  onlyChild,
  readObjectIdentifier,
  readSequence,
} from './values';

/** Reads a Name (RFC 5280 section 4.1.2.4); what is odd about its texts is added to `defects`. Throws DecodingError. */
export function readName(element: Element | undefined, defects: Set<string>): DistinguishedName {
  return readSequence(element).map((set) => readRelativeName(expectTag(set, tags.set), defects));
}

/** Reads the attributes of a RelativeDistinguishedName, whatever its tag. Throws DecodingError. */
export function readRelativeName(set: Element, defects: Set<string>): readonly NameAttribute[] {
  if (set.children.length === 0) defects.add('sequence-empty');
  return set.children.map((attribute) => readAttribute(attribute, defects));
}

const attributeFields = structure({ type: required(tags.objectIdentifier), value: required() });

/** Attributes that are a PrintableString: countries, serial numbers and DN qualifiers (RFC 5280 appendix A.1). */
export const printableTypes: readonly string[] = [attributeTypes.C, attributeTypes.SERIALNUMBER, '2.5.4.46'];
/** Attributes that are an IA5String: e-mail addresses and domain components. */
export const ia5Types: readonly string[] = [attributeTypes.E, attributeTypes.DC];

/** The types that RFC 5280 appendix A.1 leaves no choice. */
const dueTags: ReadonlyMap<string, number> = new Map([
  ...printableTypes.map((type) => [type, tags.printableString] as const),
  ...ia5Types.map((type) => [type, tags.ia5String] as const),
]);

function readAttribute(element: Element, defects: Set<string>): NameAttribute {
  const { type, value } = attributeFields(readSequence(element), defects);
  const { text, defect } = readCharacterString(value);
  const oid = readObjectIdentifier(type);
  if (defect) defects.add(defect);
  if ((dueTags.get(oid) ?? value.tag) !== value.tag) defects.add('text-type-wrong');
  return { type: oid, value: text };
}

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
