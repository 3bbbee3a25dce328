/* What a certificate's extensions say wrongly, whoever it belongs to: identifiers, policies, marks of importance. */
import { readElement } from '../gate/element';
import { contextTag, type Element } from '../gate/element';
import type { Certificate } from '../certificate';
import { extensionOids, policyQualifierOids, otherExtensionOids, policyOids } from '../object-identifiers';
import { formOfExtensionFindings } from './extension-form-findings';
import { observed, type Observation } from './finding';
import { policyTextFindings } from './policy-text-findings';
import { isAuthority } from './server-claim';

/** What is said of the extensions of any certificate. */
export function extensionFindings(certificate: Certificate): readonly Observation[] {
  return [
    ...criticalFindings(certificate),
    ...policyTextFindings(certificate),
    ...formOfExtensionFindings(certificate),
    ...waiverFindings(certificate),
    ...(isAuthority(certificate) ? [] : misplacedFindings(certificate)),
    ...(hasUniqueIdentifier(certificate) ? [{ name: 'unique-identifier-present' } as const] : []),
    ...(mapsAnyPolicy(certificate) ? [{ name: 'policy-mapping-of-any' } as const] : []),
    ...(hasEmptyTimestamps(certificate) ? [{ name: 'timestamps-empty' } as const] : []),
  ];
}

/** Beside those that path validation knows: RFC 5280 sections 4.2.1.8, 4.2.1.13, 4.2.1.15 and 4.2.2.2. */
const neverCritical: Readonly<Record<string, string>> = {
  [otherExtensionOids.subjectDirectoryAttributes]: 'subject directory attributes',
  [extensionOids.revocationListDistributionPoints]: 'CRL distribution points',
  [extensionOids.freshestRevocationList]: 'freshest CRL',
  [extensionOids.subjectInformationAccess]: 'subject information access',
};

function criticalFindings({ extensions }: Certificate): readonly Observation[] {
  const wrong = extensions.filter(({ oid, critical }) => critical && neverCritical[oid] !== undefined);
  return observed(
    'extension-must-not-be-critical',
    wrong.map(({ oid }) => neverCritical[oid] ?? oid),
  );
}

/** Extensions that only certificates of authorities have a use for: RFC 5280 sections 4.2.1.5, 4.2.1.11 and 4.2.1.14. */
const ofAuthorities: Readonly<Record<string, string>> = {
  [extensionOids.policyMappings]: 'policy mappings',
  [extensionOids.policyConstraints]: 'policy constraints',
  [extensionOids.inhibitAnyPolicy]: 'inhibit any policy',
};

function misplacedFindings({ extensions }: Certificate): readonly Observation[] {
  return observed(
    'extension-of-authorities',
    extensions.flatMap(({ oid }) => ofAuthorities[oid] ?? []),
  );
}

/** Who says that nothing is told of a revocation may not say where it is told, nor be an authority (RFC 9608 section 3). */
function waiverFindings(certificate: Certificate): readonly Observation[] {
  const has = (wanted: string) => certificate.extensions.some(({ oid }) => oid === wanted);
  if (!has(otherExtensionOids.noRevocationAvailable)) return [];
  return observed('revocation-told-and-not', [
    ...(has(extensionOids.revocationListDistributionPoints) ? ['names a revocation list'] : []),
    ...(has(extensionOids.freshestRevocationList) ? ['names a list of the latest revocations'] : []),
    ...((certificate.ocspAddresses ?? []).length > 0 ? ['names an OCSP responder'] : []),
    ...(isAuthority(certificate) ? ['belongs to an authority'] : []),
  ]);
}

/** What a public authority may not say in any certificate: which certificate its issuer has, and more than its address of a policy. */
export function surplusFindings(certificate: Certificate): readonly Observation[] {
  const { authorityCertificate, policyQualifiers = [] } = certificate;
  const isOther = policyQualifiers.some((qualifier) => qualifier !== policyQualifierOids.statement);
  return [
    ...(authorityCertificate === undefined ? [] : [{ name: 'authority-certificate-named' } as const]),
    ...(isOther ? [{ name: 'policy-qualifier-forbidden' } as const] : []),
  ];
}

/** Extensions that a public authority has to mark as critical, by what people call them. */
export function uncriticalFindings(certificate: Certificate): readonly Observation[] {
  const due: Readonly<Record<string, string>> = isAuthority(certificate)
    ? { [extensionOids.keyUsage]: 'key usage', [extensionOids.nameConstraints]: 'name constraints' }
    : { [extensionOids.basicConstraints]: 'basic constraints' };
  const wrong = certificate.extensions.filter(({ oid, critical }) => !critical && due[oid] !== undefined);
  return observed(
    'extension-not-critical',
    wrong.map(({ oid }) => due[oid] ?? oid),
  );
}

/** Old fields of the signed part that no authority may write any more (RFC 5280 section 4.1.2.8). */
function hasUniqueIdentifier({ der }: Certificate): boolean {
  const signedPart = signedPartOf(der);
  return signedPart.some(({ tag }) => tag === contextTag(1) || tag === contextTag(2));
}

function signedPartOf(der: Uint8Array): readonly Element[] {
  const read = readElement(der);
  return read.ok ? (read.value.element.children[0]?.children ?? []) : [];
}

/** Where a policy of another domain is taken for one's own, neither may be any (RFC 5280 section 4.2.1.5). */
function mapsAnyPolicy({ policyMappings = [] }: Certificate): boolean {
  return policyMappings.some((mapping) =>
    [mapping.issuerDomain, mapping.subjectDomain].includes(policyOids.any),
  );
}

/** A list of certificate timestamps that holds none: an OCTET STRING around a length of zero. */
function hasEmptyTimestamps({ extensions }: Certificate): boolean {
  const list = extensions.find(({ oid }) => oid === otherExtensionOids.timeStamps);
  return list !== undefined && list.value.length <= 4;
}
