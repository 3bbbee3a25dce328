import type { Certificate } from '../certificate';

/** How the owner of a certificate was validated. */
export type Validation = 'domain' | 'organization' | 'individual' | 'extended';

/** The policies that the CA/Browser Forum reserved for it (Baseline Requirements section 7.1.6.1), by OID. */
const reserved: Readonly<Record<string, Validation>> = {
  '2.23.140.1.2.1': 'domain',
  '2.23.140.1.2.2': 'organization',
  '2.23.140.1.2.3': 'individual',
  '2.23.140.1.1': 'extended',
};

/** Every kind of validation that a certificate names. */
export function validationsOf({ certificatePolicies = [] }: Certificate): readonly Validation[] {
  return certificatePolicies.flatMap((policy) => reserved[policy] ?? []);
}

/** The first kind of validation that a certificate names. */
export function validationOf(certificate: Certificate): Validation | undefined {
  return validationsOf(certificate)[0];
}
