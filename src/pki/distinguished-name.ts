/** One attribute of a name (RFC 5280 section 4.1.2.4): an OID in dotted form and its decoded value. */
export interface NameAttribute {
  readonly type: string;
  readonly value: string;
}

/** The relative distinguished names in the order of their encoding, most general first as a rule. */
export type DistinguishedName = readonly (readonly NameAttribute[])[];

/** The attribute types that the product's forms use (RFC 5280 appendix A.1, RFC 2985), by their short names. */
export const attributeTypes = {
  C: '2.5.4.6',
  ST: '2.5.4.8',
  L: '2.5.4.7',
  O: '2.5.4.10',
  OU: '2.5.4.11',
  CN: '2.5.4.3',
  E: '1.2.840.113549.1.9.1',
  SERIALNUMBER: '2.5.4.5',
  DC: '0.9.2342.19200300.100.1.25',
} as const;

/** The short names of attributes, as forms and lists write them. */
export type AttributeName = keyof typeof attributeTypes;

const shortNames = new Map<string, string>(Object.entries(attributeTypes).map(([name, oid]) => [oid, name]));

/** A name of one attribute per RDN, in the order given; empty values are left out. */
export function aName(attributes: readonly (readonly [AttributeName, string])[]): DistinguishedName {
  return attributes
    .filter(([, value]) => value !== '')
    .map(([name, value]) => [{ type: attributeTypes[name], value }]);
}

/** The first value of an attribute, or undefined. */
export function attributeOf(name: DistinguishedName, attribute: AttributeName): string | undefined {
  return name.flat().find(({ type }) => type === attributeTypes[attribute])?.value;
}

/** The last common name of a subject: the most specific one, the one that programs look at. */
export function commonNameOf(name: DistinguishedName): string | undefined {
  return name
    .flat()
    .filter(({ type }) => type === attributeTypes.CN)
    .at(-1)?.value;
}

/** What a list calls a name: its common name, else its unit or organization, else all of it. */
export function displayNameOf(name: DistinguishedName): string {
  const known = displayNames.get(name);
  if (known !== undefined) return known;
  const text = commonNameOf(name) ?? attributeOf(name, 'OU') ?? attributeOf(name, 'O') ?? nameToText(name);
  displayNames.set(name, text);
  return text;
}

/** As `keys` below: thousands are called by their names, again and again. */
const displayNames = new WeakMap<DistinguishedName, string>();

/** The name on one line, most specific first: `CN=host, O=Company, C=US`. For reading, not for comparing. */
export function nameToText(name: DistinguishedName): string {
  return name
    .toReversed()
    .map((attributes) => attributes.map(attributeToText).join(' + '))
    .join(', ');
}

function attributeToText({ type, value }: NameAttribute): string {
  return `${shortNames.get(type) ?? type}=${value}`;
}

/** Whether two names are the same (RFC 5280 section 7.1): however they are encoded, and whatever their letter case. */
export function isSameName(left: DistinguishedName, right: DistinguishedName): boolean {
  return nameKey(left) === nameKey(right);
}

/** A text that is the same for equal names and for no others: what `isSameName` compares. */
export function nameKey(name: DistinguishedName): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = JSON.stringify(name.map((attributes) => attributes.map(foldedAttribute).sort()));
  keys.set(name, key);
  return key;
}

/** Names are data that nobody changes, and a search for a chain asks for the same ones again and again. */
const keys = new WeakMap<DistinguishedName, string>();

function foldedAttribute({ type, value }: NameAttribute): string {
  return `${type}=${preparedText(value)}`;
}

/**
 * A value as it is compared (RFC 4518 section 2 with case folding): what nobody sees counts for nothing, all blanks are
 * spaces, and those at the ends and repeated ones do not count. Values that are no text, `#` and hexadecimal DER, stay
 * what they are.
 */
function preparedText(value: string): string {
  return foldedText(value).replaceAll(/ +/g, ' ').replace(/^ | $/g, '');
}

function foldedText(value: string): string {
  // Of most names the letters alone differ in case: the tables below have nothing to say of them.
  if (/^[ -~]*$/.test(value)) return value.toLowerCase();
  const mapped = value.replaceAll(unseen, '').replaceAll(blanks, ' ');
  return Array.from(mapped.normalize('NFKC'), foldedCharacter).join('').normalize('NFKC');
}

/** RFC 4518 section 2.2: control characters, marks of direction, joiners, hyphens that are not shown, selectors. */
const unseen =
  // oxlint-disable-next-line no-control-regex, no-misleading-character-class -- it is they that are meant
  /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u06dd\u070f\u1806\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2063\u206a-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffc\u{1d173}-\u{1d17a}\u{e0001}\u{e0020}-\u{e007f}]/gu;

const blanks = /[\t-\r\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;

/** RFC 3454 table B.2, under which the dotless i is a letter of its own. */
function foldedCharacter(character: string): string {
  return character === 'ı' ? character : character.toUpperCase().toLowerCase();
}

/** A name of a subjectAltName or of a name constraint (RFC 5280 section 4.2.1.6). */
export type GeneralName =
  | { readonly kind: 'dns' | 'email' | 'uri' | 'registered-id'; readonly value: string }
  /** Dotted decimal or RFC 5952 text; in a name constraint `address/mask`. */
  | { readonly kind: 'ip'; readonly value: string }
  | { readonly kind: 'directory'; readonly value: DistinguishedName }
  /** A form that is named but not read: the bytes as hexadecimal DER. */
  | { readonly kind: 'other'; readonly value: string };
