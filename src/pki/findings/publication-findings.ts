import { toHex } from '@/base/bytes';
import { decodedOrUndefined, readObjectIdentifier } from '../gate/values';
import type { Certificate } from '../certificate';
import { accessMethods, extensionOids, policyOids } from '../object-identifiers';
import { extensionValue, validationsOf } from './claims';
import { observed, type Observation } from './finding';
import { isIssuedSince } from './longest-validity';

/** What a public authority has to say in every certificate below its root: its policy, and where revocation can be checked. */
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
    ...informationFindings(certificate),
    ...(hasOtherPoints(certificate) ? [{ name: 'distribution-point-malformed' } as const] : []),
  ];
}

/** Where the issuer's certificate and its responder are found, each once, and nothing else (section 7.1.2.7.7). */
function informationFindings(certificate: Certificate): readonly Observation[] {
  const descriptions = extensionValue(certificate, extensionOids.authorityInformationAccess)?.children ?? [];
  const written = descriptions.map(({ bytes }) => toHex(bytes));
  const methods = descriptions.map(({ children: [method] }) =>
    decodedOrUndefined(() => readObjectIdentifier(method)),
  );
  const known: readonly (string | undefined)[] = Object.values(accessMethods);
  return observed('information-access-surplus', [
    ...methods.flatMap((method) => (known.includes(method) ? [] : (method ?? 'unknown'))),
    ...written.flatMap((one, place) => (written.indexOf(one) < place ? 'an address twice' : [])),
  ]);
}

/** A point that is somebody else's, or for some reasons alone, is none that the rules know (section 7.1.2.11.2). */
function hasOtherPoints({ distributionPoints = [] }: Certificate): boolean {
  return distributionPoints.some(({ reasons, issuers }) => reasons !== undefined || issuers !== undefined);
}

/** A server's certificate names one kind of validation, and says where its issuer and its revocation are found. */
export function serverPublicationFindings(certificate: Certificate): readonly Observation[] {
  const { issuerAddresses = [], ocspAddresses = [], revocationListAddresses = [] } = certificate;
  // What is found by another name than an address is not found.
  const hasInformation = issuerAddresses.length + ocspAddresses.length > 0;
  const hasRevocation = ocspAddresses.length + revocationListAddresses.length > 0;
  return [
    ...publicationFindings(certificate),
    ...(validationsOf(certificate).length > 1 ? [{ name: 'policies-contradict' } as const] : []),
    ...(certificate.certificatePolicies?.includes(policyOids.any)
      ? [{ name: 'policy-is-any' } as const]
      : []),
    ...(hasInformation ? [] : [{ name: 'information-access-missing' } as const]),
    ...(hasRevocation ? [] : [{ name: 'revocation-address-missing' } as const]),
  ];
}

/** An authority below a root says where its revocation is found. */
export function authorityPublicationFindings(certificate: Certificate): readonly Observation[] {
  const { revocationListAddresses = [] } = certificate;
  return [
    ...publicationFindings(certificate),
    ...(revocationListAddresses.length === 0 ? [{ name: 'revocation-address-missing' } as const] : []),
    ...(isOfSeveralKinds(certificate) ? [{ name: 'policies-contradict' } as const] : []),
  ];
}

/** Ballot SC-062: an authority that names ways of validation names one. */
function isOfSeveralKinds(certificate: Certificate): boolean {
  return validationsOf(certificate).length > 1 && isIssuedSince(certificate, '2023-09-15');
}
