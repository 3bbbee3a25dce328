import type { CheckName, CheckResult, PathProblem } from '@/pki/path/validation-report';
import { fillSentence, type SentenceValues } from './fill-sentence';

const sentences: Readonly<Record<PathProblem, string>> = {
  'name-does-not-match': 'The certificate is not for {name|the name that was asked for}.',
  expired: 'It expired on {notAfter:date|a day that has passed}.',
  'not-yet-valid': 'It is valid only from {notBefore:date|a later day} on.',
  'issuer-missing': 'The certificate of its issuer, {issuer|unknown}, is nowhere to be found.',
  'signature-bad': 'Its signature does not fit the key of its issuer.',
  'signature-unsupported': 'Its signature cannot be checked in a browser.',
  'issuer-is-not-an-authority': 'Its issuer is not an authority.',
  'issuer-may-not-sign-certificates': 'Its issuer’s key may not sign certificates.',
  'path-too-long': 'There are more authorities below it than it allows.',
  'name-not-permitted': 'An authority above it may not sign for this name.',
  'purpose-not-allowed': 'It may not be used for this purpose.',
  'root-not-trusted': 'This root is not among the trusted root certificates.',
  'self-signed-not-trusted': 'It is self-signed and not among the trusted root certificates.',
  'key-too-short': 'Its key is too short.',
  'digest-too-weak': 'It is signed with an algorithm that is no longer considered safe.',
  'unknown-critical-extension': 'It has a critical extension that is not understood.',
  'structure-broken': 'Its structure breaks the rules for certificates.',
  'limit-reached': 'The chain is larger than can be checked.',
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
  trust: 'Trust',
  strength: 'Strength',
  structure: 'Structure',
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
  trust: 'The chain ends at a trusted root.',
  strength: 'Keys and signatures are strong enough.',
  structure: 'The certificates are well formed.',
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
export function checkResultWords({ check, status, problem }: CheckResult, values?: SentenceValues): string {
  if (problem !== undefined) return pathProblemWords(problem, values);
  return status === 'passed' ? passedWords[check] : 'Not checked.';
}
