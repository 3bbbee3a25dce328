import { type Outcome, refusal, success } from '@/base/outcome';
import type { Certificate } from '@/pki/certificate';
import { displayNameOf } from '@/pki/distinguished-name';
import type { VerdictTable } from '@/pki/path/validation-report';
import { decided, type Decision } from '../world/decision';
import { problemOf, type ConfirmationName, type Problem } from '../world/problem';
import { dateProblem } from './installation-plan';
import type { Credential } from '../world/equipment';
import { recordOf, withCertificates, withRecords } from '../world/world';
import { routerSlot } from '../appliances/mobility-router/cluster';
import { takesKey } from '../appliances/registry';

/** Give a router the authority that was pasted with its key (note, Importing a Certificate Authority). */
export interface ImportAuthority {
  readonly type: 'import-authority';
  readonly router: string;
  readonly accepted: readonly ConfirmationName[];
}

/** What was found in the text. Private keys are named by their public halves. */
export interface ImportedAuthorityFacts {
  readonly certificates: readonly Certificate[];
  readonly keys: readonly { readonly fingerprint: string; readonly algorithm: string }[];
  /** Why the text, or a part of it, cannot be read. */
  readonly unreadable?: Problem;
  readonly verdicts: VerdictTable;
}

/**
 * The authority that a text holds, or why it is none. The note's warning comes first, as the product has it: whether
 * the text is valid is said afterwards. `at` is lab time in milliseconds.
 */
export function planImportedAuthority(
  { accepted }: ImportAuthority,
  facts: ImportedAuthorityFacts,
  at: number,
): Outcome<Credential, Problem> {
  if (!accepted.includes('authority-imported')) {
    const confirmations = [{ name: 'authority-imported', values: {} }] as const;
    return refusal({ name: 'confirmation-needed', confirmations });
  }
  if (facts.unreadable !== undefined) return refusal(facts.unreadable);
  const [key] = facts.keys;
  const certificate =
    facts.certificates.find(({ publicKey }) => publicKey.fingerprint === key?.fingerprint) ??
    facts.certificates[0];
  if (certificate === undefined) return refusal(problemOf('no-certificate-pasted', 'text'));
  const problem = problemOfAuthority(certificate, at) ?? problemOfKey(certificate, key);
  if (problem !== undefined) return refusal(problem);
  return success({
    certificate: certificate.fingerprint,
    key: certificate.publicKey.fingerprint,
    chain: facts.certificates
      .map(({ fingerprint }) => fingerprint)
      .filter((other) => other !== certificate.fingerprint),
    installedAt: at,
  });
}

/** Waits for the next restart, as a generated one does. */
export const importAuthority: Decision<ImportAuthority, ImportedAuthorityFacts> = (
  world,
  action,
  facts,
  at,
) => {
  const plan = planImportedAuthority(action, facts, at);
  if (!plan.ok) return plan;
  const known = withCertificates(world, facts.certificates, facts.verdicts);
  const [id, slot] = routerSlot(world, action.router, 'mobility-authority');
  const changed = { ...slot, pending: { credential: plan.value }, lastGenerated: at };
  return decided(withRecords(known, 'slots', { [id]: changed }), 'authority-imported', {
    router: recordOf(world, 'equipment', action.router).name,
  });
};

function problemOfAuthority(certificate: Certificate, at: number): Problem | undefined {
  if (mayIssue(certificate)) return dateProblem(certificate, at, 'text');
  return problemOf('not-an-authority', 'text', { certificate: displayNameOf(certificate.subject) });
}

/** RFC 5280 sections 4.2.1.9 and 4.2.1.3. */
function mayIssue({ basicConstraints, keyUsage }: Certificate): boolean {
  return basicConstraints?.isAuthority === true && (keyUsage?.includes('keyCertSign') ?? true);
}

function problemOfKey(
  { publicKey, subject }: Certificate,
  key: ImportedAuthorityFacts['keys'][number] | undefined,
): Problem | undefined {
  const values = { certificate: displayNameOf(subject) };
  if (key === undefined) return problemOf('private-key-not-pasted', 'text', values);
  if (key.fingerprint !== publicKey.fingerprint) {
    return problemOf('private-key-does-not-match', 'text', {
      ...values,
      certificateKey: publicKey.fingerprint,
      key: key.fingerprint,
    });
  }
  return takesKey('mobility-authority', key.algorithm)
    ? undefined
    : problemOf('private-key-not-rsa', 'text', { kind: key.algorithm });
}
