import { tags, type Element } from './element';
import { decodedOrUndefined, readObjectIdentifier } from './values';
import { contentTypes } from './structure';

/** What an ASN.1 structure is, by its form alone. */
export type Structure =
  | 'certificate'
  | 'attribute-certificate'
  | 'request'
  | 'revocation-list'
  | 'pkcs7'
  | 'pkcs12'
  | 'private-key'
  | 'encrypted-private-key'
  | 'rsa-private-key'
  | 'curve-private-key'
  | 'dsa-private-key'
  | 'signed-public-key'
  | 'public-key'
  | 'bare-public-key'
  | 'online-question'
  | 'online-answer'
  | 'time-stamp-question'
  | 'time-stamp-answer'
  | 'encrypted-store'
  | 'other-content'
  | 'unknown';

/** First letters of the tags that tell structures apart; `c` is context-specific. */
const letters = new Map<number, string>([
  [tags.sequence, 's'],
  [tags.set, 't'],
  [tags.integer, 'i'],
  [tags.bitString, 'b'],
  [tags.octetString, 'o'],
  [tags.objectIdentifier, 'n'],
  [tags.utcTime, 'z'],
  [tags.generalizedTime, 'z'],
  [tags.enumerated, 'e'],
]);

/** The letters of the whole, of its first and of its second part; the first row that fits counts. */
const forms: readonly (readonly [form: RegExp, structure: Structure])[] = [
  [/^ssb\|sx\|/, 'signed-public-key'],
  [/^ssb[^|]*\|isc/, 'attribute-certificate'],
  [/^ssb[^|]*\|iss(?![sz])/, 'request'],
  [/^ssb[^|]*\|i?ssz/, 'revocation-list'],
  [/^ssb/, 'certificate'],
  [/^is+\|[^|]*\|nc$/, 'pkcs12'],
  [/^iso/, 'private-key'],
  [/^so\|n/, 'encrypted-private-key'],
  [/^sb\|n/, 'public-key'],
  [/^i{9}/, 'rsa-private-key'],
  [/^ioc/, 'curve-private-key'],
  [/^i{6}\|/, 'dsa-private-key'],
  [/^ii\|/, 'bare-public-key'],
  [/^ec?\|/, 'online-answer'],
  [/^s\|(?:s|cs|ccs|cc?sc?|sc)\|$/, 'online-question'],
  [/^is[^|]*\|[^|]*\|so$/, 'time-stamp-question'],
  [/^ss\|i[^|]*\|nc$/, 'time-stamp-answer'],
  [/^ss\|so\|/, 'encrypted-store'],
];

/** Recognises a structure by the order of its parts. */
export function recognise(element: Element): Structure {
  const outer = formOf(element);
  if (outer === 'nc') return contentTypeOf(element) === contentTypes.signedData ? 'pkcs7' : 'other-content';
  const [first, second] = element.children;
  const form = [outer, first ? formOf(first) : '', second ? formOf(second) : ''].join('|');
  return forms.find(([pattern]) => pattern.test(form))?.[1] ?? 'unknown';
}

function formOf({ children }: Element): string {
  return children.map(({ tag }) => (tag >= 0x80 ? 'c' : (letters.get(tag) ?? 'x'))).join('');
}

function contentTypeOf({ children }: Element): string | undefined {
  return decodedOrUndefined(() => readObjectIdentifier(children[0]));
}
