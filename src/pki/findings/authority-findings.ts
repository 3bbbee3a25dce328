import type { Certificate } from '../certificate';
import { extensionOids } from '../object-identifiers';
import { isUnknownCritical } from '../path/check-certificate';
import { placeByItself } from '../path/place';
import { findBrokenRules, type RuleAtServers, type WebProfileRule } from '../path/web-profile';
import { claimsToBeServer, isAuthority, isSelfSigned } from './claims';
import { surplusFindings, uncriticalFindings } from './extension-findings';
import { type Observation, observed } from './finding';
import { authorityPublicationFindings } from './publication-findings';
import { authorityPartFindings } from './subject-part-findings';
import { authorityUseFindings } from './use-findings';

/** Findings about an authority's certificate; roots publish nothing about themselves. */
export function authorityFindings(certificate: Certificate): readonly Observation[] {
  const isRoot = isSelfSigned(certificate);
  return [
    ...authorityUseFindings(certificate),
    ...authorityPartFindings(certificate),
    ...uncriticalFindings(certificate),
    ...(isRoot
      ? []
      : [
          ...serialFindings(certificate),
          ...authorityPublicationFindings(certificate),
          ...surplusFindings(certificate),
        ]),
    ...(isRoot ? [{ name: 'self-signed', severity: 'information' } as const] : []),
    { name: 'authority-certificate' },
  ];
}

/** Breaches of the rules for issuing any certificate, but for those with a more precise finding. */
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
