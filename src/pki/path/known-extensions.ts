import { extensionOids, policyQualifierOids, otherExtensionOids } from '../object-identifiers';
import type { Certificate, Extension } from '../certificate';

/** Extensions that are decoded when a certificate is read: what of them cannot be is a defect of its own. */
const known: ReadonlySet<string> = new Set(Object.values(extensionOids));

/** The qualifiers of RFC 5280 section 4.2.1.4: a pointer to a statement, and a notice. Both restrict nothing. */
const knownQualifiers: readonly string[] = Object.values(policyQualifierOids);

/** Whether a critical extension is one that the validation does not know, all or part of it (RFC 5280 section 4.2). */
export function hasUnknownCriticalExtension(certificate: Certificate): boolean {
  return certificate.extensions.some((extension) => isUnknownCritical(extension, certificate));
}

/** Whether an extension is critical and not known, all or part of it. */
export function isUnknownCritical(
  { oid, critical }: Pick<Extension, 'oid' | 'critical'>,
  { extendedKeyUsage, policyQualifiers = [] }: Pick<Certificate, 'extendedKeyUsage' | 'policyQualifiers'>,
): boolean {
  if (!critical) return false;
  if (oid === extensionOids.certificatePolicies)
    return policyQualifiers.some((qualifier) => !knownQualifiers.includes(qualifier));
  // Microsoft's own form of the extended key usage counts only where the standard one is absent.
  const isRepetition = oid === otherExtensionOids.applicationPolicies && extendedKeyUsage !== undefined;
  return !known.has(oid) && !isRepetition;
}
