import type { Certificate } from '../certificate';
import { extensionOids } from '../object-identifiers';
import { isUnknownCritical } from '../path/known-extensions';
import { placeByItself } from '../path/place';
import { findBrokenRules, type RuleAtServers, type WebProfileRule } from '../path/web-profile';
import { observed, type Observation } from './finding';
import { claimsToBeServer, isAuthority } from './server-claim';

/** What breaks the rules for issuing, whatever a certificate is for, apart from what is said more precisely elsewhere. */
export function issuingFindings(certificate: Certificate): readonly Observation[] {
  const unknown = certificate.extensions.filter((extension) => isUnknownCritical(extension, certificate));
  return [
    ...observed(
      'unknown-critical-extension',
      unknown.map(({ oid }) => oid),
    ),
    ...observed('purpose-repeated', repeated(certificate.extendedKeyUsage ?? [])),
    ...brokenRules(certificate).map((name): Observation => ({ name })),
    ...(certificate.notAfter < certificate.notBefore ? [{ name: 'dates-reversed' } as const] : []),
  ];
}

function repeated(purposes: readonly string[]): readonly string[] {
  return purposes.filter((purpose, place) => purposes.indexOf(purpose) < place);
}

/** The purposes of what is no server's may be critical, and those of time stamps have to be (RFC 3161 section 2.3). */
function brokenRules(certificate: Certificate): readonly Exclude<WebProfileRule, RuleAtServers>[] {
  const isForServers = isAuthority(certificate) || claimsToBeServer(certificate);
  const extensions = certificate.extensions.filter(({ oid }) => oid !== extensionOids.extendedKeyUsage);
  const judged = isForServers ? certificate : { ...certificate, extensions };
  const passedOver = isForServers ? saidElsewhere : [...saidElsewhere, ...ofServers];
  return findBrokenRules(judged, placeByItself(certificate))
    .filter((name) => !isAtServers(name))
    .filter((name) => !passedOver.includes(name));
}

/** What stands at a server is told of its purposes, its names and its marks in words of their own. */
function isAtServers(name: WebProfileRule): name is RuleAtServers {
  return ['server-purposes-missing', 'authority-at-a-server', 'host-name-malformed'].includes(name);
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
