/*
 * The checks of RFC 5280 section 6 on one chain, and those of a TLS client around it (RFC 9525, RFC 8446). Each looks at
 * the whole chain, leaf first, and names the first certificate that fails it. Revocation is not looked at and says so.
 */
import { isSelfIssued, type Certificate } from '../certificate';
import { graveDefects } from '../certificate-defects';
import { matchesName } from '../names/matches-name';
import type { CandidateChain } from './build-chains';
import { verdictKey } from './collect-verdicts';
import { hasUnknownCriticalExtension } from './known-extensions';
import { findNameNotPermitted } from './name-constraints';
import { findPolicyMissing } from './policies';
import {
  checks,
  type CheckName,
  type CheckResult,
  type PathProblem,
  type ValidationInput,
} from './validation-report';

/** What a check found: nothing wrong, a problem with the certificate that has it, or that it could not be made. */
type Finding =
  | { readonly problem: PathProblem; readonly certificate: Certificate; readonly isWarning?: boolean }
  | 'not-checked'
  | undefined;

type Check = (chain: CandidateChain, input: ValidationInput) => Finding;

/** One result a check, in the order of `checks`. */
export function checkChain(chain: CandidateChain, input: ValidationInput): readonly CheckResult[] {
  return checks.map((check) => resultOf(check, checkers[check](chain, input)));
}

function resultOf(check: CheckName, finding: Finding): CheckResult {
  if (finding === undefined) return { check, status: 'passed' };
  if (finding === 'not-checked') return { check, status: 'not-checked' };
  const { problem, certificate, isWarning } = finding;
  return { check, status: isWarning ? 'warning' : 'failed', problem, certificate: certificate.fingerprint };
}

const checkers: Readonly<Record<CheckName, Check>> = {
  name: ({ certificates: [leaf] }, { name, nameRule }) => {
    if (name === undefined || leaf === undefined) return 'not-checked';
    return matchesName(leaf, name, nameRule)
      ? undefined
      : { problem: 'name-does-not-match', certificate: leaf };
  },
  validity: ({ certificates }, { at }) =>
    firstFinding(certificates, (certificate) => {
      if (at < certificate.notBefore) return { problem: 'not-yet-valid', certificate };
      return at > certificate.notAfter ? { problem: 'expired', certificate } : undefined;
    }),
  chain: ({ certificates, end }) => {
    const last = certificates.at(-1);
    if (last === undefined) return undefined;
    if (end === 'limit') return { problem: 'limit-reached', certificate: last };
    return end === 'issuer-missing' ? { problem: 'issuer-missing', certificate: last } : undefined;
  },
  signatures: checkSignatures,
  authority: ({ certificates, end }) =>
    firstFinding(certificates.slice(1), (certificate, index, issuers) =>
      authorityFinding(certificate, end === 'anchor' && index === issuers.length - 1),
    ),
  'path-length': ({ certificates }) =>
    firstFinding(certificates, (certificate, index) => {
      const { pathLength } = certificate.basicConstraints ?? {};
      const below = certificates.slice(1, index).filter((other) => !isSelfIssued(other)).length;
      return pathLength !== undefined && index > 0 && below > pathLength
        ? { problem: 'path-too-long', certificate }
        : undefined;
    }),
  'name-constraints': ({ certificates }) =>
    firstFinding(certificates, (authority, index) => {
      const certificate = findNameNotPermitted(authority, certificates.slice(0, index));
      return certificate === undefined ? undefined : { problem: 'name-not-permitted', certificate };
    }),
  purpose: checkPurpose,
  trust: ({ certificates, end }) => {
    const last = certificates.at(-1);
    if (last === undefined || end === 'anchor') return undefined;
    const isAlone = certificates.length === 1 && end === 'self-issued';
    return { problem: isAlone ? 'self-signed-not-trusted' : 'root-not-trusted', certificate: last };
  },
  strength: ({ certificates }) => firstFailure(certificates.map(strengthFinding)),
  structure: ({ certificates, end }) =>
    firstFinding(
      end === 'anchor' ? certificates.slice(0, Math.max(1, certificates.length - 1)) : certificates,
      structureFinding,
    ),
  revocation: () => 'not-checked',
};

function firstFinding(
  certificates: readonly Certificate[],
  find: (certificate: Certificate, index: number, all: readonly Certificate[]) => Finding,
): Finding {
  for (const [index, certificate] of certificates.entries()) {
    const finding = find(certificate, index, certificates);
    if (finding !== undefined) return finding;
  }
  return undefined;
}

/** A failure before a warning. */
function firstFailure(findings: readonly Finding[]): Finding {
  const isFailure = (finding: Finding) => typeof finding === 'object' && finding.isWarning !== true;
  return findings.find(isFailure) ?? findings.find((finding) => finding !== undefined);
}

/** The anchor's own signature proves nothing and is not looked at; a root that is none proves itself. */
function checkSignatures({ certificates, end }: CandidateChain, { verdicts }: ValidationInput): Finding {
  const pairs = certificates.slice(0, -1).map((child, index) => [child, certificates[index + 1]] as const);
  const last = certificates.at(-1);
  const all = end === 'self-issued' && last !== undefined ? [...pairs, [last, last] as const] : pairs;
  const findings = all.map(([certificate, issuer]): Finding => {
    const verdict = issuer === undefined ? undefined : verdicts[verdictKey(certificate, issuer)];
    if (verdict === 'good') return undefined;
    return verdict === undefined
      ? 'not-checked'
      : { problem: verdict === 'bad' ? 'signature-bad' : 'signature-unsupported', certificate };
  });
  if (certificates.length === 1 && end === 'issuer-missing') return 'not-checked';
  return firstFailure(findings);
}

/** An issuer must be an authority that may sign certificates; version 1 and 2 certificates only as anchors. */
function authorityFinding(certificate: Certificate, isAnchor: boolean): Finding {
  const { version, basicConstraints, keyUsage } = certificate;
  const isOldAnchor = isAnchor && version < 3;
  if (!isOldAnchor && basicConstraints?.isAuthority !== true)
    return { problem: 'issuer-is-not-an-authority', certificate };
  return keyUsage === undefined || keyUsage.includes('keyCertSign')
    ? undefined
    : { problem: 'issuer-may-not-sign-certificates', certificate };
}

/** A policy that is demanded and missing is a use that is not allowed. */
function checkPurpose({ certificates, end }: CandidateChain, { purpose }: ValidationInput): Finding {
  const wrong = certificates.find((certificate, index) => !allowsPurpose(certificate, purpose, index === 0));
  const below = end === 'anchor' ? certificates.slice(0, -1) : certificates;
  const certificate = wrong ?? findPolicyMissing(below);
  return certificate === undefined ? undefined : { problem: 'purpose-not-allowed', certificate };
}

const purposeOids = { serverAuth: '1.3.6.1.5.5.7.3.1', clientAuth: '1.3.6.1.5.5.7.3.2' } as const;
const anyPurpose = '2.5.29.37.0';

/** Authorities that name purposes limit those below them, as browsers and Windows have it. */
function allowsPurpose(
  certificate: Certificate,
  purpose: ValidationInput['purpose'],
  isLeaf: boolean,
): boolean {
  if (purpose === 'any') return true;
  const { extendedKeyUsage: allowed, keyUsage } = certificate;
  const isNamed =
    allowed === undefined || allowed.includes(purposeOids[purpose]) || allowed.includes(anyPurpose);
  const canHandshake =
    keyUsage === undefined ||
    keyUsage.some((usage) => ['digitalSignature', 'keyEncipherment', 'keyAgreement'].includes(usage));
  return isNamed && (!isLeaf || canHandshake);
}

/** RSA under 1024 bits and MD5 are refused, RSA under 2048 and SHA-1 warned of. A root's own digest proves nothing. */
function strengthFinding(certificate: Certificate): Finding {
  const { publicKey, signatureAlgorithm } = certificate;
  const isRsa = publicKey.algorithm === 'RSA' || publicKey.algorithm === 'RSA-PSS';
  if (isRsa && publicKey.bits < 2048)
    return { problem: 'key-too-short', certificate, isWarning: publicKey.bits >= 1024 };
  const digest = isSelfIssued(certificate) ? undefined : signatureAlgorithm.digest;
  if (digest?.startsWith('MD') === true) return { problem: 'digest-too-weak', certificate };
  return digest === 'SHA-1' ? { problem: 'digest-too-weak', certificate, isWarning: true } : undefined;
}

function structureFinding(certificate: Certificate): Finding {
  const { defects, signatureAlgorithmsAgree } = certificate;
  if (!signatureAlgorithmsAgree || defects.some((defect) => graveDefects.has(defect)))
    return { problem: 'structure-broken', certificate };
  if (hasUnknownCriticalExtension(certificate)) return { problem: 'unknown-critical-extension', certificate };
  return defects.length > 0 ? { problem: 'structure-broken', certificate, isWarning: true } : undefined;
}
