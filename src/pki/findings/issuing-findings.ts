import type { Certificate } from '../certificate';
import { extensionOids } from '../extension-oids';
import { isUnknownCritical } from '../path/known-extensions';
import { findBrokenRules, type Place, type WebProfileRule } from '../path/web-profile';
import { observed, type Observation } from './finding';
import { claimsToBeServer, isAuthority, isSelfSigned } from './server-claim';

/** What breaks the rules for issuing, whatever a certificate is for, apart from what is said more precisely elsewhere. */
export function issuingFindings(certificate: Certificate): readonly Observation[] {
  const unknown = certificate.extensions.filter((extension) => isUnknownCritical(extension, certificate));
  return [
    ...observed(
      'unknown-critical-extension',
      unknown.map(({ oid }) => oid),
    ),
    ...brokenRules(certificate).map((name): Observation => ({ name })),
    ...(certificate.notAfter < certificate.notBefore ? [{ name: 'dates-reversed' } as const] : []),
  ];
}

/** The purposes of what is no server's may be critical, and those of time stamps have to be (RFC 3161 section 2.3). */
function brokenRules(certificate: Certificate): readonly WebProfileRule[] {
  const isForServers = isAuthority(certificate) || claimsToBeServer(certificate);
  const extensions = certificate.extensions.filter(({ oid }) => oid !== extensionOids.extendedKeyUsage);
  const judged = isForServers ? certificate : { ...certificate, extensions };
  const passedOver = isForServers ? saidElsewhere : [...saidElsewhere, ...ofServers];
  return findBrokenRules(judged, placeOf(certificate)).filter((name) => !passedOver.includes(name));
}

/** An authority that signed itself is a root, or nobody's. */
function placeOf(certificate: Certificate): Place {
  if (!isAuthority(certificate)) return 'leaf';
  return isSelfSigned(certificate) ? 'anchor' : 'issuer';
}

const saidElsewhere: readonly WebProfileRule[] = [
  'serial-not-positive',
  'key-not-permitted',
  'digest-not-permitted',
  'common-name-not-alternative',
];

/** Rules of servers and of the authorities above them. */
const ofServers: readonly WebProfileRule[] = ['purpose-forbidden', 'any-purpose', 'common-name-malformed'];

/** 64 random bits make 16 digits; a leading zero or two is chance. */
export function serialFindings({ serialNumber }: Certificate): readonly Observation[] {
  const digits = serialNumber.replace(/^0+/, '').length;
  return digits >= 14 ? [] : [{ name: 'serial-number-too-short', value: `${String(digits * 4)} bits` }];
}
