import { isHost } from '../names/matches-name';
import { isSelfIssued, type Certificate } from '../certificate';
import { commonNameOf } from '../distinguished-name';
import { isHostName, isWildcardName } from '../names/host-name';
import { isIpAddress } from '../names/ip-address';
import { validationsOf } from './reserved-policies';
import { keyPurposes } from '../object-identifiers';

const purposes = { server: keyPurposes.serverAuth, any: keyPurposes.any } as const;

/** Whether a certificate belongs to an authority, by what it says. */
export function isAuthority({ basicConstraints }: Pick<Certificate, 'basicConstraints'>): boolean {
  return basicConstraints?.isAuthority === true;
}

/**
 * Whether a certificate says that its own key signed it: by its names and, where it tells them, by its key identifiers,
 * which an authority's certificate under its older key tells apart (RFC 5280 section 3.2).
 */
export function isSelfSigned(certificate: Certificate): boolean {
  const { authorityKeyIdentifier: issuer, subjectKeyIdentifier: subject } = certificate;
  const isOfAnotherKey = issuer !== undefined && subject !== undefined && issuer !== subject;
  return isSelfIssued(certificate) && certificate.subject.length > 0 && !isOfAnotherKey;
}

/**
 * Whether a certificate claims to be a server's: by its purposes, or, where it names none, by the names of hosts or by
 * a policy under which public authorities issue to servers alone. What is for e-mail, clients, code, time stamps or OCSP
 * alone is none, whatever its names.
 */
export function claimsToBeServer(certificate: Certificate): boolean {
  if (isAuthority(certificate)) return false;
  const { extendedKeyUsage } = certificate;
  return extendedKeyUsage === undefined
    ? namesHosts(certificate) || validationsOf(certificate).length > 0
    : extendedKeyUsage.includes(purposes.server) || extendedKeyUsage.includes(purposes.any);
}

function namesHosts({ subject, subjectAlternativeNames = [] }: Certificate): boolean {
  const commonName = commonNameOf(subject) ?? '';
  return (
    subjectAlternativeNames.some(isHost) ||
    isWildcardName(commonName) ||
    isIpAddress(commonName) ||
    (isHostName(commonName) && commonName.includes('.'))
  );
}
