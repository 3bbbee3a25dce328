import type { Bytes } from '@/base/bytes';
import { derContext, derObjectIdentifier, derSequence } from '@/pki/keys/der';
import { accessMethods, extensionOids } from '@/pki/object-identifiers';
import type { GeneralName } from '@/pki/distinguished-name';
import { derGeneralName, derUtf8String } from './der';
import type { ForgedExtension } from './forge';

/* What an authority says in a certificate about itself: where it publishes, and under which policies it issues. */

const plain = (oid: string, value: Bytes): ForgedExtension => ({ oid, critical: false, value });

/** One place where revocation lists are. */
export function distributionPoint(name: GeneralName): ForgedExtension {
  const point = derSequence(derContext(0, derContext(0, derGeneralName(name))));
  return plain(extensionOids.revocationListDistributionPoints, derSequence(point));
}

/** Where to ask about the issuer, one place for every method, by OID. */
export function informationAccess(name: GeneralName, ...methods: readonly string[]): ForgedExtension {
  const location = derGeneralName(name);
  const descriptions = methods.map((method) => derSequence(derObjectIdentifier(method), location));
  return plain(extensionOids.authorityInformationAccess, derSequence(...descriptions));
}

/** The issuer's certificate and its revocation list at one address. */
export function publishedAt(address: string) {
  const name: GeneralName = { kind: 'uri', value: address };
  return {
    informationAccess: informationAccess(name, accessMethods.issuers),
    distributionPoint: distributionPoint(name),
  };
}

/** Policies by OID. */
export function policies(...oids: readonly string[]): ForgedExtension {
  const each = oids.map((oid) => derSequence(derObjectIdentifier(oid)));
  return plain(extensionOids.certificatePolicies, derSequence(...each));
}

/** A policy with a notice to its reader. */
export function policyWithText(oid: string, text: string): ForgedExtension {
  const notice = derSequence(derUtf8String(text));
  const qualifier = derSequence(derObjectIdentifier('1.3.6.1.5.5.7.2.2'), notice);
  const policy = derSequence(derObjectIdentifier(oid), derSequence(qualifier));
  return plain(extensionOids.certificatePolicies, derSequence(policy));
}

/** Statements of a qualified certificate. */
export function statements(...values: readonly Bytes[]): ForgedExtension {
  return plain('1.3.6.1.5.5.7.1.3', derSequence(...values));
}
