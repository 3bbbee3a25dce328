import { attributeTypes, type DistinguishedName } from '../distinguished-name';
import type { GeneralName } from '../general-name';
import type { Finding, FindingName } from './finding';

/** Controls, format characters and what else is drawn as nothing or turns the direction of text. */
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/** Latin letters beside letters of the scripts that look most like them, in one word. */
const mixed = /(?=[\p{L}]*\p{Script=Latin})(?=[\p{L}]*[\p{Script=Cyrillic}\p{Script=Greek}])\p{L}/u;

/** Upper bounds of appendix A.1 of RFC 5280, in characters. */
const longest = new Map<string, number>([
  [attributeTypes.CN, 64],
  [attributeTypes.O, 64],
  [attributeTypes.OU, 64],
  [attributeTypes.L, 128],
  [attributeTypes.ST, 128],
  [attributeTypes.SERIALNUMBER, 64],
  [attributeTypes.E, 255],
]);

/** What can be said of the letters of a subject and of alternative names, whatever they mean. */
export function textFindings(
  subject: DistinguishedName,
  alternatives: readonly GeneralName[] = [],
): readonly Finding[] {
  const attributes = subject.flat();
  const texts = [
    ...attributes.map(({ value }) => value),
    ...alternatives.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])),
  ];
  return [
    ...found(
      'hidden-characters',
      'error',
      texts.filter((text) => hidden.test(text)),
    ),
    ...found(
      'mixed-scripts',
      'warning',
      texts.filter((text) => mixed.test(text)),
    ),
    ...found(
      'attribute-too-long',
      'warning',
      attributes
        .filter(({ type, value }) => Array.from(value).length > (longest.get(type) ?? Infinity))
        .map(shortened),
    ),
    ...found(
      'attribute-meaningless',
      'warning',
      attributes.filter(({ value }) => /^[\s\-._*?]*$/.test(value) || value !== value.trim()).map(shortened),
    ),
  ];
}

function shortened({ value }: { readonly value: string }): string {
  return value.length > 70 ? `${value.slice(0, 70)}…` : value;
}

function found(
  name: FindingName,
  severity: Finding['severity'],
  values: readonly string[],
): readonly Finding[] {
  return [...new Set(values)].map((value) => ({ name, severity, value }));
}
