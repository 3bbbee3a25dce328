import { readCharacterString } from '@/pki/asn1/character-string';
import type { Element } from '@/pki/asn1/element';
import { readObjectIdentifier, readSequence, readSmallInteger } from '@/pki/asn1/values';
import { visibleText } from '@/views/visible-text';
import type { ExtensionReader } from './extension-text';
import { oidName } from './oid-names';
import { indented } from './windows-text';

/** The extensions that Active Directory Certificate Services write, and the Netscape texts of old authorities. */
export const microsoftExtensions: Readonly<Record<string, ExtensionReader>> = {
  '1.3.6.1.4.1.311.20.2': { label: 'Certificate Template Name', lines: textLines },
  '1.3.6.1.4.1.311.21.1': { label: 'CA Version', lines: versionLines },
  '1.3.6.1.4.1.311.21.7': { label: 'Certificate Template Information', lines: templateLines },
  '1.3.6.1.4.1.311.21.10': { label: 'Application Policies', lines: applicationPolicyLines },
  '2.16.840.1.113730.1.2': { label: 'Netscape Base URL', lines: textLines },
  '2.16.840.1.113730.1.13': { label: 'Netscape Comment', lines: textLines },
};

function textLines(value: Element): readonly string[] {
  return [visibleText(readCharacterString(value).text)];
}

/** The key's index in the upper half, the certificate's in the lower one. */
function versionLines(value: Element): readonly string[] {
  const version = readSmallInteger(value);
  return [`V${String(version & 0xffff)}.${String(version >> 16)}`];
}

function templateLines(value: Element): readonly string[] {
  const [template, major, minor] = readSequence(value);
  return [
    `Template=${readObjectIdentifier(template)}`,
    ...(major === undefined ? [] : [`Major Version Number=${String(readSmallInteger(major))}`]),
    ...(minor === undefined ? [] : [`Minor Version Number=${String(readSmallInteger(minor))}`]),
  ];
}

function applicationPolicyLines(value: Element): readonly string[] {
  return readSequence(value).flatMap((policy, index) => [
    `[${String(index + 1)}]Application Certificate Policy:`,
    ...indented([`Policy Identifier=${oidName(readObjectIdentifier(readSequence(policy)[0]))}`]),
  ]);
}
