import type * as asn1js from 'asn1js';
import {
  AltName,
  AuthorityKeyIdentifier,
  BasicConstraints,
  CAVersion,
  CertificatePolicies,
  CertificateTemplate,
  CRLDistributionPoints,
  type DistributionPoint,
  ExtKeyUsage,
  type GeneralName,
  type GeneralSubtree,
  InfoAccess,
  NameConstraints,
  PolicyConstraints,
  PolicyMappings,
  type PolicyQualifierInfo,
  SignedCertificateTimestampList,
} from 'pkijs';
import type { DescribedPoint, ExtensionDescription, PolicyQualifier } from '../certificate-description';
import { readCharacterString } from '../gate/character-string';
import { tags } from '../gate/element';
import {
  DecodingError,
  readNamedBits,
  readOctetString,
  readSequence,
  readSmallInteger,
} from '../gate/values';
import { extensionOids, otherExtensionOids, policyQualifierOids } from '../object-identifiers';
import { revocationReasons } from '../revocation-list';
import { describeName, elementOf } from './general-names';
import { demandReadRight, demandWholeStamps, dottedOid } from './pkijs-workarounds';

/** Says what a value is that has passed the gate. Throws errors of any class where it is not what is due. */
type ExtensionReader = (schema: asn1js.AsnType) => ExtensionDescription;

/** The extensions that can be described, by OID. PKI.js has no class for those that are a single value. */
export const extensionReaders: ReadonlyMap<string, ExtensionReader> = new Map([
  [extensionOids.subjectKeyIdentifier, describeKeyIdentifier],
  [extensionOids.keyUsage, describeNamedBits],
  [extensionOids.subjectAlternativeName, describeAlternativeNames],
  [extensionOids.issuerAlternativeName, describeAlternativeNames],
  [extensionOids.basicConstraints, describeBasicConstraints],
  [extensionOids.nameConstraints, describeNameConstraints],
  [extensionOids.revocationListDistributionPoints, describePoints],
  [extensionOids.certificatePolicies, describePolicies],
  [extensionOids.policyMappings, describePolicyMappings],
  [extensionOids.authorityKeyIdentifier, describeAuthorityKey],
  [extensionOids.policyConstraints, describePolicyConstraints],
  [extensionOids.extendedKeyUsage, describePurposes],
  [extensionOids.freshestRevocationList, describePoints],
  [extensionOids.authorityInformationAccess, describeAccess],
  [extensionOids.subjectInformationAccess, describeAccess],
  [otherExtensionOids.timeStamps, describeTimeStamps],
  [otherExtensionOids.templateName, describeText],
  [otherExtensionOids.authorityVersion, describeAuthorityVersion],
  [otherExtensionOids.template, describeTemplate],
  [otherExtensionOids.applicationPolicies, describePolicies],
  [otherExtensionOids.netscapeType, describeNamedBits],
  [otherExtensionOids.netscapeBaseUrl, describeText],
  [otherExtensionOids.netscapeComment, describeText],
]);

function describeKeyIdentifier(schema: asn1js.AsnType): ExtensionDescription {
  return { kind: 'key-identifier', octets: readOctetString(elementOf(schema)) };
}

function describeNamedBits(schema: asn1js.AsnType): ExtensionDescription {
  const element = elementOf(schema);
  return { kind: 'named-bits', bits: readNamedBits(element), octets: element.content.slice(1) };
}

function describeText(schema: asn1js.AsnType): ExtensionDescription {
  return { kind: 'text', text: readCharacterString(elementOf(schema)).text };
}

function describeAlternativeNames(schema: asn1js.AsnType): ExtensionDescription {
  return { kind: 'general-names', names: new AltName({ schema }).altNames.map(describeName) };
}

function describeBasicConstraints(schema: asn1js.AsnType): ExtensionDescription {
  const { cA: isAuthority, pathLenConstraint } = new BasicConstraints({ schema });
  if (pathLenConstraint === undefined) return { kind: 'basic-constraints', isAuthority };
  return { kind: 'basic-constraints', isAuthority, pathLength: countOf(pathLenConstraint) };
}

function describeNameConstraints(schema: asn1js.AsnType): ExtensionDescription {
  const { permittedSubtrees, excludedSubtrees } = new NameConstraints({ schema });
  return {
    kind: 'name-constraints',
    ...(permittedSubtrees ? { permitted: basesOf(permittedSubtrees) } : {}),
    ...(excludedSubtrees ? { excluded: basesOf(excludedSubtrees) } : {}),
  };
}

function basesOf(subtrees: readonly GeneralSubtree[]) {
  return subtrees.map(({ base }) => describeName(base));
}

function describePoints(schema: asn1js.AsnType): ExtensionDescription {
  const { distributionPoints } = new CRLDistributionPoints({ schema });
  return { kind: 'distribution-points', points: distributionPoints.map(describePoint) };
}

/** PKI.js cannot read a name relative to its issuer: those stay octets. */
function describePoint({ distributionPoint, reasons, cRLIssuer }: DistributionPoint): DescribedPoint {
  return {
    ...(Array.isArray(distributionPoint) ? { fullNames: namesOf(distributionPoint) } : {}),
    ...(reasons ? { reasons: reasonsOf(reasons) } : {}),
    ...(cRLIssuer ? { issuers: namesOf(cRLIssuer) } : {}),
  };
}

function namesOf(names: readonly GeneralName[]) {
  return names.map(describeName);
}

/** PKI.js hands over the content of the BIT STRING, the number of unused bits included. */
function reasonsOf({ valueBlock }: asn1js.BitString) {
  const content = valueBlock.valueHexView;
  const bits = readNamedBits({
    tag: tags.bitString,
    isConstructed: false,
    bytes: content,
    content,
    children: [],
    isDer: true,
  });
  return revocationReasons.filter((_, bit) => bits.includes(bit));
}

function describeAuthorityKey(schema: asn1js.AsnType): ExtensionDescription {
  const model = new AuthorityKeyIdentifier({ schema });
  const { keyIdentifier, authorityCertIssuer, authorityCertSerialNumber } = model;
  return {
    kind: 'authority-key-identifier',
    ...(keyIdentifier ? { octets: keyIdentifier.valueBlock.valueHexView.slice() } : {}),
    ...(authorityCertIssuer ? { issuer: namesOf(authorityCertIssuer) } : {}),
    ...(authorityCertSerialNumber
      ? { serialNumber: authorityCertSerialNumber.valueBlock.valueHexView.slice() }
      : {}),
  };
}

function describePurposes(schema: asn1js.AsnType): ExtensionDescription {
  return { kind: 'purposes', purposes: new ExtKeyUsage({ schema }).keyPurposes.map(dottedOid) };
}

function describeAccess(schema: asn1js.AsnType): ExtensionDescription {
  const descriptions = new InfoAccess({ schema }).accessDescriptions.map(
    ({ accessMethod, accessLocation }) => ({
      method: dottedOid(accessMethod),
      location: describeName(accessLocation),
    }),
  );
  return { kind: 'access-descriptions', descriptions };
}

function describeTimeStamps(schema: asn1js.AsnType): ExtensionDescription {
  const list = new SignedCertificateTimestampList({ schema });
  demandWholeStamps(list, readOctetString(elementOf(schema)).subarray(2));
  const stamps = list.timestamps.map(
    ({ logID, timestamp, hashAlgorithm, signatureAlgorithm, signature }) => ({
      log: new Uint8Array(logID),
      at: timestamp.getTime(),
      digest: hashAlgorithm,
      algorithm: signatureAlgorithm,
      signature: new Uint8Array(signature),
    }),
  );
  return { kind: 'time-stamps', stamps };
}

function describeAuthorityVersion(schema: asn1js.AsnType): ExtensionDescription {
  // PKI.js cuts longer numbers.
  readSmallInteger(elementOf(schema));
  const { certificateIndex, keyIndex } = new CAVersion({ schema });
  return { kind: 'authority-version', certificateIndex, keyIndex };
}

function describeTemplate(schema: asn1js.AsnType): ExtensionDescription {
  const octets = schema.valueBeforeDecodeView.slice();
  const model = demandReadRight(new CertificateTemplate({ schema }), octets);
  const { templateID, templateMajorVersion, templateMinorVersion } = model;
  return {
    kind: 'template',
    template: dottedOid(templateID),
    ...(templateMajorVersion === undefined ? {} : { majorVersion: templateMajorVersion }),
    ...(templateMinorVersion === undefined ? {} : { minorVersion: templateMinorVersion }),
  };
}

/** A number from 0 on that JavaScript holds. Throws DecodingError. */
function countOf(value: number | asn1js.Integer): number {
  if (typeof value !== 'number' || value < 0) throw new DecodingError('a number out of range');
  return value;
}

/** CertificatePolicies, and what Microsoft calls application policies (RFC 5280 section 4.2.1.4). */
function describePolicies(schema: asn1js.AsnType): ExtensionDescription {
  const { certificatePolicies } = new CertificatePolicies({ schema });
  const policies = certificatePolicies.map(({ policyIdentifier, policyQualifiers = [] }) => ({
    identifier: dottedOid(policyIdentifier),
    qualifiers: policyQualifiers.map(describeQualifier),
  }));
  return { kind: 'policies', policies };
}

function describeQualifier({ policyQualifierId, qualifier }: PolicyQualifierInfo): PolicyQualifier {
  const element = elementOf(qualifier as asn1js.BaseBlock);
  switch (policyQualifierId) {
    case policyQualifierOids.statement:
      return { kind: 'statement', address: readCharacterString(element).text };
    case policyQualifierOids.notice: {
      // The reference to a list of notices has no text of its own.
      const texts = readSequence(element).filter(({ tag }) => tag !== tags.sequence);
      return { kind: 'notice', texts: texts.map((text) => readCharacterString(text).text) };
    }
    default:
      return { kind: 'other', oid: dottedOid(policyQualifierId), der: element.bytes.slice() };
  }
}

/** PolicyMappings (RFC 5280 section 4.2.1.5). */
function describePolicyMappings(schema: asn1js.AsnType): ExtensionDescription {
  const mappings = new PolicyMappings({ schema }).mappings.map((mapping) => ({
    issuerDomain: dottedOid(mapping.issuerDomainPolicy),
    subjectDomain: dottedOid(mapping.subjectDomainPolicy),
  }));
  return { kind: 'policy-mappings', mappings };
}

/** PolicyConstraints (RFC 5280 section 4.2.1.11). */
function describePolicyConstraints(schema: asn1js.AsnType): ExtensionDescription {
  const octets = schema.valueBeforeDecodeView.slice();
  const { requireExplicitPolicy, inhibitPolicyMapping } = demandReadRight(
    new PolicyConstraints({ schema }),
    octets,
  );
  return {
    kind: 'policy-constraints',
    ...(requireExplicitPolicy === undefined ? {} : { requireExplicitPolicy }),
    ...(inhibitPolicyMapping === undefined ? {} : { inhibitPolicyMapping }),
  };
}
