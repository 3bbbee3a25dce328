import type { Certificate } from '../certificate';
import { policyOids } from '../object-identifiers';

/** How the owner of a certificate was validated. */
export type Validation = 'domain' | 'organization' | 'individual' | 'extended';

/** The policies that the CA/Browser Forum reserved for it (Baseline Requirements section 7.1.6.1), by OID. */
const reserved: Readonly<Record<string, Validation>> = {
  [policyOids.domainValidated]: 'domain',
  [policyOids.organizationValidated]: 'organization',
  [policyOids.individualValidated]: 'individual',
  [policyOids.extendedValidation]: 'extended',
};

/** Every kind of validation that a certificate names. */
export function validationsOf({ certificatePolicies = [] }: Certificate): readonly Validation[] {
  return certificatePolicies.flatMap((policy) => reserved[policy] ?? []);
}

/** The first kind of validation that a certificate names. */
export function validationOf(certificate: Certificate): Validation | undefined {
  return validationsOf(certificate)[0];
}
