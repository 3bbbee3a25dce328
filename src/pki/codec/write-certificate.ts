import { fromHex, type Bytes } from '@/base/bytes';
import {
  derBitString,
  derBoolean,
  derContext,
  derContextPrimitive,
  derInteger,
  derNamedBits,
  derObjectIdentifier,
  derOctetString,
  derSequence,
  derUnsignedInteger,
} from '../asn1/der';
import { keyUsages } from '../certificate';
import { accessMethods, extensionOids } from '../extension-oids';
import type { CertificateTemplate } from '../operations';
import type { KeyPair } from '../public-key';
import { keyIdentifierOf } from '../keys/key-identifier';
import { sign, signatureOidFor } from '../keys/sign';
import { derGeneralName, derGeneralNames } from '../asn1/general-names';
import { derName } from '../asn1/name';
import { derSignatureAlgorithm } from './signature-algorithms';
import { derTime } from './time';

/** Signs a certificate, DER. Equal templates give equal octets with an RSA key. */
export async function writeCertificate(template: CertificateTemplate, issuerKey: KeyPair): Promise<Bytes> {
  const algorithm = derSignatureAlgorithm(signatureOidFor(issuerKey.publicKey, template.digest));
  const extensions = [...plainExtensions(template), ...(await identifierExtensions(template, issuerKey))];
  const signedPart = derSequence(
    ...(extensions.length > 0 ? [derContext(0, derInteger(2))] : []),
    derUnsignedInteger(fromHex(template.serialNumber)),
    algorithm,
    derName(template.issuer),
    derSequence(derTime(template.notBefore), derTime(template.notAfter)),
    derName(template.subject),
    template.publicKey.spki,
    ...(extensions.length > 0 ? [derContext(3, derSequence(...extensions))] : []),
  );
  return derSequence(signedPart, algorithm, derBitString(await sign(issuerKey, template.digest, signedPart)));
}

/** One Extension; `critical` is written only where it is true, its default being false. */
export function derExtension(oid: string, critical: boolean, value: Uint8Array): Bytes {
  return derSequence(
    derObjectIdentifier(oid),
    ...(critical ? [derBoolean(true)] : []),
    derOctetString(value),
  );
}

/** What of a certificate depends on no key. */
type PlainTemplate = Pick<
  CertificateTemplate,
  | 'subject'
  | 'basicConstraints'
  | 'keyUsage'
  | 'extendedKeyUsage'
  | 'subjectAlternativeNames'
  | 'certificatePolicies'
  | 'ocspAddresses'
  | 'issuerAddresses'
  | 'revocationListAddresses'
  | 'otherExtensions'
>;

/** The extensions that depend on no key, as certificates and requests carry them. */
export function plainExtensions(template: PlainTemplate): readonly Bytes[] {
  const { basicConstraints, keyUsage, extendedKeyUsage, subjectAlternativeNames } = template;
  return [
    ...presentExtension(extensionOids.basicConstraints, true, basicConstraints, derBasicConstraints),
    ...presentExtension(extensionOids.keyUsage, true, keyUsage, (usages) =>
      derNamedBits(usages.map((usage) => keyUsages.indexOf(usage))),
    ),
    ...presentExtension(extensionOids.extendedKeyUsage, false, extendedKeyUsage, (oids) =>
      derSequence(...oids.map(derObjectIdentifier)),
    ),
    ...presentExtension(
      extensionOids.subjectAlternativeName,
      template.subject.length === 0,
      subjectAlternativeNames,
      derGeneralNames,
    ),
    ...presentExtension(extensionOids.certificatePolicies, false, template.certificatePolicies, (oids) =>
      derSequence(...oids.map((oid) => derSequence(derObjectIdentifier(oid)))),
    ),
    ...presentExtension(
      extensionOids.authorityInformationAccess,
      false,
      accessDescriptions(template),
      (descriptions) => derSequence(...descriptions),
    ),
    ...presentExtension(
      extensionOids.revocationListDistributionPoints,
      false,
      template.revocationListAddresses,
      (addresses) => derSequence(...addresses.map(derDistributionPoint)),
    ),
    ...(template.otherExtensions ?? []).map(({ oid, critical, value }) => derExtension(oid, critical, value)),
  ];
}

/** No extension for what is undefined, nor for an empty list, which the standard forbids. */
function presentExtension<Value extends object>(
  oid: string,
  critical: boolean,
  value: Value | undefined,
  write: (value: Value) => Bytes,
): readonly Bytes[] {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
  return [derExtension(oid, critical, write(value))];
}

function derBasicConstraints({
  isAuthority,
  pathLength,
}: NonNullable<CertificateTemplate['basicConstraints']>): Bytes {
  return derSequence(
    ...(isAuthority ? [derBoolean(true)] : []),
    ...(pathLength === undefined ? [] : [derInteger(pathLength)]),
  );
}

function accessDescriptions({ ocspAddresses = [], issuerAddresses = [] }: PlainTemplate): readonly Bytes[] {
  const derDescription = (method: string, value: string) =>
    derSequence(derObjectIdentifier(method), derGeneralName({ kind: 'uri', value }));
  return [
    ...ocspAddresses.map((address) => derDescription(accessMethods.ocsp, address)),
    ...issuerAddresses.map((address) => derDescription(accessMethods.issuers, address)),
  ];
}

function derDistributionPoint(value: string): Bytes {
  return derSequence(derContext(0, derContext(0, derGeneralName({ kind: 'uri', value }))));
}

async function identifierExtensions(
  template: CertificateTemplate,
  issuerKey: KeyPair,
): Promise<readonly Bytes[]> {
  if (!template.identifiers) return [];
  const own = await keyIdentifierOf(template.publicKey);
  const issuers = await derAuthorityKeyIdentifier(template, issuerKey);
  return [
    derExtension(extensionOids.subjectKeyIdentifier, false, derOctetString(own)),
    derExtension(extensionOids.authorityKeyIdentifier, false, issuers),
  ];
}

/** The keyIdentifier that is given, or that of the issuer's key. */
export async function derAuthorityKeyIdentifier(
  { authorityKeyIdentifier }: Pick<CertificateTemplate, 'authorityKeyIdentifier'>,
  issuerKey: KeyPair,
): Promise<Bytes> {
  const octets =
    authorityKeyIdentifier === undefined
      ? await keyIdentifierOf(issuerKey.publicKey)
      : fromHex(authorityKeyIdentifier);
  return derSequence(derContextPrimitive(0, octets));
}
