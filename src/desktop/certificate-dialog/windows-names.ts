import {
  attributeTypes,
  type DistinguishedName,
  type GeneralName,
  type NameAttribute,
} from '@/pki/distinguished-name';
import { visibleText } from '@/views/words/value-words';
import { indented, spacedHex } from './windows-text';
import { otherAttributeTypes } from '@/pki/object-identifiers';

/** What Windows calls the attributes of names (X.500 style of CertNameToStr); others are shown by their OID. */
const attributeLabels: Readonly<Record<string, string>> = {
  [attributeTypes.CN]: 'CN',
  [otherAttributeTypes.surname]: 'SN',
  [attributeTypes.SERIALNUMBER]: 'SERIALNUMBER',
  [attributeTypes.C]: 'C',
  [attributeTypes.L]: 'L',
  [attributeTypes.ST]: 'S',
  [otherAttributeTypes.streetAddress]: 'STREET',
  [attributeTypes.O]: 'O',
  [attributeTypes.OU]: 'OU',
  [otherAttributeTypes.title]: 'T',
  '2.5.4.13': 'Description',
  [otherAttributeTypes.postalCode]: 'PostalCode',
  '2.5.4.20': 'Phone',
  [otherAttributeTypes.givenName]: 'G',
  '2.5.4.43': 'I',
  [attributeTypes.DC]: 'DC',
  [attributeTypes.E]: 'E',
};

/** One relative name a line, most specific first: `CN = host`. */
export function nameLines(name: DistinguishedName): readonly string[] {
  return name.toReversed().map((attributes) => attributes.map(attributeText).join(' + '));
}

/** The values alone in one line, as list cells show a name. */
export function nameValues(name: DistinguishedName): string {
  return name
    .toReversed()
    .flat()
    .map(({ value }) => visibleText(value))
    .join(', ');
}

function attributeText({ type, value }: NameAttribute): string {
  return `${attributeLabels[type] ?? type} = ${visibleText(value)}`;
}

const generalNameLabels: Readonly<Record<Exclude<GeneralName['kind'], 'directory' | 'other'>, string>> = {
  dns: 'DNS Name',
  ip: 'IP Address',
  email: 'RFC822 Name',
  uri: 'URL',
  'registered-id': 'Registered ID',
};

/** The lines of one alternative name: `DNS Name=host`; a directory name has one line for each of its parts. */
export function generalNameLines(name: GeneralName): readonly string[] {
  if (name.kind === 'directory') return ['Directory Address:', ...indented(nameLines(name.value))];
  if (name.kind === 'other') return ['Other Name:', ...indented([spacedHex(name.value)])];
  return [`${generalNameLabels[name.kind]}=${visibleText(ipWithMask(name))}`];
}

/** In a name constraint Windows writes the mask on the same line, after a word. */
function ipWithMask({ kind, value }: GeneralName & { readonly value: string }): string {
  return kind === 'ip' ? value.replace('/', ' Mask=') : value;
}
