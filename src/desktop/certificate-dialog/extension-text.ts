import { toHex } from '@/base/bytes';
import { readGeneralName } from '@/pki/asn1/general-names';
import { readElement, tags, type Element } from '@/pki/asn1/element';
import {
  decodedOrUndefined,
  findContext,
  readBoolean,
  readNamedBits,
  readObjectIdentifier,
  readOctetString,
  readSequence,
  readSmallInteger,
} from '@/pki/asn1/values';
import type { Extension } from '@/pki/certificate';
import { certificatePoliciesLines, policyConstraintsLines, policyMappingsLines } from './policy-text';
import { distributionPointsLines } from './distribution-point-text';
import { microsoftExtensions } from './microsoft-extensions';
import { timeStampLines } from './time-stamp-list';
import { namedOid } from './oid-names';
import { generalNameLines } from './windows-names';
import { hexDump, indented, spacedHex } from './windows-text';

/** How Windows shows an extension: its name, and the lines of its value. */
export interface ExtensionReader {
  readonly label: string;
  /** Throws DecodingError for what is not what it should be. */
  readonly lines?: (value: Element) => readonly string[];
}

/** An extension in Windows' words; what it has none for, and what is malformed, as hexadecimal beside ASCII. */
export function extensionText({ oid, value }: Extension): { readonly label: string; readonly text: string } {
  const reader = readers[oid];
  const read = readElement(value);
  const lines =
    read.ok && read.value.trailing === 0 && reader?.lines !== undefined
      ? decodedOrUndefined(() => reader.lines?.(read.value.element))
      : undefined;
  return { label: reader?.label ?? oid, text: lines?.join('\n') ?? hexDump(value) };
}

const readers: Readonly<Record<string, ExtensionReader>> = {
  ...microsoftExtensions,
  '2.5.29.14': {
    label: 'Subject Key Identifier',
    lines: (value) => [spacedHex(toHex(readOctetString(value)))],
  },
  '2.5.29.15': { label: 'Key Usage', lines: (value) => bitLines(value, keyUsageNames) },
  '2.5.29.17': { label: 'Subject Alternative Name', lines: alternativeNameLines },
  '2.5.29.18': { label: 'Issuer Alternative Name', lines: alternativeNameLines },
  '2.5.29.19': { label: 'Basic Constraints', lines: basicConstraintsLines },
  '2.5.29.30': { label: 'Name Constraints', lines: nameConstraintsLines },
  '2.5.29.31': {
    label: 'CRL Distribution Points',
    lines: (value) => distributionPointsLines(value, 'CRL Distribution Point'),
  },
  '2.5.29.32': { label: 'Certificate Policies', lines: certificatePoliciesLines },
  '2.5.29.33': { label: 'Policy Mappings', lines: policyMappingsLines },
  '2.5.29.35': { label: 'Authority Key Identifier', lines: authorityKeyIdentifierLines },
  '2.5.29.36': { label: 'Policy Constraints', lines: policyConstraintsLines },
  '2.5.29.37': {
    label: 'Enhanced Key Usage',
    lines: (value) => readSequence(value).map((purpose) => namedOid(readObjectIdentifier(purpose))),
  },
  '2.5.29.46': {
    label: 'Freshest CRL',
    lines: (value) => distributionPointsLines(value, 'Freshest CRL'),
  },
  '1.3.6.1.5.5.7.1.1': { label: 'Authority Information Access', lines: accessLines },
  '1.3.6.1.5.5.7.1.11': { label: 'Subject Information Access', lines: accessLines },
  '1.3.6.1.4.1.11129.2.4.2': { label: 'SCT List', lines: timeStampLines },
  '2.16.840.1.113730.1.1': {
    label: 'Netscape Cert Type',
    lines: (value) => bitLines(value, netscapeTypes),
  },
};

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
function bitLines(value: Element, names: readonly string[]): readonly string[] {
  const bits = readNamedBits(value);
  const octets = spacedHex(toHex(value.content.subarray(1)));
  const words = bits.map((bit) => names[bit] ?? `Bit ${String(bit)}`);
  return [`${words.length === 0 ? 'None' : words.join(', ')} (${octets})`];
}

function alternativeNameLines(value: Element): readonly string[] {
  return readSequence(value).flatMap((name) => generalNameLines(readGeneralName(name, new Set())));
}

function basicConstraintsLines(value: Element): readonly string[] {
  const [first, second] = readSequence(value);
  const hasMark = first?.tag === tags.boolean;
  const length = hasMark ? second : first;
  return [
    `Subject Type=${hasMark && readBoolean(first) ? 'CA' : 'End Entity'}`,
    `Path Length Constraint=${length === undefined ? 'None' : String(readSmallInteger(length))}`,
  ];
}

function nameConstraintsLines(value: Element): readonly string[] {
  const parts = readSequence(value);
  return [
    ...subtreeLines('Permitted', findContext(parts, 0)),
    ...subtreeLines('Excluded', findContext(parts, 1)),
  ];
}

function subtreeLines(label: string, subtrees: Element | undefined): readonly string[] {
  if (subtrees === undefined) return [`${label}=None`];
  return [
    label,
    ...subtrees.children.flatMap((subtree, index) => [
      ...indented([`[${String(index + 1)}]Subtrees (0..Max):`]),
      ...indented(baseLines(subtree), 2),
    ]),
  ];
}

function baseLines(subtree: Element): readonly string[] {
  const [base] = readSequence(subtree);
  return base === undefined ? [] : generalNameLines(readGeneralName(base, new Set()));
}

function authorityKeyIdentifierLines(value: Element): readonly string[] {
  const parts = readSequence(value);
  const [identifier, issuer, serial] = [0, 1, 2].map((number) => findContext(parts, number));
  return [
    ...(identifier === undefined ? [] : [`KeyID=${spacedHex(toHex(identifier.content))}`]),
    ...(issuer === undefined
      ? []
      : [
          'Certificate Issuer:',
          ...issuer.children.flatMap((name) => indented(generalNameLines(readGeneralName(name, new Set())))),
        ]),
    ...(serial === undefined ? [] : [`Certificate SerialNumber=${spacedHex(toHex(serial.content))}`]),
  ];
}

function accessLines(value: Element): readonly string[] {
  return readSequence(value).flatMap((description, index) => {
    const [method, location] = readSequence(description);
    const names = location === undefined ? [] : generalNameLines(readGeneralName(location, new Set()));
    return [
      `[${String(index + 1)}]Authority Info Access`,
      ...indented([`Access Method=${namedOid(readObjectIdentifier(method))}`, 'Alternative Name:']),
      ...indented(names, 2),
    ];
  });
}
