/*
 * The checks of a chain that look at one certificate and its place alone.
 */
import type { Certificate } from '../certificate';
import { graveDefects } from '../certificate-defects';
import { hasUnknownCriticalExtension } from './known-extensions';
import type { CheckName, PathProblem, ValidationInput } from './validation-report';
import { isAnchor, isIssuer, isSelfSigned, type Place } from './place';
import { validityAt } from './validity';
import { findBrokenRules, isOfBaselineAlone, type WebProfileRule } from './web-profile';
import { keyPurposes } from '../object-identifiers';

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

/** Whether nothing speaks against a certificate in a place, its name and its signature aside. */
export function isFit(certificate: Certificate, place: Place, input: ValidationInput): boolean {
  if (isDistrusted(certificate, input)) return false;
  return all.every((check) => check(certificate, place, input).every(({ isWarning }) => isWarning === true));
}

/** Whether a certificate is never to be believed, as with those in the store *Untrusted Certificates* of a PC. */
export function isDistrusted({ fingerprint }: Certificate, { distrusted }: ValidationInput): boolean {
  return distrusted?.includes(fingerprint) === true;
}

/** Whether what the web profile demands is looked at: where it is asked for, and where a server is looked up by name. */
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
