import { readElement, type Element } from '../asn1/element';
import { decodedOrUndefined, readObjectIdentifier, readSequence } from '../asn1/values';
import { extensionOids } from '../extension-oids';
import type { Certificate, Extension } from '../certificate';

/** Extensions that the validation knows, or may pass over without calling anything right that is not. */
const known: ReadonlySet<string> = new Set([
  ...Object.values(extensionOids),
  // Alternative names of issuers, delta lists, and information access: they restrict nothing.
  '2.5.29.18',
  '2.5.29.46',
  '1.3.6.1.5.5.7.1.11',
]);

/** Microsoft's own form of the extended key usage, which counts only where the standard one is absent. */
const applicationPolicies = '1.3.6.1.4.1.311.21.10';

/** The qualifiers of RFC 5280 section 4.2.1.4: a pointer to a statement, and a notice. Both restrict nothing. */
const knownQualifiers = ['1.3.6.1.5.5.7.2.1', '1.3.6.1.5.5.7.2.2'];

/** Whether a critical extension is one that the validation does not know, all or part of it (RFC 5280 section 4.2). */
export function hasUnknownCriticalExtension(certificate: Certificate): boolean {
  return certificate.extensions.some((extension) => isUnknownCritical(extension, certificate));
}

/** Whether an extension is critical and not known, all or part of it. */
export function isUnknownCritical(
  { oid, critical, value }: Extension,
  { extendedKeyUsage }: Pick<Certificate, 'extendedKeyUsage'>,
): boolean {
  if (!critical) return false;
  if (oid === extensionOids.certificatePolicies) return hasUnknownQualifier(value);
  return !known.has(oid) && !(oid === applicationPolicies && extendedKeyUsage !== undefined);
}

function hasUnknownQualifier(value: Uint8Array): boolean {
  const read = readElement(value);
  const oids = read.ok
    ? decodedOrUndefined(() => readSequence(read.value.element).flatMap(qualifiersOf))
    : undefined;
  return oids?.every((oid) => knownQualifiers.includes(oid)) !== true;
}

function qualifiersOf(policy: Element): readonly string[] {
  const [, qualifiers] = readSequence(policy);
  if (!qualifiers) return [];
  return readSequence(qualifiers).map((qualifier) => readObjectIdentifier(readSequence(qualifier)[0]));
}
