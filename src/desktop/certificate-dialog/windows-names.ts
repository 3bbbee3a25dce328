import type { DistinguishedName, NameAttribute } from '@/pki/distinguished-name';
import type { GeneralName } from '@/pki/general-name';
import { visibleText } from '@/views/visible-text';
import { indented, spacedHex } from './windows-text';

/** What Windows calls the attributes of names (X.500 style of CertNameToStr); others are shown by their OID. */
const attributeLabels: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.4': 'SN',
  '2.5.4.5': 'SERIALNUMBER',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'S',
  '2.5.4.9': 'STREET',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.12': 'T',
  '2.5.4.13': 'Description',
  '2.5.4.17': 'PostalCode',
  '2.5.4.20': 'Phone',
  '2.5.4.42': 'G',
  '2.5.4.43': 'I',
  '0.9.2342.19200300.100.1.25': 'DC',
  '1.2.840.113549.1.9.1': 'E',
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
