import type * as asn1js from 'asn1js';
import { CertificatePolicies, PolicyConstraints, PolicyMappings, type PolicyQualifierInfo } from 'pkijs';
import { readCharacterString } from '../gate/character-string';
import { tags } from '../gate/element';
import { readSequence } from '../gate/values';
import type { ExtensionDescription, PolicyQualifier } from '../certificate-description';
import { policyQualifierOids } from '../object-identifiers';
import { elementOf } from './general-names';
import { demandReadRight, dottedOid } from './pkijs-workarounds';

/** CertificatePolicies, and what Microsoft calls application policies (RFC 5280 section 4.2.1.4). */
export function describePolicies(schema: asn1js.AsnType): ExtensionDescription {
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
export function describePolicyMappings(schema: asn1js.AsnType): ExtensionDescription {
  const mappings = new PolicyMappings({ schema }).mappings.map((mapping) => ({
    issuerDomain: dottedOid(mapping.issuerDomainPolicy),
    subjectDomain: dottedOid(mapping.subjectDomainPolicy),
  }));
  return { kind: 'policy-mappings', mappings };
}

/** PolicyConstraints (RFC 5280 section 4.2.1.11). */
export function describePolicyConstraints(schema: asn1js.AsnType): ExtensionDescription {
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
