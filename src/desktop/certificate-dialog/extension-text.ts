import { toHex } from '@/base/bytes';
import type { Extension } from '@/pki/certificate';
import type {
  DescribedAccess,
  DescribedTimeStamp,
  ExtensionDescription,
  DescribedPoint,
} from '@/pki/certificate-description';
import { extensionOids, otherExtensionOids } from '@/pki/object-identifiers';
import type { GeneralName } from '@/pki/distinguished-name';
import { visibleText } from '@/views/words/value-words';
import { generalNameLines, namedOid } from './windows-names';
import { policiesLines, policyConstraintsLines, policyMappingsLines } from './policy-text';
import { hexDump, indented, longDate, spacedHex } from './windows-text';
import type { RevocationReason } from '@/pki/revocation-list';

/** The lines of CRL distribution points. */
function distributionPointsLines(points: readonly DescribedPoint[], label: string): readonly string[] {
  return points.flatMap((point, index) => [`[${String(index + 1)}]${label}`, ...indented(pointLines(point))]);
}

function pointLines({ fullNames, reasons, issuers }: DescribedPoint): readonly string[] {
  return [
    ...(fullNames === undefined
      ? []
      : ['Distribution Point Name:', ...indented(['Full Name:', ...indented(namesOf(fullNames))])]),
    ...(reasons === undefined ? [] : [`Reasons=${reasons.map((reason) => reasonNames[reason]).join(', ')}`]),
    ...(issuers === undefined ? [] : ['CRL Issuer:', ...indented(namesOf(issuers))]),
  ];
}

function namesOf(names: readonly GeneralName[]): readonly string[] {
  return names.flatMap(generalNameLines);
}

const reasonNames: Readonly<Record<RevocationReason, string>> = {
  unspecified: 'Unused',
  keyCompromise: 'Key Compromise',
  cACompromise: 'CA Compromise',
  affiliationChanged: 'Affiliation Changed',
  superseded: 'Superseded',
  cessationOfOperation: 'Cessation of Operation',
  certificateHold: 'Certificate Hold',
  privilegeWithdrawn: 'Reason 7',
  aACompromise: 'Reason 8',
};

/** An extension in Windows' words; what it has none for, and what is malformed, as hexadecimal beside ASCII. */
export function extensionText(
  { oid, value }: Extension,
  description: ExtensionDescription | undefined,
): string {
  return description === undefined ? hexDump(value) : linesOf(description, oid).join('\n');
}

/** What Windows calls an extension; its OID where it has no name for it. */
export function extensionLabel(oid: string): string {
  return labels[oid] ?? oid;
}

const labels: Readonly<Record<string, string>> = {
  [extensionOids.subjectKeyIdentifier]: 'Subject Key Identifier',
  [extensionOids.keyUsage]: 'Key Usage',
  [extensionOids.subjectAlternativeName]: 'Subject Alternative Name',
  [extensionOids.issuerAlternativeName]: 'Issuer Alternative Name',
  [extensionOids.basicConstraints]: 'Basic Constraints',
  [extensionOids.nameConstraints]: 'Name Constraints',
  [extensionOids.revocationListDistributionPoints]: 'CRL Distribution Points',
  [extensionOids.certificatePolicies]: 'Certificate Policies',
  [extensionOids.policyMappings]: 'Policy Mappings',
  [extensionOids.authorityKeyIdentifier]: 'Authority Key Identifier',
  [extensionOids.policyConstraints]: 'Policy Constraints',
  [extensionOids.extendedKeyUsage]: 'Enhanced Key Usage',
  [extensionOids.freshestRevocationList]: 'Freshest CRL',
  [extensionOids.authorityInformationAccess]: 'Authority Information Access',
  [extensionOids.subjectInformationAccess]: 'Subject Information Access',
  [otherExtensionOids.timeStamps]: 'SCT List',
  [otherExtensionOids.templateName]: 'Certificate Template Name',
  [otherExtensionOids.authorityVersion]: 'CA Version',
  [otherExtensionOids.template]: 'Certificate Template Information',
  [otherExtensionOids.applicationPolicies]: 'Application Policies',
  [otherExtensionOids.netscapeType]: 'Netscape Cert Type',
  [otherExtensionOids.netscapeBaseUrl]: 'Netscape Base URL',
  [otherExtensionOids.netscapeComment]: 'Netscape Comment',
};

type DescribedAs<Kind> = ExtensionDescription & { readonly kind: Kind };

/** The words of each kind; where extensions of one syntax are worded differently, by OID. */
const words: {
  readonly [Kind in ExtensionDescription['kind']]: (
    said: DescribedAs<Kind>,
    oid: string,
  ) => readonly string[];
} = {
  'key-identifier': ({ octets }) => [spacedHex(toHex(octets))],
  'named-bits': ({ bits, octets }, oid) => [
    bitsLine(bits, octets, oid === otherExtensionOids.netscapeType ? netscapeTypes : keyUsageNames),
  ],
  'general-names': ({ names }) => names.flatMap(generalNameLines),
  'basic-constraints': ({ isAuthority, pathLength = 'None' }) => [
    `Subject Type=${isAuthority ? 'CA' : 'End Entity'}`,
    `Path Length Constraint=${String(pathLength)}`,
  ],
  'name-constraints': ({ permitted, excluded }) => [
    ...subtreeLines('Permitted', permitted),
    ...subtreeLines('Excluded', excluded),
  ],
  'distribution-points': ({ points }, oid) =>
    distributionPointsLines(
      points,
      oid === extensionOids.freshestRevocationList ? 'Freshest CRL' : 'CRL Distribution Point',
    ),
  policies: ({ policies }, oid) =>
    policiesLines(
      policies,
      oid === otherExtensionOids.applicationPolicies
        ? 'Application Certificate Policy'
        : 'Certificate Policy',
    ),
  'policy-mappings': ({ mappings }) => policyMappingsLines(mappings),
  'policy-constraints': policyConstraintsLines,
  'authority-key-identifier': authorityKeyLines,
  purposes: ({ purposes }) => purposes.map(namedOid),
  'access-descriptions': ({ descriptions }) => descriptions.flatMap(accessLines),
  'time-stamps': ({ stamps }) => stamps.flatMap(stampLines),
  text: ({ text }) => [visibleText(text)],
  'authority-version': ({ certificateIndex, keyIndex }) => [
    `V${String(certificateIndex)}.${String(keyIndex)}`,
  ],
  template: ({ template, majorVersion, minorVersion }) => [
    `Template=${template}`,
    ...(majorVersion === undefined ? [] : [`Major Version Number=${String(majorVersion)}`]),
    ...(minorVersion === undefined ? [] : [`Minor Version Number=${String(minorVersion)}`]),
  ],
};

function linesOf<Kind extends ExtensionDescription['kind']>(
  said: DescribedAs<Kind>,
  oid: string,
): readonly string[] {
  return words[said.kind](said, oid);
}

const keyUsageNames = [
  'Digital Signature',
  'Non-Repudiation',
  'Key Encipherment',
  'Data Encipherment',
  'Key Agreement',
  'Certificate Signing',
  'Off-line CRL Signing, CRL Signing',
  'Encipher Only',
  'Decipher Only',
];

const netscapeTypes = [
  'SSL Client Authentication',
  'SSL Server Authentication',
  'SMIME',
  'Signature',
  'Unknown Cert Type',
  'SSL CA',
  'SMIME CA',
  'Signature CA',
];

/** `Digital Signature, Key Encipherment (a0)`: the names, and the octets that hold the bits. */
function bitsLine(bits: readonly number[], octets: Uint8Array, names: readonly string[]): string {
  const words = bits.map((bit) => names[bit] ?? `Bit ${String(bit)}`);
  return `${words.length === 0 ? 'None' : words.join(', ')} (${spacedHex(toHex(octets))})`;
}

function subtreeLines(label: string, names: readonly GeneralName[] | undefined): readonly string[] {
  if (names === undefined) return [`${label}=None`];
  const lines = names.flatMap((name, index) => [
    `[${String(index + 1)}]Subtrees (0..Max):`,
    ...indented(generalNameLines(name)),
  ]);
  return [label, ...indented(lines)];
}

function authorityKeyLines({
  octets,
  issuer,
  serialNumber,
}: DescribedAs<'authority-key-identifier'>): readonly string[] {
  return [
    ...(octets === undefined ? [] : [`KeyID=${spacedHex(toHex(octets))}`]),
    ...(issuer === undefined ? [] : ['Certificate Issuer:', ...indented(issuer.flatMap(generalNameLines))]),
    ...(serialNumber === undefined ? [] : [`Certificate SerialNumber=${spacedHex(toHex(serialNumber))}`]),
  ];
}

function accessLines({ method, location }: DescribedAccess, index: number): readonly string[] {
  return [
    `[${String(index + 1)}]Authority Info Access`,
    ...indented([`Access Method=${namedOid(method)}`, 'Alternative Name:']),
    ...indented(generalNameLines(location), 2),
  ];
}

/** Only version 1 is read. */
function stampLines({ log, at, digest, algorithm, signature }: DescribedTimeStamp): readonly string[] {
  return [
    ...['v1', toHex(log), longDate(at)],
    ...[digest.toUpperCase().replace('-', ''), algorithm.toUpperCase(), toHex(signature)],
  ];
}
