/* What a certificate's extensions say wrongly, whoever it belongs to: identifiers, policies, marks of importance. */

import type { Certificate } from '../certificate';
import { readCharacterString } from '../gate/character-string';
import { contextTag, type Element, readElement, tags } from '../gate/element';
import { atLeastOne, decodedOrUndefined, expectTag, readSmallInteger } from '../gate/values';
import { extensionOids, otherExtensionOids, policyOids, policyQualifierOids } from '../object-identifiers';
import { extensionValue, isAuthority } from './claims';
import { type Observation, observed } from './finding';

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

/** A certificate with noRevAvail may not name a revocation address, nor be an authority's (RFC 9608 section 3). */
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

/* Extensions that no path depends on, and of which nobody makes a fact: each has a form of its own all the same. */

/** Extensions whose value has not the form of the standard. */
function formOfExtensionFindings(certificate: Certificate): readonly Observation[] {
  const wrong = Object.entries(forms).filter(([oid, { hasForm }]) => {
    if (!certificate.extensions.some((extension) => extension.oid === oid)) return false;
    return decodedOrUndefined(() => hasForm(extensionValue(certificate, oid))) !== true;
  });
  return observed(
    'extension-form-wrong',
    wrong.map(([, { called }]) => called),
  );
}

/** Its usual name, and whether a value has the right form; may throw DecodingError where it has not. */
interface ExtensionForm {
  readonly called: string;
  readonly hasForm: (value: Element | undefined) => boolean;
}

/** RFC 7633 section 4.1, RFC 9608 section 2, RFC 6960 section 4.2.2.2.1, RFC 6962 section 3.1. */
const forms: Readonly<Record<string, ExtensionForm>> = {
  [otherExtensionOids.tlsFeatures]: { called: 'TLS features', hasForm: areFeatures },
  [otherExtensionOids.noRevocationAvailable]: { called: '“no revocation available”', hasForm: isNull },
  [otherExtensionOids.responderNotChecked]: { called: '“no check” for OCSP responders', hasForm: isNull },
  [otherExtensionOids.precertificatePoison]: { called: 'the mark of a precertificate', hasForm: isNull },
};

/** Numbers of extensions of TLS, 16 bits each. */
function areFeatures(value: Element | undefined): boolean {
  return atLeastOne(value).every((feature) => readSmallInteger(feature) <= 0xffff);
}

function isNull(value: Element | undefined): boolean {
  return expectTag(value, tags.null).content.length === 0;
}

/** A notice to the reader of a policy is no IA5String, and has 200 characters at most (RFC 5280 section 4.2.1.4). */
function policyTextFindings(certificate: Certificate): readonly Observation[] {
  const policies = extensionValue(certificate, extensionOids.certificatePolicies)?.children ?? [];
  const texts = policies
    .flatMap((policy) => policy.children[1]?.children ?? [])
    .flatMap((qualifier) => explicitTextOf(qualifier) ?? [])
    .map((text) => ({ ...readCharacterString(text), tag: text.tag }));
  return observed(
    'policy-text-wrong',
    texts
      .filter(({ text, tag }) => tag === tags.ia5String || Array.from(text).length > 200)
      .map(({ text }) => (text.length > 70 ? `${text.slice(0, 70)}…` : text)),
  );
}

/** The explicitText of a UserNotice, which stands after the reference to a notice, if at all. */
function explicitTextOf({ children: [, notice] }: Element): Element | undefined {
  if (notice?.tag !== tags.sequence) return undefined;
  return notice.children.find(({ tag }) => tag !== tags.sequence);
}
