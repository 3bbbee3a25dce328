/* Each object identifier that more than one file knows, by the name that its standard gives it. */

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
  authorityKeyIdentifier: extensionOids.authorityKeyIdentifier,
} as const;

/** Extensions that no path depends on: of RFC 3739, 5280, 6960, 6962, 7633 and 9608, Microsoft [MS-WCCE] and Netscape; by OID. */
export const otherExtensionOids = {
  subjectDirectoryAttributes: '2.5.29.9',
  qualifiedStatements: '1.3.6.1.5.5.7.1.3',
  tlsFeatures: '1.3.6.1.5.5.7.1.24',
  responderNotChecked: '1.3.6.1.5.5.7.48.1.5',
  noRevocationAvailable: '2.5.29.56',
  timeStamps: '1.3.6.1.4.1.11129.2.4.2',
  precertificatePoison: '1.3.6.1.4.1.11129.2.4.3',
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
/** The attribute in which Windows asked before it knew that one (MS-WCCE section 2.2.2.7.7.4). */
export const microsoftExtensionRequestOid = '1.3.6.1.4.1.311.2.1.14';

/** What a key may be used for (KeyPurposeId, RFC 5280 section 4.2.1.12). */
export const keyPurposes = {
  any: '2.5.29.37.0',
  serverAuth: '1.3.6.1.5.5.7.3.1',
  clientAuth: '1.3.6.1.5.5.7.3.2',
  codeSigning: '1.3.6.1.5.5.7.3.3',
  emailProtection: '1.3.6.1.5.5.7.3.4',
  timeStamping: '1.3.6.1.5.5.7.3.8',
  ocspSigning: '1.3.6.1.5.5.7.3.9',
} as const;

/** anyPolicy (RFC 5280 section 4.2.1.4), and the policies that the CA/Browser Forum has reserved. */
export const policyOids = {
  any: '2.5.29.32.0',
  extendedValidation: '2.23.140.1.1',
  domainValidated: '2.23.140.1.2.1',
  organizationValidated: '2.23.140.1.2.2',
  individualValidated: '2.23.140.1.2.3',
} as const;

/** Attributes of names that no form of the product has (RFC 4519, X.520); the others are `attributeTypes`. */
export const otherAttributeTypes = {
  surname: '2.5.4.4',
  streetAddress: '2.5.4.9',
  title: '2.5.4.12',
  businessCategory: '2.5.4.15',
  postalCode: '2.5.4.17',
  givenName: '2.5.4.42',
  organizationIdentifier: '2.5.4.97',
  /** Of the EV guidelines (section 7.1.4.2.4), whose arc is Microsoft's. */
  jurisdictionCountry: '1.3.6.1.4.1.311.60.2.1.3',
} as const;

/** The algorithms of public keys (RFC 3279, 4055, 5480 and 8410). */
export const keyAlgorithms = {
  rsa: '1.2.840.113549.1.1.1',
  rsaPss: '1.2.840.113549.1.1.10',
  ec: '1.2.840.10045.2.1',
  dsa: '1.2.840.10040.4.1',
  ed25519: '1.3.101.112',
  ed448: '1.3.101.113',
  mlDsa44: '2.16.840.1.101.3.4.3.17',
  mlDsa65: '2.16.840.1.101.3.4.3.18',
  mlDsa87: '2.16.840.1.101.3.4.3.19',
} as const;

/** Algorithms of keys that no appliance takes and no browser trusts, by their names. */
export const otherKeyNames: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.7': 'RSA for OAEP',
  '1.2.840.113549.1.3.1': 'Diffie-Hellman',
  '1.2.840.10046.2.1': 'Diffie-Hellman',
  '1.3.101.110': 'X25519',
  '1.3.101.111': 'X448',
  '1.2.643.2.2.19': 'GOST R 34.10-2001',
  '1.2.643.7.1.1.1.1': 'GOST R 34.10-2012 with 256 bits',
  '1.2.643.7.1.1.1.2': 'GOST R 34.10-2012 with 512 bits',
  '1.2.156.10197.1.301': 'SM2',
  '1.3.132.1.12': 'ECDH',
  [keyAlgorithms.mlDsa44]: 'ML-DSA-44',
  [keyAlgorithms.mlDsa65]: 'ML-DSA-65',
  [keyAlgorithms.mlDsa87]: 'ML-DSA-87',
  '2.16.840.1.101.3.4.4.1': 'ML-KEM-512',
  '2.16.840.1.101.3.4.4.2': 'ML-KEM-768',
  '2.16.840.1.101.3.4.4.3': 'ML-KEM-1024',
  '1.3.9999.3.6': 'Falcon-512',
  '1.3.9999.3.9': 'Falcon-1024',
  '1.3.6.1.4.1.2.267.7.4.4': 'Dilithium2',
  '1.3.6.1.4.1.2.267.7.6.5': 'Dilithium3',
  '1.3.6.1.4.1.2.267.7.8.7': 'Dilithium5',
  ...Object.fromEntries(
    [
      ...['SHA2-128s', 'SHA2-128f', 'SHA2-192s', 'SHA2-192f', 'SHA2-256s', 'SHA2-256f'],
      ...['SHAKE-128s', 'SHAKE-128f', 'SHAKE-192s', 'SHAKE-192f', 'SHAKE-256s', 'SHAKE-256f'],
    ].map((name, index) => [`2.16.840.1.101.3.4.3.${String(20 + index)}`, `SLH-DSA-${name}`]),
  ),
};

/** The digests that PKCS#12 files are written with. */
export const digestOids = { 'SHA-1': '1.3.14.3.2.26', 'SHA-256': '2.16.840.1.101.3.4.2.1' } as const;

/** What is in the bags of a PKCS#12 file (RFC 7292 section 4.2, RFC 2985). */
export const bagOids = {
  friendlyName: '1.2.840.113549.1.9.20',
  x509Certificate: '1.2.840.113549.1.9.22.1',
} as const;

/** The curves that public authorities sign keys of (RFC 5480 section 2.1.1.1). */
export const namedCurves = {
  p256: '1.2.840.10045.3.1.7',
  p384: '1.3.132.0.34',
  p521: '1.3.132.0.35',
} as const;
