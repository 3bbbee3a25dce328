/*
 * What installing files in a slot would do, judged before anything changes. Director shows the plan before *Save*,
 * and the decision judges again by the same function, so that the page and the product cannot disagree. The order of
 * the refusals is that of the table in the specification (Platform Equipment, Certificate).
 */
import { type Certificate, isSelfIssued } from '@/pki/certificate';
import { displayNameOf } from '@/pki/distinguished-name';
import { aReferenceName } from '@/pki/names/matches-name';
import { validateSoftly } from '@/pki/path/validate-certificate';
import type { ValidationInput, ValidationReport, VerdictTable } from '@/pki/path/validation-report';
import { validityAt } from '@/pki/path/validity';
import type { RevocationList } from '@/pki/revocation-list';
import { problemOf, type Confirmation, type Problem } from '../world/problem';
import { recordOf, type World } from '../world/world';
import type { Credential, Slot } from '../world/equipment';
import { questionsAbout } from './installation-questions';
import { nameOf, namesIn } from '../appliances/registry';
import { knownRoots } from '../connections/known-roots';
import { verdictsWith } from '../world/verdicts';

/** What was found in the files given. Private keys are named by their public halves. */
export interface InstallationFacts {
  readonly certificates: readonly Certificate[];
  /** Fingerprints of the keys among the files. */
  readonly keys: readonly string[];
  readonly revocationLists?: readonly RevocationList[];
  /** The first thing that could not be read. */
  readonly unreadable?: Problem;
  readonly verdicts: VerdictTable;
}

/** What would be installed, and what stands against it. */
export interface InstallationPlan {
  /** Why nothing can be installed. */
  readonly problem?: Problem;
  /** What has to be accepted first. */
  readonly confirmations: readonly Confirmation[];
  readonly credential?: Credential;
  readonly certificate?: Certificate;
  /** The verdict on the certificate with what the files hold, for its chain. */
  readonly report?: ValidationReport;
}

/** Plans an installation. `at` is lab time in milliseconds. Without files the plan is empty. */
export function planInstallation(
  world: World,
  slotId: string,
  facts: InstallationFacts,
  at: number,
): InstallationPlan {
  const slot = recordOf(world, 'slots', slotId);
  if (facts.unreadable !== undefined) return refuse(facts.unreadable);
  if (facts.certificates.length === 0) return refuse(problemOf('no-certificate-given', 'files'));
  const certificate = fittingCertificate(slot, facts);
  if (certificate === undefined) return refuse(keyProblem(slot, facts));
  return planCertificate(world, slot, certificate, facts, at);
}

/** Plans the installation of a certificate for which the slot has the key. */
export function planCertificate(
  world: World,
  slot: Slot,
  certificate: Certificate,
  facts: Pick<InstallationFacts, 'certificates' | 'verdicts'>,
  at: number,
): InstallationPlan {
  const problem = dateProblem(certificate, at);
  if (problem !== undefined) return { ...refuse(problem), certificate };
  const report = judge(world, slot, certificate, facts, at);
  const credential = credentialOf(certificate, report, facts, at);
  const named = { host: nameOf(world, slot), names: namesIn(certificate).join(', ') };
  const confirmations = questionsAbout(world, slot, { report, credential, facts, named }, at);
  return { confirmations, credential, certificate, report };
}

function refuse(problem: Problem): InstallationPlan {
  return { problem, confirmations: [] };
}

/** Keys that the slot could use: the stored request's, those among the files, the active certificate's. */
function usableKeys(slot: Slot, { keys }: InstallationFacts): readonly string[] {
  return [slot.request?.key, ...keys, slot.active?.key].filter((key) => key !== undefined);
}

/** The certificate for the first usable key that has one; the newest where a key has several. */
function fittingCertificate(slot: Slot, facts: InstallationFacts): Certificate | undefined {
  for (const key of usableKeys(slot, facts)) {
    const fitting = facts.certificates.filter(({ publicKey }) => publicKey.fingerprint === key);
    const newest = fitting.toSorted((left, right) => right.notBefore - left.notBefore)[0];
    if (newest !== undefined) return newest;
  }
  return undefined;
}

function keyProblem(slot: Slot, facts: InstallationFacts): Problem {
  const given =
    facts.certificates.find(({ basicConstraints }) => !basicConstraints?.isAuthority) ??
    facts.certificates[0];
  if (given === undefined) throw new Error('without certificates there is another refusal');
  const certificateKey = given.publicKey.fingerprint;
  return problemOf('no-certificate-fits-a-key', 'files', {
    certificate: displayNameOf(given.subject),
    certificateKey,
    slotKey: (slot.request ?? slot.active)?.key ?? '',
    keyReplaced: slot.replacedKeys?.includes(certificateKey) ? 'yes' : 'no',
  });
}

/** Why a certificate from a field cannot be used at a lab time in milliseconds, or undefined. */
export function dateProblem(certificate: Certificate, at: number, field = 'files'): Problem | undefined {
  const state = validityAt(certificate, at);
  if (state === 'valid') return undefined;
  const values = {
    certificate: displayNameOf(certificate.subject),
    notBefore: String(certificate.notBefore),
    notAfter: String(certificate.notAfter),
  };
  const isAuthority = certificate.basicConstraints?.isAuthority === true;
  return problemOf(
    state === 'expired' && isAuthority ? 'authority-expired' : `certificate-${state}`,
    field,
    values,
  );
}

/**
 * Every root that the lab knows ends a chain here: whether a program trusts it is seen when it connects. Lists that came
 * along count for what they revoke; that they say nothing of other certificates is no fault of the chain.
 */
function judge(
  world: World,
  slot: Slot,
  certificate: Certificate,
  {
    certificates,
    verdicts,
    revocationLists = [],
  }: Pick<InstallationFacts, 'certificates' | 'verdicts' | 'revocationLists'>,
  at: number,
): ValidationReport {
  const roots = [...certificates.filter(isSelfIssued), ...knownRoots(world)];
  const host = nameOf(world, slot);
  const input: ValidationInput = {
    certificate,
    intermediates: certificates,
    anchors: roots.filter(({ fingerprint }) => fingerprint !== certificate.fingerprint),
    at,
    purpose: 'serverAuth',
    nameRule: 'san-or-common-name',
    verdicts: verdictsWith(world.verdicts, verdicts),
    ...(host === '' ? {} : { name: aReferenceName(host) }),
  };
  return validateSoftly({ ...input, revocationLists });
}

/** The server sends what the files hold of the chain, nearest issuer first. */
function credentialOf(
  certificate: Certificate,
  { chain }: ValidationReport,
  { certificates }: Pick<InstallationFacts, 'certificates'>,
  installedAt: number,
): Credential {
  const given = new Set(certificates.map(({ fingerprint }) => fingerprint));
  const sent = chain.slice(1).map((link) => link.certificate.fingerprint);
  return {
    certificate: certificate.fingerprint,
    key: certificate.publicKey.fingerprint,
    chain: sent.filter((fingerprint) => given.has(fingerprint)),
    installedAt,
  };
}
