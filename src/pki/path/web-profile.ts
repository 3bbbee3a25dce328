/*
 * What RFC 5280 section 4 and the CA/Browser Forum's Baseline Requirements forbid to issue, and what a careful client
 * of public servers therefore refuses, though the path validation of RFC 5280 section 6 would let it pass. The
 * programs of the lab's time did not look at these.
 */

import { type Certificate, isSelfIssued } from '../certificate';
import { commonNameOf } from '../distinguished-name';
import { isInternalName, isReservedAddress } from '../names/host-name';
import { ipAddressToText, isIpAddress, readIpAddress } from '../names/ip-address';
import { hostsIn } from '../names/matches-name';
import { extensionOids, keyPurposes } from '../object-identifiers';
import { isAnchor, isIssuer, isSelfSigned, type Place } from './place';

/** A rule of the profile; each has words and a source. */
export type WebProfileRule =
  | 'version-not-3'
  | 'serial-not-positive'
  | 'authority-key-identifier-missing'
  | 'authority-key-identifier-not-own'
  | 'subject-key-identifier-missing'
  | 'extension-must-not-be-critical'
  | 'extension-must-be-critical'
  | 'alternative-names-wrongly-critical'
  | 'constraints-on-a-server'
  | 'constraint-malformed'
  | 'authority-marks-disagree'
  | 'purpose-forbidden'
  | 'any-purpose'
  | 'purposes-on-a-root'
  | 'server-purposes-missing'
  | 'authority-at-a-server'
  | 'host-name-malformed'
  | 'common-name-malformed'
  | 'common-name-not-alternative'
  | 'distribution-point-malformed'
  | 'key-not-permitted'
  | 'digest-not-permitted';

/** Rules of which a certificate at a server breaks one; looked at by itself, more precise things are said of it. */
export type RuleAtServers = 'server-purposes-missing' | 'authority-at-a-server' | 'host-name-malformed';

/**
 * Whether RFC 5280 expressly allows what a rule forbids: the last certificate of a path may be an authority's (section
 * 4.2.1.9), and purposes may be left out (section 4.2.1.12). Only the Baseline Requirements see it otherwise.
 */
export function isOfBaselineAlone(rule: WebProfileRule): boolean {
  return rule === 'authority-at-a-server' || rule === 'server-purposes-missing';
}

type Rule = (certificate: Certificate, place: Place) => boolean;

/** The rules that a certificate breaks. */
export function findBrokenRules(certificate: Certificate, place: Place): readonly WebProfileRule[] {
  return ruleNames.filter((name) => rules[name](certificate, place));
}

const rules: Readonly<Record<WebProfileRule, Rule>> = {
  'version-not-3': ({ version }, place) => version !== 3 && place !== 'anchor',
  'serial-not-positive': ({ defects }, place) =>
    !isAnchor(place) && (defects.includes('serial-zero') || defects.includes('negative-serial')),
  'authority-key-identifier-missing': ({ authorityKeyIdentifier }, place) =>
    !isAnchor(place) && !isSelfSigned(place) && authorityKeyIdentifier === undefined,
  'authority-key-identifier-not-own': (certificate, place) =>
    place === 'root' && namesAnotherKey(certificate),
  'subject-key-identifier-missing': ({ subjectKeyIdentifier, version }, place) =>
    isIssuer(place) && !isAnchor(place) && version === 3 && subjectKeyIdentifier === undefined,
  'extension-must-not-be-critical': ({ extensions }, place) =>
    extensions.some(({ oid, critical }) => critical && isNeverCritical(oid, place)),
  'extension-must-be-critical': ({ extensions }, place) =>
    extensions.some(({ oid, critical }) => !critical && isAlwaysCritical(oid, place)),
  'alternative-names-wrongly-critical': ({ extensions, subject }, place) => {
    const names = extensions.find(({ oid }) => oid === extensionOids.subjectAlternativeName);
    return !isIssuer(place) && names !== undefined && names.critical !== (subject.length === 0);
  },
  'constraints-on-a-server': ({ basicConstraints, nameConstraints }) =>
    nameConstraints !== undefined && basicConstraints?.isAuthority !== true,
  'constraint-malformed': ({ nameConstraints }) =>
    [...(nameConstraints?.permitted ?? []), ...(nameConstraints?.excluded ?? [])].some(
      ({ kind, value }) => kind === 'dns' && /^\.|\*/.test(value),
    ),
  'authority-marks-disagree': haveAuthorityMarksDisagreed,
  'purpose-forbidden': ({ extendedKeyUsage = [] }, place) =>
    place !== 'anchor' && extendedKeyUsage.some((purpose) => purposesOfOthers.has(purpose)),
  'any-purpose': ({ extendedKeyUsage = [] }, place) =>
    place !== 'anchor' && extendedKeyUsage.includes(keyPurposes.any),
  'purposes-on-a-root': (certificate, place) =>
    (place === 'anchor' || place === 'root') &&
    isSelfIssued(certificate) &&
    certificate.extendedKeyUsage !== undefined,
  'server-purposes-missing': ({ extendedKeyUsage, basicConstraints }, place) =>
    place === 'leaf' && extendedKeyUsage === undefined && basicConstraints?.isAuthority !== true,
  'authority-at-a-server': ({ basicConstraints }, place) =>
    place === 'leaf' && basicConstraints?.isAuthority === true,
  'host-name-malformed': ({ subjectAlternativeNames = [] }, place) =>
    place === 'leaf' &&
    subjectAlternativeNames.some(({ kind, value }) => kind === 'dns' && !isHostName(value)),
  'common-name-malformed': (certificate, place) => !isIssuer(place) && hasMalformedCommonName(certificate),
  'common-name-not-alternative': (certificate, place) =>
    !isIssuer(place) && hasStrangeCommonName(certificate),
  'distribution-point-malformed': ({ distributionPoints = [] }) =>
    distributionPoints.some(({ name }) => name?.fullNames.some(({ kind }) => kind !== 'uri')),
  'key-not-permitted': ({ publicKey }) => !isPermittedKey(publicKey),
  'digest-not-permitted': ({ signatureAlgorithm }, place) =>
    !isAnchor(place) && !isSelfSigned(place) && signatureAlgorithm.digest === 'SHA-1',
};

const ruleNames = Object.keys(rules) as readonly WebProfileRule[];

/** RFC 5280 sections 4.2.1.1, 4.2.1.2 and 4.2.2.1. */
const neverCritical: ReadonlySet<string> = new Set([
  extensionOids.authorityKeyIdentifier,
  extensionOids.subjectKeyIdentifier,
  extensionOids.authorityInformationAccess,
]);

/** Of a server, the purposes neither (Baseline Requirements section 7.1.2.7.6). */
function isNeverCritical(oid: string, place: Place): boolean {
  return neverCritical.has(oid) || (oid === extensionOids.extendedKeyUsage && !isIssuer(place));
}

/** RFC 5280 sections 4.2.1.9, 4.2.1.11 and 4.2.1.14; the baseline lets name constraints off, and anchors are not asked. */
function isAlwaysCritical(oid: string, place: Place): boolean {
  if (oid === extensionOids.policyConstraints || oid === extensionOids.inhibitAnyPolicy) return true;
  return oid === extensionOids.basicConstraints && isIssuer(place) && !isAnchor(place);
}

/** Labels of letters, digits and inner hyphens, the first one perhaps a star (RFC 1123 section 2.1, RFC 5890). */
function isHostName(text: unknown): boolean {
  if (typeof text !== 'string' || text.length > 253) return false;
  return /^(?:\*\.)?(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)*[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i.test(text);
}

/** A key that may sign certificates is an authority's, and a path length is for such keys (RFC 5280 section 4.2.1.9). */
function haveAuthorityMarksDisagreed({ basicConstraints, keyUsage }: Certificate, place: Place): boolean {
  if (place === 'trusted-leaf') return false;
  const isAuthority = basicConstraints?.isAuthority === true;
  const maySign = keyUsage?.includes('keyCertSign');
  return isAuthority ? maySign === false : maySign === true || basicConstraints?.pathLength !== undefined;
}

/**
 * Code signing, e-mail, time stamps, OCSP responses and precertificates: forbidden to servers and to the
 * authorities below a root (Baseline Requirements sections 7.1.2.7.10 and 7.1.2.10.6).
 */
const purposesOfOthers: ReadonlySet<string> = new Set([
  keyPurposes.codeSigning,
  keyPurposes.emailProtection,
  keyPurposes.timeStamping,
  keyPurposes.ocspSigning,
  '1.3.6.1.4.1.11129.2.4.4',
]);

const permittedCurves: readonly string[] = ['P-256', 'P-384', 'P-521'];

/** Baseline Requirements section 6.1.5; Ed25519, which they lack, is let pass. */
function isPermittedKey({ algorithm, bits, curve = '' }: Certificate['publicKey']): boolean {
  if (algorithm === 'RSA' || algorithm === 'RSA-PSS') return bits >= 2048 && bits % 8 === 0;
  return algorithm === 'EC' ? permittedCurves.includes(curve) : algorithm === 'Ed25519';
}

/** A root's own identifier is its subject's, without issuer and serial number (Baseline Requirements section 7.1.2.1.3). */
function namesAnotherKey(certificate: Certificate): boolean {
  if (!certificate.extensions.some(({ oid }) => oid === extensionOids.authorityKeyIdentifier)) return false;
  const { authorityKeyIdentifier: own, subjectKeyIdentifier: subject, authorityCertificate } = certificate;
  return (
    own === undefined || authorityCertificate !== undefined || (subject !== undefined && own !== subject)
  );
}

/*
 * What the Baseline Requirements say of a server's common name (section 7.1.4.3): it is one of the alternative names,
 * letter by letter, and an address in its usual form.
 */

/** Whether a common name reads as an address but is not written as RFC 3986 or RFC 5952 would write it. */
function hasMalformedCommonName({ subject }: Certificate): boolean {
  const name = commonNameOf(subject) ?? '';
  const octets = readIpAddress(name);
  return octets ? ipAddressToText(octets) !== name : isLooseAddress(name);
}

/** Numbers that old programs take for an IPv4 address: hexadecimal ones, and those with leading zeros. */
function isLooseAddress(text: string): boolean {
  return (
    /^0x[\da-f]{1,8}$/i.test(text) || /^(?:(?:0x[\da-f]+|\d{1,11})\.){3}(?:0x[\da-f]+|\d{1,11})$/i.test(text)
  );
}

/**
 * Whether a common name is a host that the alternative names do not name. Two kinds are let pass: certificates for
 * internal names, which no public authority issues and no such rule binds, and the domain above an alternative name.
 */
function hasStrangeCommonName({ subject, subjectAlternativeNames = [] }: Certificate): boolean {
  const name = commonNameOf(subject) ?? '';
  if (!/^[^\s/@:]+\.[^\s/@:]+$/.test(name) || isIpAddress(name)) return false;
  const names = hostsIn(subjectAlternativeNames);
  if (names.length === 0 || names.some((host) => isInternalName(host) || isReservedAddress(host)))
    return false;
  return !names.some((host) => host === name || host.endsWith(`.${name}`));
}
