/*
 * The checks of a chain that look at one certificate and its place alone.
 */

import { type Certificate, type Extension, graveDefects } from '../certificate';
import { extensionOids, keyPurposes, otherExtensionOids, policyQualifierOids } from '../object-identifiers';
import { isAnchor, isIssuer, isSelfSigned, type Place } from './place';
import type { CheckName, PathProblem, ValidationInput } from './validation-report';
import { validityAt } from './validity';
import { findBrokenRules, isOfBaselineAlone, type WebProfileRule } from './web-profile';

/** What is wrong or, as a warning, doubtful about a certificate. */
export interface Fault {
  readonly problem: PathProblem;
  readonly certificate: Certificate;
  readonly isWarning?: boolean;
  readonly detail?: string;
}

type CertificateCheck = (certificate: Certificate, place: Place, input: ValidationInput) => readonly Fault[];

/** The checks that look at each certificate by itself, by name. */
export const certificateChecks = {
  validity: checkValidity,
  authority: checkAuthority,
  purpose: checkPurpose,
  strength: checkStrength,
  structure: checkStructure,
  profile: (certificate, place, input) =>
    brokenRules(certificate, place, input).map((detail) => ({
      problem: 'profile-broken',
      certificate,
      detail,
    })),
} as const satisfies Partial<Record<CheckName, CertificateCheck>>;

const all: readonly CertificateCheck[] = Object.values(certificateChecks);

/** Whether a certificate passes every check for its place but those of name and signature. */
export function isFit(certificate: Certificate, place: Place, input: ValidationInput): boolean {
  if (isDistrusted(certificate, input)) return false;
  return all.every((check) => check(certificate, place, input).every(({ isWarning }) => isWarning === true));
}

/** Whether a certificate is distrusted, like those in the store *Untrusted Certificates* of a PC. */
export function isDistrusted({ fingerprint }: Certificate, { distrusted }: ValidationInput): boolean {
  return distrusted?.includes(fingerprint) === true;
}

/** Whether the web profile is checked: where it is asked for, and where a server is checked by name. */
export function isWebProfile({ profile, purpose, name, nameRule }: ValidationInput): boolean {
  if (profile !== undefined) return profile === 'web';
  return purpose === 'serverAuth' && nameRule === 'san-only' && name !== undefined;
}

/** What nobody asked to be held to by name is let pass where RFC 5280 allows it. */
function brokenRules(
  certificate: Certificate,
  place: Place,
  input: ValidationInput,
): readonly WebProfileRule[] {
  if (!isWebProfile(input)) return [];
  const rules = findBrokenRules(certificate, place);
  return input.profile === 'web' ? rules : rules.filter((rule) => !isOfBaselineAlone(rule));
}

function checkValidity(certificate: Certificate, _place: Place, { at }: ValidationInput): readonly Fault[] {
  const state = validityAt(certificate, at);
  return state === 'valid' ? [] : [{ problem: state, certificate }];
}

/** An issuer must be an authority that may sign certificates; version 1 and 2 certificates only as anchors. */
function checkAuthority(certificate: Certificate, place: Place): readonly Fault[] {
  if (!isIssuer(place)) return [];
  const { version, basicConstraints, keyUsage } = certificate;
  const isOldAnchor = place === 'anchor' && version < 3;
  if (!isOldAnchor && basicConstraints?.isAuthority !== true)
    return [{ problem: 'issuer-is-not-an-authority', certificate }];
  return keyUsage === undefined || keyUsage.includes('keyCertSign')
    ? []
    : [{ problem: 'issuer-may-not-sign-certificates', certificate }];
}

const purposeOids = { serverAuth: keyPurposes.serverAuth, clientAuth: keyPurposes.clientAuth } as const;
const anyPurpose = keyPurposes.any;

/** Authorities that name purposes limit those below them, as browsers and Windows have it. */
function checkPurpose(
  certificate: Certificate,
  place: Place,
  { purpose }: ValidationInput,
): readonly Fault[] {
  if (purpose === 'any') return [];
  const { extendedKeyUsage: allowed } = certificate;
  const isAllowed =
    allowed === undefined || allowed.includes(purposeOids[purpose]) || allowed.includes(anyPurpose);
  if (!isAllowed) return [{ problem: 'purpose-not-allowed', certificate }];
  return place === 'leaf' || place === 'self-signed-leaf' ? checkHandshake(certificate) : [];
}

/** An authority's certificate at a server is odd, but RFC 5280 does not forbid it. */
function checkHandshake(certificate: Certificate): readonly Fault[] {
  const { basicConstraints, keyUsage } = certificate;
  const canHandshake =
    keyUsage === undefined ||
    keyUsage.some((usage) => ['digitalSignature', 'keyEncipherment', 'keyAgreement'].includes(usage));
  const isAuthority = basicConstraints?.isAuthority === true;
  if (isAuthority && (canHandshake || keyUsage.includes('keyCertSign')))
    return [{ problem: 'authority-as-server', certificate, isWarning: true }];
  return canHandshake ? [] : [{ problem: 'purpose-not-allowed', certificate }];
}

/** RSA under 1024 bits and MD5 are refused, RSA under 2048 and SHA-1 warned of. What proves nothing needs no digest. */
function checkStrength(certificate: Certificate, place: Place): readonly Fault[] {
  const { publicKey, signatureAlgorithm } = certificate;
  const isShort = publicKey.algorithm.startsWith('RSA') && publicKey.bits < 2048;
  const digest = isAnchor(place) || isSelfSigned(place) ? undefined : signatureAlgorithm.digest;
  const isWeak = digest?.startsWith('MD') === true;
  return [
    ...(isShort
      ? [{ problem: 'key-too-short', certificate, isWarning: publicKey.bits >= 1024 } as const]
      : []),
    ...(isWeak || digest === 'SHA-1'
      ? [{ problem: 'digest-too-weak', certificate, isWarning: !isWeak } as const]
      : []),
  ];
}

function checkStructure(certificate: Certificate): readonly Fault[] {
  const { defects, signatureAlgorithmsAgree } = certificate;
  const agreeing = signatureAlgorithmsAgree ? [] : ['signature-algorithms-differ'];
  return [
    ...[...agreeing, ...defects].map((detail) => ({
      ...({ problem: 'structure-broken', certificate, detail } as const),
      isWarning: !graveDefects.has(detail),
    })),
    ...(hasUnknownCriticalExtension(certificate)
      ? [{ problem: 'unknown-critical-extension', certificate } as const]
      : []),
  ];
}

/** Extensions that are decoded on reading; what cannot be decoded is a defect. */
const known: ReadonlySet<string> = new Set(Object.values(extensionOids));

/** The qualifiers of RFC 5280 section 4.2.1.4: a pointer to a statement, and a notice. Both restrict nothing. */
const knownQualifiers: readonly string[] = Object.values(policyQualifierOids);

/** Whether a critical extension is one that the validation does not know, all or part of it (RFC 5280 section 4.2). */
function hasUnknownCriticalExtension(certificate: Certificate): boolean {
  return certificate.extensions.some((extension) => isUnknownCritical(extension, certificate));
}

/** Whether an extension is critical and not known, all or part of it. */
export function isUnknownCritical(
  { oid, critical }: Pick<Extension, 'oid' | 'critical'>,
  { extendedKeyUsage, policyQualifiers = [] }: Pick<Certificate, 'extendedKeyUsage' | 'policyQualifiers'>,
): boolean {
  if (!critical) return false;
  if (oid === extensionOids.certificatePolicies)
    return policyQualifiers.some((qualifier) => !knownQualifiers.includes(qualifier));
  // Microsoft's own form of the extended key usage counts only where the standard one is absent.
  const isRepetition = oid === otherExtensionOids.applicationPolicies && extendedKeyUsage !== undefined;
  return !known.has(oid) && !isRepetition;
}
