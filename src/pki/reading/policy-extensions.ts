import { contextTag, tags, type Element } from '../gate/element';
import { optional, required, structure } from '../gate/structure';
import { atLeastOne, readObjectIdentifier, readSequence, readSmallInteger, untagged } from '../gate/values';
import type { Certificate, PolicyMapping } from '../certificate';

const policyFields = structure({
  identifier: required(tags.objectIdentifier),
  qualifiers: optional(tags.sequence),
});

const qualifierFields = structure({ kind: required(tags.objectIdentifier), qualifier: required() });

/** Reads certificatePolicies (RFC 5280 section 4.2.1.4). Throws DecodingError. */
export function readCertificatePolicies(
  value: Element,
  defects: Set<string>,
): Pick<Certificate, 'certificatePolicies' | 'policyQualifiers'> {
  const policies = atLeastOne(value).map((policy) => policyFields(readSequence(policy)));
  const certificatePolicies = policies.map(({ identifier }) => readObjectIdentifier(identifier));
  if (new Set(certificatePolicies).size < policies.length) defects.add('policy-duplicate');
  const kinds = policies.flatMap(({ qualifiers }) => (qualifiers ? qualifierKinds(qualifiers, defects) : []));
  return { certificatePolicies, ...(kinds.length > 0 ? { policyQualifiers: [...new Set(kinds)] } : {}) };
}

/** A list of qualifiers without any restricts nothing, and is met with. */
function qualifierKinds(list: Element, defects: Set<string>): readonly string[] {
  if (list.children.length === 0) defects.add('sequence-empty');
  return list.children.map((info) => readObjectIdentifier(qualifierFields(readSequence(info)).kind));
}

const mappingFields = structure({
  issuerDomain: required(tags.objectIdentifier),
  subjectDomain: required(tags.objectIdentifier),
});

/** Reads policyMappings (RFC 5280 section 4.2.1.5). Throws DecodingError. */
export function readPolicyMappings(value: Element): Pick<Certificate, 'policyMappings'> {
  const policyMappings = atLeastOne(value).map((mapping): PolicyMapping => {
    const { issuerDomain, subjectDomain } = mappingFields(readSequence(mapping));
    return {
      issuerDomain: readObjectIdentifier(issuerDomain),
      subjectDomain: readObjectIdentifier(subjectDomain),
    };
  });
  return { policyMappings };
}

const constraintFields = structure({
  requireExplicitPolicy: optional(contextTag(0)),
  inhibitPolicyMapping: optional(contextTag(1)),
});

/** Reads policyConstraints (RFC 5280 section 4.2.1.11). Throws DecodingError. */
export function readPolicyConstraints(value: Element): Pick<Certificate, 'policyConstraints'> {
  const { requireExplicitPolicy: explicit, inhibitPolicyMapping: mapping } = constraintFields(
    atLeastOne(value),
  );
  return {
    policyConstraints: {
      ...(explicit ? { requireExplicitPolicy: readSkipped(explicit) } : {}),
      ...(mapping ? { inhibitPolicyMapping: readSkipped(mapping) } : {}),
    },
  };
}

/** SkipCerts under an implicit tag. */
function readSkipped(element: Element): number {
  return readSmallInteger(untagged(element, tags.integer));
}
