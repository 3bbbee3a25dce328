import { toHex } from '@/base/bytes';
import type { Certificate } from '@/pki/certificate';
import type { CertificateDescription } from '@/pki/certificate-description';
import type { PublicKey } from '@/pki/public-key';
import { extensionLabel, extensionText } from './extension-text';
import { nameLines, nameValues } from './windows-names';
import { longDate, spacedHex } from './windows-text';
import { keyAlgorithms } from '@/pki/object-identifiers';

/** One row of the Details tab. */
export interface DetailsRow {
  readonly label: string;
  /** In one line, for the list. */
  readonly value: string;
  /** In full, for the box below; lines are parted by line feeds. */
  readonly full: string;
  readonly kind: 'version-1' | 'extension' | 'critical-extension' | 'property';
}

/** What the *Show* list offers, in its order. */
export const filters = {
  all: '<All>',
  'version-1': 'Version 1 Fields Only',
  extensions: 'Extensions Only',
  'critical-extensions': 'Critical Extensions Only',
  properties: 'Properties Only',
} as const;

/** One choice of the *Show* list. */
export type DetailsFilter = keyof typeof filters;

const kindsOf: Readonly<Record<DetailsFilter, readonly DetailsRow['kind'][]>> = {
  all: ['version-1', 'extension', 'critical-extension', 'property'],
  'version-1': ['version-1'],
  extensions: ['extension', 'critical-extension'],
  'critical-extensions': ['critical-extension'],
  properties: ['property'],
};

/** The rows that a filter leaves. */
export function filteredRows(rows: readonly DetailsRow[], filter: DetailsFilter): readonly DetailsRow[] {
  return rows.filter(({ kind }) => kindsOf[filter].includes(kind));
}

/**
 * All rows: the fields of version 1, the extensions in the certificate's order, the properties. What only a description
 * tells is blank until there is one, so that no row comes or goes with it.
 */
export function detailsRows(
  certificate: Certificate,
  description: CertificateDescription | undefined,
): readonly DetailsRow[] {
  return [
    ...versionOneRows(certificate, description),
    ...extensionRows(certificate, description),
    ...propertyRows(certificate),
  ];
}

function versionOneRows(
  certificate: Certificate,
  description: CertificateDescription | undefined,
): readonly DetailsRow[] {
  const { signatureAlgorithm, issuer, subject, publicKey } = certificate;
  const key = keyParts(publicKey, description);
  return [
    aRow('Version', `V${String(certificate.version)}`),
    aRow('Serial number', spacedHex(certificate.serialNumber)),
    aRow('Signature algorithm', signatureName(certificate)),
    ...(signatureAlgorithm.digest === undefined
      ? []
      : [aRow('Signature hash algorithm', digestName(signatureAlgorithm.digest))]),
    aRow('Issuer', nameValues(issuer), nameLines(issuer).join('\n')),
    aRow('Valid from', longDate(certificate.notBefore)),
    aRow('Valid to', longDate(certificate.notAfter)),
    aRow('Subject', nameValues(subject), nameLines(subject).join('\n')),
    aRow('Public key', keyName(publicKey), key.octets),
    aRow('Public key parameters', publicKey.algorithm === 'EC' ? curveName(publicKey) : key.parameters),
  ];
}

function extensionRows(
  { extensions }: Certificate,
  description: CertificateDescription | undefined,
): readonly DetailsRow[] {
  return extensions.map((extension, index) => {
    const full = description ? extensionText(extension, description.extensions[index]) : '';
    const lines = full.split('\n').map((line) => line.trim());
    return {
      ...{ label: extensionLabel(extension.oid), value: lines.join(', '), full },
      kind: extension.critical ? 'critical-extension' : 'extension',
    };
  });
}

function propertyRows({ thumbprint }: Certificate): readonly DetailsRow[] {
  return [
    { ...aRow('Thumbprint algorithm', 'sha1'), kind: 'property' },
    { ...aRow('Thumbprint', spacedHex(thumbprint)), kind: 'property' },
  ];
}

function aRow(label: string, value: string, full = value): DetailsRow {
  return { label, value, full, kind: 'version-1' };
}

/** `sha256RSA`, `sha384ECDSA`, `RSASSA-PSS`; else the name that the standard gives, or the OID. */
function signatureName({ signatureAlgorithm: { name, oid, digest } }: Certificate): string {
  if (oid === keyAlgorithms.rsaPss) return 'RSASSA-PSS';
  const family = ['RSA', 'ECDSA', 'DSA'].find((each) => name.toUpperCase().includes(each));
  return digest === undefined || family === undefined ? name : `${digestName(digest)}${family}`;
}

function digestName(digest: string): string {
  return digest.toLowerCase().replace('-', '');
}

const familyNames: Readonly<Partial<Record<PublicKey['algorithm'], string>>> = {
  'RSA-PSS': 'RSA',
  EC: 'ECC',
};

function keyName({ algorithm, bits }: PublicKey): string {
  const family = familyNames[algorithm] ?? algorithm;
  return bits === 0 ? family : `${family} (${String(bits)} Bits)`;
}

function curveName({ curve = '' }: PublicKey): string {
  return curve.startsWith('P-') ? `ECDSA_${curve.replace('-', '')}` : curve;
}

interface KeyParts {
  readonly octets: string;
  readonly parameters: string;
}

/** The octets of the key inside its BIT STRING, and of its parameters, as Windows shows both. */
function keyParts({ spki }: PublicKey, description: CertificateDescription | undefined): KeyParts {
  if (description === undefined) return { octets: '', parameters: '' };
  const { octets, parameters } = description.publicKey ?? { octets: spki, parameters: new Uint8Array() };
  return { octets: spacedHex(toHex(octets)), parameters: spacedHex(toHex(parameters)) };
}
