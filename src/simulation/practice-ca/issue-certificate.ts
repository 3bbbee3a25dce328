/*
 * What the practice CA would issue. The form asks this, preparation signs nothing else, and the decision asks again.
 * Of a request, its names win: they are taken over, and the profile adds to them. Purposes that a request asks for
 * fill what the profile leaves open; whether it becomes an authority is the profile's say alone (assumed: it is what
 * `copy_extensions = copy` of OpenSSL does, made safe).
 */

import { type Outcome, refusal, success } from '@/base/outcome';
import type { Certificate } from '@/pki/certificate';
import {
  commonNameOf,
  displayNameOf,
  type DistinguishedName,
  type GeneralName,
} from '@/pki/distinguished-name';
import type { CertificateTemplate } from '@/pki/operations';
import type { VerdictTable } from '@/pki/path/validation-report';
import type { KeyAlgorithm } from '@/pki/public-key';
import { type NewFile, withFile } from '../pc/files';
import { type Decision, refused } from '../world/decision';
import { isSerialUsed } from '../world/find-records';
import type { PracticeRequest, Profile } from '../world/practice-records';
import { type Confirmation, type ConfirmationName, type Problem, problemOf } from '../world/problem';
import { recordOf, withCertificates, withRecords, type World } from '../world/world';
import { mayIssue } from './issuers';
import { freeItemName, keyFactsOf } from './items';
import { type KeyChoice, planKey, withKey } from './key';
import { planExtensions, planNames, planSubject, withoutRepetition } from './profile';

/** Whether what a request asks for is granted. */
interface RequestWishes {
  readonly subject: boolean;
  readonly names: boolean;
  readonly extensions: boolean;
}

/** What a certificate is made for: a request of the list, or a key of one's own. */
export type CertificateSource =
  | { readonly kind: 'request'; readonly request: string; readonly takes: RequestWishes }
  | { readonly kind: 'key'; readonly key: KeyChoice };

/** Issue a certificate. */
export interface IssuePracticeCertificate {
  readonly type: 'issue-practice-certificate';
  /** What the list is to call it; empty for its common name. */
  readonly name: string;
  readonly source: CertificateSource;
  /** Fingerprint of the issuer's certificate; left out: it is signed with its own key. */
  readonly issuer?: string;
  readonly profile: Profile;
  /** Milliseconds since 1970; whole seconds. */
  readonly notBefore: number;
  readonly notAfter: number;
  /** Saves it in the PC's folder too, as PEM, under this name. */
  readonly saveAs?: string;
  readonly accepted: readonly ConfirmationName[];
}

/** What would be issued. */
export interface CertificatePlan {
  readonly template: Omit<CertificateTemplate, 'serialNumber' | 'publicKey'>;
  /** Fingerprint of the issuer's key; undefined: its own. */
  readonly issuerKey?: string;
}

/** What would be issued, or the first problem. */
export function planCertificate(
  world: World,
  action: IssuePracticeCertificate,
): Outcome<CertificatePlan, Problem> {
  const source = planSource(world, action);
  if (!source.ok) return source;
  const issuer = action.issuer === undefined ? undefined : recordOf(world, 'certificates', action.issuer);
  const wanted = planWanted(action.profile, source.value, issuer);
  if (!wanted.ok) return wanted;
  const problem = problemOfValidity(action) ?? problemOfIssuer(world, action, issuer);
  if (problem !== undefined) return refusal(problem);
  const { notBefore, notAfter, profile } = action;
  const own = { ...wanted.value, notBefore, notAfter, digest: profile.digest, identifiers: true };
  return success(
    issuer === undefined
      ? { template: { ...own, issuer: own.subject } }
      : { template: { ...own, ...issuedBy(issuer) }, issuerKey: issuer.publicKey.fingerprint },
  );
}

/** What a certificate takes from its issuer: the name, and the key's identifier as the issuer's own certificate has it. */
export function issuedBy({ subject, subjectKeyIdentifier }: Certificate) {
  return {
    issuer: subject,
    ...(subjectKeyIdentifier === undefined ? {} : { authorityKeyIdentifier: subjectKeyIdentifier }),
  };
}

/** The request that is signed, and what is granted of it; undefined for a key of the list. */
type PlannedSource = { readonly request: PracticeRequest; readonly takes: RequestWishes } | undefined;

function planSource(world: World, action: IssuePracticeCertificate): Outcome<PlannedSource, Problem> {
  const { source, issuer } = action;
  if (source.kind === 'key') {
    const problem = planKey(world, source.key);
    return problem === undefined ? success(undefined) : refusal(problem);
  }
  const request = recordOf(world, 'practiceRequests', source.request);
  if (request.signature === 'bad') return refusal(problemOf('request-signature-bad', 'request'));
  if (issuer === undefined && world.practiceKeys[request.key.fingerprint] === undefined)
    return refusal(problemOf('private-key-not-here', 'issuer', { key: request.name }));
  return success({ request, takes: source.takes });
}

type Wanted = Pick<CertificateTemplate, 'subject'> & Partial<CertificateTemplate>;

function planWanted(
  profile: Profile,
  source: PlannedSource,
  issuer: Certificate | undefined,
): Outcome<Wanted, Problem> {
  const wishes = wishesOf(source);
  const subject = wishes.subject === undefined ? planSubject(profile.subject) : success(wishes.subject);
  if (!subject.ok) return subject;
  const names = planNames(profile, commonNameOf(subject.value));
  if (!names.ok) return names;
  const own = planExtensions(profile, issuer && displayNameOf(issuer.subject));
  if (!own.ok) return own;
  const subjectAlternativeNames = withoutRepetition([...wishes.names, ...names.value]);
  if (isNameless(subject.value, subjectAlternativeNames, profile, wishes.subject === undefined))
    return refusal(problemOf('subject-required', 'commonName'));
  return success({ ...wishes.purposes, ...own.value, subject: subject.value, subjectAlternativeNames });
}

/** What is granted of what a request asks for. */
function wishesOf(source: PlannedSource) {
  if (source === undefined) return { names: [], purposes: {} };
  const { request, takes } = source;
  return {
    ...(takes.subject ? { subject: request.subject } : {}),
    names: takes.names ? request.subjectAlternativeNames : [],
    purposes: takes.extensions ? purposesOf(request) : {},
  };
}

/**
 * An authority needs a subject to be found by (RFC 5280 section 4.1.2.6), anything else at least an alternative name.
 * What is typed here has a common name: without one no list and no dialog knows what to call it.
 */
function isNameless(
  subject: DistinguishedName,
  names: readonly GeneralName[],
  { basicConstraints }: Profile,
  isTyped: boolean,
): boolean {
  const isSubjectless = isTyped ? commonNameOf(subject) === undefined : subject.length === 0;
  return isSubjectless && (names.length === 0 || basicConstraints === 'authority');
}

function purposesOf({ requestedExtensions: { keyUsage, extendedKeyUsage } }: PracticeRequest) {
  return {
    ...(keyUsage === undefined ? {} : { keyUsage }),
    ...(extendedKeyUsage === undefined ? {} : { extendedKeyUsage }),
  };
}

/** Refuses a validity that ends before it starts. */
export function problemOfValidity({
  notBefore,
  notAfter,
}: Pick<IssuePracticeCertificate, 'notBefore' | 'notAfter'>): Problem | undefined {
  return notAfter > notBefore ? undefined : problemOf('validity-reversed', 'notAfter');
}

function problemOfIssuer(
  world: World,
  { profile, notAfter, accepted, source }: IssuePracticeCertificate,
  issuer: Certificate | undefined,
): Problem | undefined {
  if (issuer === undefined) return problemOfDigest(ownAlgorithm(world, source), profile.digest);
  const isAuthority = profile.basicConstraints === 'authority';
  return (
    problemOfKey(world, issuer, profile.digest) ??
    unaccepted(consequencesOf(world, issuer, { notAfter, isAuthority }), accepted)
  );
}

/** Whether a certificate's key can sign here, and with that digest. */
export function problemOfKey(
  world: World,
  { fingerprint, publicKey }: Certificate,
  digest: Profile['digest'],
): Problem | undefined {
  if (world.practiceKeys[publicKey.fingerprint] !== undefined)
    return problemOfDigest(publicKey.algorithm, digest);
  const { name } = recordOf(world, 'practiceCertificates', fingerprint);
  return problemOf('private-key-not-here', 'issuer', { key: name });
}

function problemOfDigest(algorithm: KeyAlgorithm, digest: Profile['digest']): Problem | undefined {
  const isPossible = algorithm === 'RSA' || digest !== 'SHA-1';
  return isPossible ? undefined : problemOf('digest-not-for-key', 'digest');
}

function ownAlgorithm(world: World, source: CertificateSource): KeyAlgorithm {
  if (source.kind === 'request') return recordOf(world, 'practiceRequests', source.request).key.algorithm;
  const { key } = source;
  if (key.kind === 'new') return typeof key.shape === 'number' ? 'RSA' : 'EC';
  return recordOf(world, 'practiceKeys', key.key).algorithm;
}

/** The question about all consequences that were not accepted; undefined when all were. */
export function unaccepted(
  consequences: readonly Confirmation[],
  accepted: readonly ConfirmationName[],
): Problem | undefined {
  const confirmations = consequences.filter(({ name }) => !accepted.includes(name));
  return confirmations.length === 0 ? undefined : { name: 'confirmation-needed', confirmations };
}

/** The consequences of signing with an issuer that clients will not accept. */
export function consequencesOf(
  world: World,
  issuer: Certificate,
  wanted: { readonly notAfter: number; readonly isAuthority: boolean },
): readonly Confirmation[] {
  const name = world.practiceCertificates[issuer.fingerprint]?.name ?? '';
  const values = { issuer: name, notAfter: String(issuer.notAfter) };
  const found: ConfirmationName[] = [
    ...(mayIssue(issuer) ? [] : (['issuer-not-authority'] as const)),
    ...(wanted.notAfter > issuer.notAfter ? (['outlives-issuer'] as const) : []),
    ...(wanted.isAuthority && issuer.basicConstraints?.pathLength === 0
      ? (['issuer-allows-no-authority'] as const)
      : []),
  ];
  return found.map((consequence) => ({ name: consequence, values }));
}

/** The certificate that was issued. */
export interface IssuedFacts {
  readonly certificate: Certificate;
  readonly verdicts: VerdictTable;
  readonly file?: NewFile;
}

/** Adds the certificate to its list, and a new key to the list of keys. Refuses a serial number used before. */
export const issuePracticeCertificate: Decision<IssuePracticeCertificate, IssuedFacts> = (
  world,
  action,
  { certificate, verdicts, file },
  at,
) => {
  const plan = planCertificate(world, action);
  if (!plan.ok) return plan;
  if (isSerialUsed(world, certificate)) return refused('duplicate-serial-number');
  const wished = action.name.trim() || displayNameOf(certificate.subject);
  const isNewKey = action.source.kind === 'key' && action.source.key.kind === 'new';
  const keyed = isNewKey ? withKey(world, keyFactsOf(certificate.publicKey), wished, at) : world;
  const known = withCertificates(keyed, [certificate], verdicts);
  const listed = withListed(known, certificate, wished, at);
  const { name = wished } = listed.practiceCertificates[certificate.fingerprint] ?? {};
  const values = { name, id: certificate.fingerprint };
  const event = { name: 'practice-certificate-issued', values } as const;
  if (file === undefined) return success({ world: listed, events: [event] });
  const saved = withFile(listed, file, at);
  return success({ world: saved.world, events: [event, saved.event] });
};

/** The world with a certificate in the list of certificates; one that is there already stays as it is. */
export function withListed(world: World, { fingerprint }: Certificate, wished: string, at: number): World {
  if (world.practiceCertificates[fingerprint] !== undefined) return world;
  const name = freeItemName(world.practiceCertificates, wished);
  return withRecords(world, 'practiceCertificates', { [fingerprint]: { name, addedAt: at } });
}
