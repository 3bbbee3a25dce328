import * as asn1js from 'asn1js';
import {
  AccessDescription,
  AuthorityKeyIdentifier,
  BasicConstraints,
  CertificatePolicies,
  CRLDistributionPoints,
  DistributionPoint,
  Extension,
  ExtKeyUsage,
  InfoAccess,
  PolicyInformation,
} from 'pkijs';
import { type Bytes, fromHex } from '@/base/bytes';
import { keyUsages } from '../certificate';
import { readElement } from '../gate/element';
import { DecodingError, readBitString, readSequence } from '../gate/values';
import { accessMethods, extensionOids } from '../object-identifiers';
import type { CertificateTemplate } from '../operations';
import type { KeyPair, PublicKey } from '../public-key';
import { generalNameOf, generalNamesOf, namedBits } from './values';

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
export function plainExtensions(template: PlainTemplate): Extension[] {
  const { subject, basicConstraints, subjectAlternativeNames } = template;
  return [
    ...presentExtension(extensionOids.basicConstraints, true, basicConstraints, basicConstraintsOf),
    ...presentExtension(extensionOids.keyUsage, true, template.keyUsage, (usages) =>
      namedBits(usages.map((usage) => keyUsages.indexOf(usage))),
    ),
    ...presentExtension(extensionOids.extendedKeyUsage, false, template.extendedKeyUsage, (oids) =>
      new ExtKeyUsage({ keyPurposes: [...oids] }).toSchema(),
    ),
    ...presentExtension(
      extensionOids.subjectAlternativeName,
      subject.length === 0,
      subjectAlternativeNames,
      (names) => generalNamesOf(names).toSchema(),
    ),
    ...presentExtension(
      extensionOids.certificatePolicies,
      false,
      template.certificatePolicies,
      certificatePoliciesOf,
    ),
    ...presentExtension(
      extensionOids.authorityInformationAccess,
      false,
      accessDescriptions(template),
      (descriptions) => new InfoAccess({ accessDescriptions: [...descriptions] }).toSchema(),
    ),
    ...presentExtension(
      extensionOids.revocationListDistributionPoints,
      false,
      template.revocationListAddresses,
      distributionPointsOf,
    ),
    ...(template.otherExtensions ?? []).map(
      ({ oid, critical, value }) => new Extension({ extnID: oid, critical, extnValue: value.slice().buffer }),
    ),
  ];
}

/** One extension around its value. */
export function extensionOf(oid: string, critical: boolean, value: asn1js.BaseBlock): Extension {
  return new Extension({ extnID: oid, critical, extnValue: value.toBER() });
}

/** No extension for what is undefined, nor for an empty list, which the standard forbids. */
function presentExtension<Value extends object>(
  oid: string,
  critical: boolean,
  value: Value | undefined,
  write: (value: Value) => asn1js.BaseBlock,
): readonly Extension[] {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
  return [extensionOf(oid, critical, write(value))];
}

function basicConstraintsOf({
  isAuthority,
  pathLength,
}: NonNullable<CertificateTemplate['basicConstraints']>): asn1js.BaseBlock {
  const length = pathLength === undefined ? {} : { pathLenConstraint: pathLength };
  return new BasicConstraints({ cA: isAuthority, ...length }).toSchema();
}

function certificatePoliciesOf(oids: readonly string[]): asn1js.BaseBlock {
  const certificatePolicies = oids.map((policyIdentifier) => new PolicyInformation({ policyIdentifier }));
  return new CertificatePolicies({ certificatePolicies }).toSchema();
}

function accessDescriptions({ ocspAddresses = [], issuerAddresses = [] }: PlainTemplate) {
  const describe = (accessMethod: string, value: string) =>
    new AccessDescription({ accessMethod, accessLocation: generalNameOf({ kind: 'uri', value }) });
  return [
    ...ocspAddresses.map((address) => describe(accessMethods.ocsp, address)),
    ...issuerAddresses.map((address) => describe(accessMethods.issuers, address)),
  ];
}

function distributionPointsOf(addresses: readonly string[]): asn1js.BaseBlock {
  const distributionPoints = addresses.map(
    (value) => new DistributionPoint({ distributionPoint: [generalNameOf({ kind: 'uri', value })] }),
  );
  return new CRLDistributionPoints({ distributionPoints }).toSchema();
}

/** The identifiers of the two keys, where a template asks for them. */
export async function identifierExtensions(
  template: CertificateTemplate,
  issuerKey: KeyPair,
): Promise<readonly Extension[]> {
  if (!template.identifiers) return [];
  const valueHex = await keyIdentifierOf(template.publicKey);
  return [
    extensionOf(extensionOids.subjectKeyIdentifier, false, new asn1js.OctetString({ valueHex })),
    await authorityKeyIdentifier(template, issuerKey),
  ];
}

/** The keyIdentifier that is given, or that of the issuer's key. */
export async function authorityKeyIdentifier(
  { authorityKeyIdentifier: given }: Pick<CertificateTemplate, 'authorityKeyIdentifier'>,
  issuerKey: KeyPair,
): Promise<Extension> {
  const valueHex = given === undefined ? await keyIdentifierOf(issuerKey.publicKey) : fromHex(given);
  const value = new AuthorityKeyIdentifier({ keyIdentifier: new asn1js.OctetString({ valueHex }) });
  return extensionOf(extensionOids.authorityKeyIdentifier, false, value.toSchema());
}

/** The SHA-1 of the key's BIT STRING: method 1 of RFC 5280 section 4.2.1.2. */
async function keyIdentifierOf({ spki }: PublicKey): Promise<Bytes> {
  const read = readElement(spki);
  if (!read.ok) throw new DecodingError(read.problem);
  const key = readBitString(readSequence(read.value.element)[1]).slice();
  return new Uint8Array(await crypto.subtle.digest('SHA-1', key));
}
