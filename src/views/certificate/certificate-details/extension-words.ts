import { extensionOids, keyPurposes, otherExtensionOids, policyOids } from '@/pki/object-identifiers';

const extensionNames: Readonly<Record<string, string>> = {
  [extensionOids.subjectKeyIdentifier]: 'Subject key identifier',
  [extensionOids.keyUsage]: 'Key usage',
  [extensionOids.subjectAlternativeName]: 'Subject alternative name',
  [extensionOids.issuerAlternativeName]: 'Issuer alternative name',
  [extensionOids.basicConstraints]: 'Basic constraints',
  [extensionOids.nameConstraints]: 'Name constraints',
  [extensionOids.revocationListDistributionPoints]: 'CRL distribution points',
  [extensionOids.certificatePolicies]: 'Certificate policies',
  [extensionOids.policyMappings]: 'Policy mappings',
  [extensionOids.authorityKeyIdentifier]: 'Authority key identifier',
  [extensionOids.policyConstraints]: 'Policy constraints',
  [extensionOids.extendedKeyUsage]: 'Extended key usage',
  [extensionOids.freshestRevocationList]: 'Freshest CRL',
  [extensionOids.inhibitAnyPolicy]: 'Inhibit any-policy',
  [extensionOids.authorityInformationAccess]: 'Authority information access',
  [otherExtensionOids.tlsFeatures]: 'TLS feature',
  [otherExtensionOids.timeStamps]: 'Certificate transparency time stamps',
  [otherExtensionOids.netscapeType]: 'Netscape certificate type',
  [otherExtensionOids.netscapeComment]: 'Netscape comment',
};

const purposeNames: Readonly<Record<string, string>> = {
  [keyPurposes.serverAuth]: 'Server authentication',
  [keyPurposes.clientAuth]: 'Client authentication',
  [keyPurposes.codeSigning]: 'Code signing',
  [keyPurposes.emailProtection]: 'E-mail protection',
  [keyPurposes.timeStamping]: 'Time stamping',
  [keyPurposes.ocspSigning]: 'OCSP signing',
  [keyPurposes.any]: 'Any purpose',
};

const policyNames: Readonly<Record<string, string>> = {
  [policyOids.domainValidated]: 'Domain validated',
  [policyOids.organizationValidated]: 'Organization validated',
  [policyOids.individualValidated]: 'Individual validated',
  [policyOids.extendedValidation]: 'Extended validation',
  [policyOids.any]: 'Any policy',
};

/** The name of an extension, or its OID where it has no name here. */
export function extensionName(oid: string): string {
  return extensionNames[oid] ?? oid;
}

/** An extended key usage by name and OID. */
export function purposeWords(oid: string): string {
  return named(purposeNames[oid], oid);
}

/** A certificate policy by name and OID. */
export function policyWords(oid: string): string {
  return named(policyNames[oid], oid);
}

function named(name: string | undefined, oid: string): string {
  return name === undefined ? oid : `${name} (${oid})`;
}
