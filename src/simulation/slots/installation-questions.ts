/*
 * What is asked before a certificate is installed: every consequence that somebody who connects would meet, in words of
 * its own.
 */
import type { Certificate } from '@/pki/certificate';
import { displayNameOf } from '@/pki/distinguished-name';
import type { CheckResult, PathProblem, ValidationReport, VerdictTable } from '@/pki/path/validation-report';
import type { Confirmation } from '../world/problem';
import { trustInSlot, type AudienceTrust } from '../connections/trust';
import type { World } from '../world/world';
import type { Credential, Slot } from '../world/equipment';

/** What would be sent, and what is known of it. */
interface PlannedCredential {
  readonly report: ValidationReport;
  readonly credential: Credential;
  readonly facts: {
    readonly certificates: readonly Certificate[];
    readonly verdicts: VerdictTable;
  };
  /** The name that the certificate has to carry, and those that it carries. */
  readonly named: { readonly host: string; readonly names: string };
}

/** What has to be accepted first. `at` is lab time in milliseconds. */
export function questionsAbout(
  world: World,
  slot: Slot,
  planned: PlannedCredential,
  at: number,
): readonly Confirmation[] {
  const asked = confirmationsOf(slot, planned);
  const trust = trustIn(world, slot, planned, at);
  if (trust.length === 0) return asked;
  const distrusting = trust.filter(({ trusting, all }) => trusting < all);
  if (distrusting.length === 0) return asked.filter(({ name }) => name !== 'self-signed');
  return askedOf(asked, { ...distrustValues(distrusting, planned), slotKind: slot.kind });
}

/** A question about one of these says already that the chain is not trusted. */
const aboutChain: readonly Confirmation['name'][] = [
  'chain-incomplete',
  'root-not-known',
  'self-signed',
  'chain-invalid',
];

/** Who does not trust the chain is asked about where nothing else about it is. */
function askedOf(asked: readonly Confirmation[], distrust: Confirmation['values']): readonly Confirmation[] {
  const told = asked.map(({ name, values }) => ({ name, values: { ...distrust, ...values } }));
  return asked.some(({ name }) => aboutChain.includes(name))
    ? told
    : [...told, { name: 'root-not-trusted', values: distrust }];
}

/** Who of those that connect would trust what is sent; empty: nobody connects. */
function trustIn(
  world: World,
  slot: Slot,
  { report: { chain }, credential, facts: { certificates, verdicts } }: PlannedCredential,
  at: number,
): readonly AudienceTrust[] {
  const certificate = chain[0]?.certificate;
  if (certificate === undefined) throw new Error('a chain has a leaf');
  const companions = certificates.filter(({ fingerprint }) => credential.chain.includes(fingerprint));
  return trustInSlot(world, slot, { certificate, companions, verdicts }, at);
}

/** The root, and of each audience how many trust it: `1 of 27`. */
function distrustValues(
  distrusting: readonly AudienceTrust[],
  { report: { chain } }: PlannedCredential,
): Confirmation['values'] {
  const top = chain.at(-1)?.certificate;
  const counts = distrusting.map(
    ({ audience, trusting, all }) => [audience, `${String(trusting)} of ${String(all)}`] as const,
  );
  return { ...Object.fromEntries(counts), root: top === undefined ? '' : displayNameOf(top.subject) };
}

/** Problems that have a confirmation of their own; all others of a failed check are a broken chain. */
const confirmationNames: Partial<Record<PathProblem, Confirmation['name']>> = {
  'name-does-not-match': 'name-does-not-match',
  'issuer-missing': 'chain-incomplete',
  'self-signed-not-trusted': 'self-signed',
  'key-too-short': 'key-too-short',
  'digest-too-weak': 'digest-too-weak',
  'purpose-not-allowed': 'purpose-not-allowed',
};

function confirmationsOf({ kind }: Slot, { report, named }: PlannedCredential): readonly Confirmation[] {
  const names = new Map<Confirmation['name'], Confirmation>();
  for (const { problem, certificate, status } of report.results) {
    if (problem === undefined || !isAsked(problem, status) || isConsequence(problem, report)) continue;
    const name = confirmationNameOf(problem, report);
    const link =
      report.chain.find((other) => other.certificate.fingerprint === certificate) ?? report.chain[0];
    names.set(name, {
      name,
      values: valuesOf(report, { ...named, problem, slotKind: kind }, link?.certificate),
    });
  }
  return [...names.values()];
}

/** What breaks the chain is asked about; of what is only doubtful, that of which there is something to be asked. */
function isAsked(problem: PathProblem, status: CheckResult['status']): boolean {
  return status === 'failed' || (status === 'warning' && confirmationNames[problem] !== undefined);
}

/** Above an intermediate that was given, what is missing may well be the root, which nobody has to send. */
function confirmationNameOf(problem: PathProblem, { chain }: ValidationReport): Confirmation['name'] {
  if (problem === 'issuer-missing' && chain.length > 1) return 'root-not-known';
  return confirmationNames[problem] ?? 'chain-invalid';
}

/** A chain that does not reach a root is not trusted either; saying so once is enough. */
function isConsequence(problem: PathProblem, { results }: ValidationReport): boolean {
  return problem === 'root-not-trusted' && results.some((result) => result.problem === 'issuer-missing');
}

function valuesOf(
  { chain }: ValidationReport,
  values: Confirmation['values'],
  subject: Certificate | undefined,
): Confirmation['values'] {
  const last = chain.at(-1)?.certificate;
  return {
    ...values,
    issuer: last === undefined ? '' : displayNameOf(last.issuer),
    ...(subject === undefined ? {} : valuesAbout(subject)),
  };
}

function valuesAbout({
  subject,
  notBefore,
  notAfter,
  publicKey,
  signatureAlgorithm,
}: Certificate): Confirmation['values'] {
  return {
    certificate: displayNameOf(subject),
    notBefore: String(notBefore),
    notAfter: String(notAfter),
    bits: String(publicKey.bits),
    digest: signatureAlgorithm.digest ?? '',
  };
}
