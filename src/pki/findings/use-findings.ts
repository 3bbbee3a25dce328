import { isSelfIssued, type Certificate } from '../certificate';
import { isUnknownCritical } from '../path/known-extensions';
import { findBrokenRules, type Place } from '../path/web-profile';
import type { Finding } from './finding';

const serverPurpose = '1.3.6.1.5.5.7.3.1';
const anyPurpose = '2.5.29.37.0';

/** What can be said of what a certificate is for: extended and plain key usage, the marks of an authority. */
export function useFindings(certificate: Certificate): readonly Finding[] {
  const isAuthority = certificate.basicConstraints?.isAuthority === true;
  return isAuthority ? authorityFindings(certificate) : serverFindings(certificate);
}

function serverFindings({ extendedKeyUsage, keyUsage }: Certificate): readonly Finding[] {
  return [...purposeFindings(extendedKeyUsage), ...keyUsageFindings(keyUsage)];
}

function purposeFindings(purposes: Certificate['extendedKeyUsage']): readonly Finding[] {
  if (purposes === undefined) return [{ name: 'purposes-missing', severity: 'warning' }];
  return purposes.includes(serverPurpose) || purposes.includes(anyPurpose)
    ? []
    : [{ name: 'purpose-not-for-servers', severity: 'error' }];
}

function keyUsageFindings(usages: Certificate['keyUsage']): readonly Finding[] {
  if (usages === undefined) return [{ name: 'key-usage-missing', severity: 'information' }];
  const canHandshake = (['digitalSignature', 'keyEncipherment', 'keyAgreement'] as const).some((usage) =>
    usages.includes(usage),
  );
  return canHandshake
    ? []
    : [{ name: 'key-usage-not-for-servers', severity: 'error', value: usages.join(', ') }];
}

/** Root stores and other authorities never carry a server's names and purpose. */
function authorityFindings(certificate: Certificate): readonly Finding[] {
  const { extendedKeyUsage, subjectAlternativeNames = [], keyUsage } = certificate;
  const isForServers = extendedKeyUsage?.includes(serverPurpose) === true;
  const hasHosts = subjectAlternativeNames.some(({ kind }) => kind === 'dns' || kind === 'ip');
  return [
    ...(isForServers && hasHosts ? [{ name: 'authority-marked-as-server', severity: 'error' } as const] : []),
    ...(keyUsage === undefined ? [{ name: 'key-usage-missing', severity: 'warning' } as const] : []),
  ];
}

/** What breaks the rules for issuing, apart from what is said more precisely elsewhere. */
export function issuingFindings(certificate: Certificate): readonly Finding[] {
  const unknown = certificate.extensions.filter((extension) => isUnknownCritical(extension, certificate));
  return [
    ...unknown.map(({ oid }): Finding => ({
      name: 'unknown-critical-extension',
      severity: 'error',
      value: oid,
    })),
    ...findBrokenRules(certificate, placeOf(certificate))
      .filter((name) => !saidElsewhere.includes(name))
      .map((name): Finding => ({ name, severity: 'warning' })),
    ...serialFindings(certificate),
    ...(certificate.notAfter < certificate.notBefore
      ? [{ name: 'dates-reversed', severity: 'error' } as const]
      : []),
  ];
}

/** An authority that signed itself is a root, or nobody's. */
function placeOf(certificate: Certificate): Place {
  if (certificate.basicConstraints?.isAuthority !== true) return 'leaf';
  return isSelfIssued(certificate) ? 'anchor' : 'issuer';
}

const saidElsewhere: readonly string[] = [
  'serial-not-positive',
  'key-not-permitted',
  'digest-not-permitted',
  'common-name-not-alternative',
];

/** 64 random bits make 16 digits; a leading zero or two is chance. */
function serialFindings(certificate: Certificate): readonly Finding[] {
  const digits = certificate.serialNumber.replace(/^0+/, '').length;
  return digits >= 14 || isSelfIssued(certificate)
    ? []
    : [{ name: 'serial-number-too-short', severity: 'warning', value: `${String(digits * 4)} bits` }];
}
