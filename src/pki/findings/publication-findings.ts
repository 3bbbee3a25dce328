import type { Certificate } from '../certificate';
import { observed, type Observation } from './finding';
import { validationsOf } from './reserved-policies';

/** What a public authority has to say in every certificate below its root: under which policy, and where revocation is told. */
function publicationFindings(certificate: Certificate): readonly Observation[] {
  const { certificatePolicies, issuerAddresses = [], ocspAddresses = [] } = certificate;
  const { revocationListAddresses = [] } = certificate;
  const addresses = [...issuerAddresses, ...ocspAddresses, ...revocationListAddresses];
  return [
    ...(certificatePolicies === undefined ? [{ name: 'policies-missing' } as const] : []),
    ...observed(
      'address-not-http',
      addresses.filter((address) => !/^http:\/\/[^/]/i.test(address)),
    ),
  ];
}

/** A server's certificate names one kind of validation, and says where its issuer and its revocation are found. */
export function serverPublicationFindings(certificate: Certificate): readonly Observation[] {
  const { issuerAddresses, ocspAddresses = [], revocationListAddresses = [] } = certificate;
  const hasRevocation = ocspAddresses.length + revocationListAddresses.length > 0;
  return [
    ...publicationFindings(certificate),
    ...(validationsOf(certificate).length > 1 ? [{ name: 'policies-contradict' } as const] : []),
    ...(issuerAddresses === undefined ? [{ name: 'information-access-missing' } as const] : []),
    ...(hasRevocation ? [] : [{ name: 'revocation-address-missing' } as const]),
  ];
}

/** An authority below a root says where its revocation is found. */
export function authorityPublicationFindings(certificate: Certificate): readonly Observation[] {
  const { revocationListAddresses = [] } = certificate;
  return [
    ...publicationFindings(certificate),
    ...(revocationListAddresses.length === 0 ? [{ name: 'revocation-address-missing' } as const] : []),
  ];
}
