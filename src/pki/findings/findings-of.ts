import { isSelfIssued, type Certificate } from '../certificate';
import { graveDefects } from '../certificate-defects';
import type { CertificateRequest } from '../certificate-request';
import type { Item } from '../item';
import type { RevocationList } from '../revocation-list';
import type { Finding } from './finding';
import { digestFindings, keyFindings } from './key-findings';
import { longestValidityDays, validityDays } from './longest-validity';
import { nameFindings, placeFindings } from './name-findings';
import { textFindings } from './text-findings';
import { issuingFindings, useFindings } from './use-findings';

/**
 * What can be said of an item by looking at it alone, in the order in which it was looked for. What one item cannot tell
 * about itself (who signed it, whether it was revoked) is a grey finding; whether it is trusted is for
 * `validateCertificate`.
 */
export function findingsOf(item: Item): readonly Finding[] {
  switch (item.kind) {
    case 'certificate':
      return certificateFindings(item.certificate);
    case 'request':
      return requestFindings(item.request);
    case 'private-key':
      return keyFindings(item.keyPair.publicKey);
    case 'revocation-list':
      return listFindings(item.revocationList);
    case 'unknown':
      return [{ name: 'unreadable', severity: 'error', value: item.found }];
  }
}

function listFindings({ nextUpdate }: RevocationList): readonly Finding[] {
  return [
    ...(nextUpdate === undefined ? [{ name: 'list-without-end', severity: 'warning' } as const] : []),
    { name: 'not-checked', severity: 'grey', value: 'the revocation list' },
  ];
}

function requestFindings(request: CertificateRequest): readonly Finding[] {
  return [
    ...signatureFindings(request),
    ...keyFindings(request.publicKey),
    ...digestFindings(request.signatureAlgorithm),
    ...nameFindings(request.subject, request.subjectAlternativeNames),
    ...textFindings(request.subject, request.subjectAlternativeNames),
  ];
}

function signatureFindings({
  signature,
  signatureAlgorithm: { name },
}: CertificateRequest): readonly Finding[] {
  if (signature === 'good') return [];
  return signature === 'bad'
    ? [{ name: 'signature-bad', severity: 'error' }]
    : [{ name: 'signature-unsupported', severity: 'warning', value: name }];
}

function certificateFindings(certificate: Certificate): readonly Finding[] {
  const isAuthority = certificate.basicConstraints?.isAuthority === true;
  const { subject, subjectAlternativeNames = [] } = certificate;
  return [
    ...structureFindings(certificate),
    ...keyFindings(certificate.publicKey),
    // The signature of a certificate on itself proves nothing, so its digest is of no matter.
    ...(isSelfIssued(certificate) ? [] : digestFindings(certificate.signatureAlgorithm)),
    ...(isAuthority ? placeFindings(subject) : nameFindings(subject, subjectAlternativeNames)),
    ...textFindings(subject, subjectAlternativeNames),
    ...(isAuthority ? [] : validityFindings(certificate)),
    ...useFindings(certificate),
    ...issuingFindings(certificate),
    ...roleFindings(certificate, isAuthority),
    { name: 'not-checked', severity: 'grey', value: 'whether it has been revoked' },
  ];
}

function structureFindings({ defects, signatureAlgorithmsAgree }: Certificate): readonly Finding[] {
  const all = signatureAlgorithmsAgree ? defects : [...defects, 'signature-algorithms-differ'];
  return all.map((value) => ({
    name: 'structure-broken',
    severity: graveDefects.has(value) ? 'error' : 'warning',
    value,
  }));
}

function validityFindings(certificate: Certificate): readonly Finding[] {
  const days = validityDays(certificate.notBefore, certificate.notAfter);
  if (isSelfIssued(certificate) || days <= longestValidityDays(certificate.notBefore)) return [];
  return [
    { name: 'validity-longer-than-browsers-accept', severity: 'warning', value: `${String(days)} days` },
  ];
}

function roleFindings(certificate: Certificate, isAuthority: boolean): readonly Finding[] {
  return [
    ...(isSelfIssued(certificate)
      ? [{ name: 'self-signed', severity: isAuthority ? 'information' : 'warning' } as const]
      : []),
    ...(isAuthority ? [{ name: 'authority-certificate', severity: 'information' } as const] : []),
  ];
}
