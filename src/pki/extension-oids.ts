/** The extensions that the lab decodes or writes (RFC 5280 sections 4.2.1 and 4.2.2), by OID. */
export const extensionOids = {
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAlternativeName: '2.5.29.17',
  issuerAlternativeName: '2.5.29.18',
  basicConstraints: '2.5.29.19',
  nameConstraints: '2.5.29.30',
  revocationListDistributionPoints: '2.5.29.31',
  certificatePolicies: '2.5.29.32',
  policyMappings: '2.5.29.33',
  authorityKeyIdentifier: '2.5.29.35',
  policyConstraints: '2.5.29.36',
  extendedKeyUsage: '2.5.29.37',
  freshestRevocationList: '2.5.29.46',
  inhibitAnyPolicy: '2.5.29.54',
  authorityInformationAccess: '1.3.6.1.5.5.7.1.1',
  subjectInformationAccess: '1.3.6.1.5.5.7.1.11',
} as const;

/** The extensions of revocation lists and of their entries (RFC 5280 sections 5.2 and 5.3), by OID. */
export const revocationListOids = {
  number: '2.5.29.20',
  reason: '2.5.29.21',
  invalidityDate: '2.5.29.24',
  baseNumber: '2.5.29.27',
  issuingDistributionPoint: '2.5.29.28',
  certificateIssuer: '2.5.29.29',
  authorityKeyIdentifier: '2.5.29.35',
} as const;

/** Extensions that are shown, and judged by nobody: of RFC 6962 section 3.3, Microsoft [MS-WCCE] and Netscape; by OID. */
export const shownOids = {
  timeStamps: '1.3.6.1.4.1.11129.2.4.2',
  templateName: '1.3.6.1.4.1.311.20.2',
  authorityVersion: '1.3.6.1.4.1.311.21.1',
  template: '1.3.6.1.4.1.311.21.7',
  applicationPolicies: '1.3.6.1.4.1.311.21.10',
  netscapeType: '2.16.840.1.113730.1.1',
  netscapeBaseUrl: '2.16.840.1.113730.1.2',
  netscapeComment: '2.16.840.1.113730.1.13',
} as const;

/** What authorities may say with a policy (RFC 5280 section 4.2.1.4). */
export const policyQualifierOids = {
  statement: '1.3.6.1.5.5.7.2.1',
  notice: '1.3.6.1.5.5.7.2.2',
} as const;

/** The two access methods of authorityInfoAccess (RFC 5280 section 4.2.2.1). */
export const accessMethods = {
  issuers: '1.3.6.1.5.5.7.48.2',
  ocsp: '1.3.6.1.5.5.7.48.1',
} as const;

/** Says of an extension in a request what the certificate should carry (RFC 2985 section 5.4.2). */
export const extensionRequestOid = '1.2.840.113549.1.9.14';
