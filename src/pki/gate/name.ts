import { readCharacterString } from './character-string';
import { required, structure } from './structure';
import { expectTag, readObjectIdentifier, readSequence } from './values';
import { tags, type Element } from './element';
import { attributeTypes, type DistinguishedName, type NameAttribute } from '../distinguished-name';

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
