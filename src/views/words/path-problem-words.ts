import type { Certificate } from '@/pki/certificate';
import { displayNameOf } from '@/pki/distinguished-name';
import { problemSources, profileSources } from '@/pki/path/problem-sources';
import type { CheckName, CheckResult, PathProblem } from '@/pki/path/validation-report';
import type { WebProfileRule } from '@/pki/path/web-profile';
import { fillSentence, type SentenceValues } from './fill-sentence';

const sentences: Readonly<Record<PathProblem, string>> = {
  'name-does-not-match': 'The certificate is not for {name|the name that was asked for}.',
  expired: 'It expired on {notAfter:date|a day that has passed}.',
  'not-yet-valid': 'It is valid only from {notBefore:date|a later day} on.',
  'issuer-missing':
    'The certificate of its issuer, {issuer|unknown}, is not here: an intermediate has to be sent along, a root has to be installed on the clients.',
  'signature-bad': 'Its signature does not fit the key of its issuer.',
  'signature-unsupported': 'Its signature cannot be checked in a browser.',
  'issuer-is-not-an-authority': 'Its issuer is not an authority.',
  'issuer-may-not-sign-certificates': 'Its issuer’s key may not sign certificates.',
  'path-too-long': 'There are more authorities below it than it allows.',
  'name-not-permitted': 'An authority above it may not sign for this name.',
  'purpose-not-allowed': 'It may not be used for this purpose.',
  'authority-as-server': 'It belongs to an authority, not to a server.',
  'policy-not-met': 'It does not carry a certificate policy that is demanded.',
  'root-not-trusted': 'This root is trusted only where it has been installed.',
  'self-signed-not-trusted': 'It is self-signed, and trusted only where it has been installed.',
  distrusted: 'It is among the untrusted certificates of this PC, which are never trusted.',
  'key-too-short': 'Its key is too short.',
  'digest-too-weak': 'It is signed with an algorithm that is no longer considered safe.',
  'unknown-critical-extension': 'It has a critical extension that is not understood.',
  'structure-broken': 'Its structure breaks the rules for certificates.',
  'profile-broken': 'It breaks the rules for certificates of public servers.',
  revoked: 'It has been revoked.',
  'revocation-unknown': 'No current revocation list says whether it is still good.',
  'list-without-end':
    'The revocation list of its issuer does not say until when it is valid, so it does not count.',
  'limit-reached': 'The chain is larger than can be checked.',
};

const remedies: Readonly<Record<PathProblem, string>> = {
  'name-does-not-match': 'Use a name that is in the certificate, or order one with this name.',
  expired: 'Renew it.',
  'not-yet-valid': 'Check the clock; else wait, or order one that is valid now.',
  'issuer-missing':
    'If it is an intermediate, install the one that the vendor sent along; if it is a root, install it on the clients.',
  'signature-bad': 'Get the file once more from where it came; it or its issuer’s is not the right one.',
  'signature-unsupported': 'Order a certificate with RSA or ECDSA and SHA-256.',
  'issuer-is-not-an-authority': 'Order the certificate from an authority.',
  'issuer-may-not-sign-certificates': 'Use an authority whose key usage has certificate signing.',
  'path-too-long': 'Have the certificate signed by an authority further up.',
  'name-not-permitted': 'Order from an authority that is not limited to other names.',
  'purpose-not-allowed': 'Order a certificate for server authentication.',
  'authority-as-server': 'Order a certificate for the server, and keep the authority’s for signing.',
  'policy-not-met': 'Order a certificate under a policy that is accepted.',
  'root-not-trusted': 'Import this root if you trust it, or order from a public vendor.',
  'self-signed-not-trusted': 'Import it if you trust it, or order a certificate from a vendor.',
  distrusted: 'Take it out of the store Untrusted Certificates, if that was a mistake.',
  'key-too-short': 'Make a new key of 2048 bits or more.',
  'digest-too-weak': 'Have it issued again with SHA-256.',
  'unknown-critical-extension': 'Order one without this extension.',
  'structure-broken': 'Have it issued again by its authority.',
  'profile-broken': 'Have it issued again by an authority that keeps to the rules.',
  revoked: 'Replace it, with a new key if the old one may be known to others.',
  'revocation-unknown': 'Get the current revocation list of its issuer.',
  'list-without-end': 'Get a revocation list of its issuer that says when the next one comes.',
  'limit-reached': 'Leave out certificates that do not belong to the chain.',
};

const checkLabels: Readonly<Record<CheckName, string>> = {
  name: 'Name',
  validity: 'Dates',
  chain: 'Chain',
  signatures: 'Signatures',
  authority: 'Authorities',
  'path-length': 'Path length',
  'name-constraints': 'Name constraints',
  purpose: 'Purpose',
  policies: 'Policies',
  trust: 'Trust',
  strength: 'Strength',
  structure: 'Structure',
  profile: 'Public rules',
  revocation: 'Revocation',
};

const passedWords: Readonly<Record<CheckName, string>> = {
  name: 'The name matches.',
  validity: 'Every certificate of the chain is within its dates.',
  chain: 'The chain is complete.',
  signatures: 'Every signature fits.',
  authority: 'Every issuer is an authority that may sign certificates.',
  'path-length': 'No authority has more authorities below it than it allows.',
  'name-constraints': 'No authority is forbidden to sign for this name.',
  purpose: 'The certificate may be used for this purpose.',
  policies: 'No certificate policy is demanded that is not there.',
  trust: 'The chain ends at a root that is taken as trusted for this check.',
  strength: 'Keys and signatures are strong enough.',
  structure: 'The certificates are well formed.',
  profile: 'The certificates keep to the rules for public servers.',
  revocation: 'No certificate of the chain is revoked.',
};

/** Why a certificate of a chain is not good, in a sentence. */
export function pathProblemWords(problem: PathProblem, values?: SentenceValues): string {
  return fillSentence(sentences[problem], values);
}

/** What is looked at, as a label. */
export function checkWords(check: CheckName): string {
  return checkLabels[check];
}

/** What came of a check, in a sentence. A check that was not made never reads as passed. */
export function checkResultWords(
  { check, status, problem, detail }: CheckResult,
  values?: SentenceValues,
): string {
  if (problem === 'profile-broken' && isProfileRule(detail)) return profileRuleWords[detail];
  if (problem !== undefined) return pathProblemWords(problem, values);
  return status === 'passed' ? passedWords[check] : 'Not checked.';
}

/** What is said of the trust in a certificate that is an anchor itself. */
export const trustedDirectlyWords = 'The certificate itself is taken as trusted for this check.';

/** What to do about a problem, in a sentence. */
export function pathProblemRemedy(problem: PathProblem): string {
  return remedies[problem];
}

/** Where the rule that a result is about is written. */
export function checkResultSource({ problem, detail }: CheckResult): string | undefined {
  if (problem === undefined) return undefined;
  return isProfileRule(detail) ? profileSources[detail] : problemSources[problem];
}

function isProfileRule(detail: string | undefined): detail is WebProfileRule {
  return detail !== undefined && Object.hasOwn(profileRuleWords, detail);
}

/** What sentences about a certificate may name: `subject`, `issuer`, `notBefore`, `notAfter`, `bits`, `digest`. */
export function certificateValues(certificate: Certificate): SentenceValues {
  const { subject, issuer, notBefore, notAfter, publicKey, signatureAlgorithm } = certificate;
  return {
    subject: displayNameOf(subject),
    issuer: displayNameOf(issuer),
    notBefore: String(notBefore),
    notAfter: String(notAfter),
    bits: String(publicKey.bits),
    digest: signatureAlgorithm.digest ?? signatureAlgorithm.name,
  };
}

/** What breaks a rule for certificates of public servers and their issuers, in a sentence. */
export const profileRuleWords: Readonly<Record<WebProfileRule, string>> = {
  'version-not-3': 'It is not of version 3.',
  'serial-not-positive': 'Its serial number is zero or negative.',
  'authority-key-identifier-missing': 'It does not say which key of its issuer signed it.',
  'authority-key-identifier-not-own':
    'It is self-signed, but the key that it names as its issuer’s is another.',
  'subject-key-identifier-missing': 'It belongs to an authority but has no identifier of its key.',
  'extension-must-not-be-critical': 'It marks an extension as critical that must not be.',
  'extension-must-be-critical': 'It does not mark an extension as critical that must be.',
  'alternative-names-wrongly-critical':
    'Its alternative names must be critical if, and only if, the subject is empty.',
  'constraints-on-a-server': 'It limits names as only an authority’s certificate may.',
  'constraint-malformed': 'It limits host names in a malformed way.',
  'authority-marks-disagree':
    'Its basic constraints and its key usage disagree on whether it is an authority’s.',
  'purpose-forbidden': 'It is also for a purpose that certificates for servers must not have.',
  'any-purpose': 'It may be used for anything, which public authorities must not certify.',
  'purposes-on-a-root': 'It is a root’s, but it names purposes.',
  'server-purposes-missing':
    'It does not say for what purposes it may be used, as a server’s certificate must.',
  'authority-at-a-server': 'It is an authority’s, and a server must not present such a certificate.',
  'host-name-malformed':
    'One of its alternative names is not a host name: letters, digits, hyphens, and a star in front at most.',
  'common-name-malformed': 'Its common name is an address in a form that is not allowed.',
  'common-name-not-alternative': 'Its common name is not among its alternative names, letter by letter.',
  'distribution-point-malformed': 'It names revocation lists by something else than web addresses.',
  'key-not-permitted': 'Its key is of a kind or length that public certificates must not have.',
  'digest-not-permitted': 'It is signed with SHA-1, which public certificates must not be.',
};
