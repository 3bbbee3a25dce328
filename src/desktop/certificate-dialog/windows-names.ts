import {
  attributeTypes,
  type DistinguishedName,
  type GeneralName,
  type NameAttribute,
} from '@/pki/distinguished-name';
import { accessMethods, keyPurposes, otherAttributeTypes, policyOids } from '@/pki/object-identifiers';
import { visibleText } from '@/views/words/value-words';
import { indented, spacedHex } from './windows-text';

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

/** What Windows calls the purposes of extended key usage, and what it says they are good for. */
const purposes: Readonly<Record<string, { readonly name: string; readonly uses: readonly string[] }>> = {
  [keyPurposes.serverAuth]: {
    name: 'Server Authentication',
    uses: ['Ensures the identity of a remote computer'],
  },
  [keyPurposes.clientAuth]: {
    name: 'Client Authentication',
    uses: ['Proves your identity to a remote computer'],
  },
  [keyPurposes.codeSigning]: {
    name: 'Code Signing',
    uses: [
      'Ensures software came from software publisher',
      'Protects software from alteration after publication',
    ],
  },
  [keyPurposes.emailProtection]: { name: 'Secure Email', uses: ['Protects e-mail messages'] },
  [keyPurposes.timeStamping]: {
    name: 'Time Stamping',
    uses: ['Allows data to be signed with the current time'],
  },
  [keyPurposes.ocspSigning]: { name: 'OCSP Signing', uses: ['OCSP Signing'] },
  '1.3.6.1.5.5.7.3.5': {
    name: 'IP security end system',
    uses: ['Allows secured communication on the Internet'],
  },
  '1.3.6.1.5.5.7.3.6': {
    name: 'IP security tunnel termination',
    uses: ['Allows secured communication on the Internet'],
  },
  '1.3.6.1.5.5.7.3.7': {
    name: 'IP security user',
    uses: ['Allows secured communication on the Internet'],
  },
  '1.3.6.1.5.5.8.2.2': {
    name: 'IP security IKE intermediate',
    uses: ['Allows secured communication on the Internet'],
  },
  '1.3.6.1.4.1.311.20.2.2': { name: 'Smart Card Logon', uses: ['Smart Card Logon'] },
  '1.3.6.1.4.1.311.10.3.4': {
    name: 'Encrypting File System',
    uses: ['Allows data on disk to be encrypted'],
  },
  [keyPurposes.any]: { name: 'Any Purpose', uses: ['All application policies'] },
};

const otherNames: Readonly<Record<string, string>> = {
  [accessMethods.ocsp]: 'On-line Certificate Status Protocol',
  [accessMethods.issuers]: 'Certification Authority Issuer',
  [policyOids.any]: 'All issuance policies',
};

/** A purpose or access method as Windows writes it: `Server Authentication (1.3.6.1.5.5.7.3.1)`. */
export function namedOid(oid: string): string {
  return `${purposes[oid]?.name ?? otherNames[oid] ?? 'Unknown Key Usage'} (${oid})`;
}

/** The name of a purpose or policy alone, or its OID. */
export function oidName(oid: string): string {
  return purposes[oid]?.name ?? otherNames[oid] ?? oid;
}

/** What a purpose is good for, as the General tab lists it. */
export function usesOf(oid: string): readonly string[] {
  return purposes[oid]?.uses ?? [oid];
}
