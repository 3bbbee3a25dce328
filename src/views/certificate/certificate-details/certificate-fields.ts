import { toHex } from '@/base/bytes';
import type { Certificate, Extension } from '@/pki/certificate';
import { nameToText } from '@/pki/distinguished-name';
import { dateInWords } from '../../words/date-in-words';
import { generalNameWords } from '../../words/general-name-words';
import { hexPairs } from '../../words/hex-pairs';
import { keyWords } from '../../words/item-words';
import { extensionName, policyWords, purposeWords } from './extension-words';
import { extensionOids } from '@/pki/object-identifiers';

/** One row of the full view. */
export interface CertificateField {
  readonly label: string;
  readonly value: string;
  /** Critical extensions are marked. */
  readonly isCritical?: boolean;
  /** Bytes: set in a fixed pitch. */
  readonly isHexadecimal?: boolean;
}

/** The fields of the certificate proper, in their order (RFC 5280 section 4.1). */
export function basicFields(certificate: Certificate): readonly CertificateField[] {
  return [
    { label: 'Version', value: `V${String(certificate.version)}` },
    { label: 'Serial number', value: hexPairs(certificate.serialNumber), isHexadecimal: true },
    { label: 'Signature algorithm', value: certificate.signatureAlgorithm.name },
    { label: 'Issuer', value: nameToText(certificate.issuer) },
    { label: 'Valid from', value: dateInWords(certificate.notBefore) },
    { label: 'Valid to', value: dateInWords(certificate.notAfter) },
    { label: 'Subject', value: nameToText(certificate.subject) },
    { label: 'Public key', value: keyWords(certificate.publicKey) },
    { label: 'Public key, SHA-256', value: hexPairs(certificate.publicKey.fingerprint), isHexadecimal: true },
  ];
}

/** The extensions in the certificate's order; what is not decoded is shown as its bytes. */
export function extensionFields(certificate: Certificate): readonly CertificateField[] {
  return certificate.extensions.map((extension) => {
    const value = readers[extension.oid]?.(certificate);
    const shown = value === undefined ? { value: bytesOf(extension), isHexadecimal: true } : { value };
    return { label: extensionName(extension.oid), isCritical: extension.critical, ...shown };
  });
}

/** What identifies the certificate as a whole. */
export function fingerprintFields(certificate: Certificate): readonly CertificateField[] {
  return [
    { label: 'SHA-256 fingerprint', value: hexPairs(certificate.fingerprint), isHexadecimal: true },
    { label: 'SHA-1 thumbprint', value: hexPairs(certificate.thumbprint), isHexadecimal: true },
  ];
}

const readers: Readonly<Record<string, (certificate: Certificate) => string | undefined>> = {
  [extensionOids.subjectKeyIdentifier]: ({ subjectKeyIdentifier }) =>
    subjectKeyIdentifier && hexPairs(subjectKeyIdentifier),
  [extensionOids.keyUsage]: ({ keyUsage }) => keyUsage?.join(', '),
  [extensionOids.subjectAlternativeName]: ({ subjectAlternativeNames }) =>
    subjectAlternativeNames?.map(generalNameWords).join('\n'),
  [extensionOids.basicConstraints]: basicConstraintsOf,
  [extensionOids.nameConstraints]: nameConstraintsOf,
  [extensionOids.revocationListDistributionPoints]: ({ revocationListAddresses }) =>
    revocationListAddresses?.join('\n'),
  [extensionOids.certificatePolicies]: ({ certificatePolicies }) =>
    certificatePolicies?.map(policyWords).join('\n'),
  [extensionOids.authorityKeyIdentifier]: ({ authorityKeyIdentifier }) =>
    authorityKeyIdentifier && hexPairs(authorityKeyIdentifier),
  [extensionOids.extendedKeyUsage]: ({ extendedKeyUsage }) => extendedKeyUsage?.map(purposeWords).join('\n'),
  [extensionOids.authorityInformationAccess]: addressesOf,
};

function basicConstraintsOf({ basicConstraints }: Certificate): string | undefined {
  if (basicConstraints === undefined) return undefined;
  const { isAuthority, pathLength } = basicConstraints;
  if (!isAuthority) return 'End entity';
  return `Authority, path length ${pathLength === undefined ? 'not limited' : String(pathLength)}`;
}

function nameConstraintsOf({ nameConstraints }: Certificate): string | undefined {
  if (nameConstraints === undefined) return undefined;
  const { permitted, excluded } = nameConstraints;
  return [
    ...permitted.map((name) => `permitted: ${generalNameWords(name)}`),
    ...excluded.map((name) => `excluded: ${generalNameWords(name)}`),
  ].join('\n');
}

function addressesOf({ issuerAddresses = [], ocspAddresses = [] }: Certificate): string | undefined {
  const lines = [
    ...issuerAddresses.map((address) => `issuer’s certificate: ${address}`),
    ...ocspAddresses.map((address) => `OCSP: ${address}`),
  ];
  return lines.length === 0 ? undefined : lines.join('\n');
}

function bytesOf({ value }: Extension): string {
  return hexPairs(toHex(value));
}
