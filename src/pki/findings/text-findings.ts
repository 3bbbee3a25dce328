import { attributeTypes, type DistinguishedName, type GeneralName } from '../distinguished-name';
import { observed, type Observation } from './finding';
import { otherAttributeTypes } from '../object-identifiers';

/** Controls, format characters and what else is drawn as nothing or turns the direction of text. */
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/** Latin letters beside letters of the scripts that look most like them, in one word. */
const mixed = /(?=[\p{L}]*\p{Script=Latin})(?=[\p{L}]*[\p{Script=Cyrillic}\p{Script=Greek}])\p{L}/u;

/** Upper bounds of appendix A.1 of RFC 5280 and of ITU-T X.520 (street, postal code), in characters; names of persons have none to speak of. */
const longest = new Map<string, number>([
  [attributeTypes.CN, 64],
  [attributeTypes.O, 64],
  [attributeTypes.OU, 64],
  [attributeTypes.L, 128],
  [attributeTypes.ST, 128],
  [attributeTypes.SERIALNUMBER, 64],
  [attributeTypes.E, 255],
  [otherAttributeTypes.streetAddress, 128],
  [otherAttributeTypes.title, 64],
  [otherAttributeTypes.postalCode, 40],
]);

/** References to characters of web pages, octets that were none, and UTF-8 that was read as Latin-1. */
const garbled = /&(?:amp|quot|apos|lt|gt|nbsp|#x?[\da-f]+);|\uFFFD|[ÃÂ][\u0080-\u00BF]/i;

/** Says nothing: blanks and signs alone (Baseline Requirements section 7.1.4.2), or blanks around it. */
function isMeaningless(value: string): boolean {
  return /^[\s\-._*?]*$/.test(value) || value !== value.trim();
}

/** How many characters an attribute of a subject may have (RFC 5280 appendix A.1); without end where nothing is said. */
export function longestText(attribute: keyof typeof attributeTypes): number {
  return longest.get(attributeTypes[attribute]) ?? Infinity;
}

/** Whether a text holds what is drawn as nothing, or turns the direction of what is drawn. */
export function hasHiddenCharacters(text: string): boolean {
  return hidden.test(text);
}

/** What can be said of the letters of a subject and of alternative names, whatever they mean. */
export function textFindings(
  subject: DistinguishedName,
  alternatives: readonly GeneralName[] = [],
): readonly Observation[] {
  const attributes = subject.flat();
  const values = attributes.map(({ value }) => value);
  const texts = [
    ...values,
    ...alternatives.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])),
  ];
  const tooLong = attributes.filter(
    ({ type, value }) => Array.from(value).length > (longest.get(type) ?? Infinity),
  );
  return [
    ...observed('hidden-characters', texts.filter(hasHiddenCharacters)),
    ...observed(
      'mixed-scripts',
      texts.filter((text) => mixed.test(text)),
    ),
    ...observed('text-garbled', values.filter((text) => garbled.test(text)).map(shortened)),
    ...observed(
      'attribute-too-long',
      tooLong.map(({ value }) => shortened(value)),
    ),
    ...observed('attribute-meaningless', values.filter(isMeaningless).map(shortened)),
  ];
}

function shortened(value: string): string {
  return value.length > 70 ? `${value.slice(0, 70)}…` : value;
}
