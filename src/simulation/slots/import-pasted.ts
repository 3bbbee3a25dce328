import { refusal } from '@/base/outcome';
import type { Certificate } from '@/pki/certificate';
import { displayNameOf } from '@/pki/distinguished-name';
import type { VerdictTable } from '@/pki/path/validation-report';
import { decided, type Decision } from '../world/decision';
import type { ConfirmationName, Problem } from '../world/problem';
import { recordOf, withCertificates, withRecords, type World } from '../world/world';
import { dateProblem, planCertificate, type InstallationPlan } from './installation-plan';
import { keyOfPasted, readPasted, type PastedPart } from './pasted-parts';
import type { Slot } from '../world/slot';
import { slotKinds } from '../appliances/registry';

/** Import what is pasted for a slot of a gateway (note, Importing a Certificate). */
export interface ImportPasted {
  readonly type: 'import-pasted';
  readonly slot: string;
  /** The consequences that the user has accepted. */
  readonly accepted: readonly ConfirmationName[];
}

/** What stands in the text, in its order. */
export interface PastedFacts {
  readonly parts: readonly PastedPart[];
  readonly verdicts: VerdictTable;
}

/** What importing would do, judged before anything changes. `at` is lab time in milliseconds. */
export function planPasted(
  world: World,
  slotId: string,
  { parts, verdicts }: PastedFacts,
  at: number,
): InstallationPlan {
  const slot = recordOf(world, 'slots', slotId);
  const read = readPasted(slot, parts);
  if (!read.ok) return { problem: read.problem, confirmations: [] };
  const { certificate, chain } = read.value;
  const key = keyOfPasted(slot, read.value);
  const problem = key.ok ? problemOfDates([certificate, ...chain], at) : key.problem;
  if (problem !== undefined) return { problem, confirmations: [], certificate };
  const certificates = [certificate, ...chain];
  const plan = planCertificate(world, slot, certificate, { certificates, verdicts }, at);
  if (plan.credential === undefined) return plan;
  const sent = chain.map(({ fingerprint }) => fingerprint);
  return { ...plan, credential: { ...plan.credential, chain: sent } };
}

/** What was pasted waits for the restart once every consequence is accepted. */
export const importPasted: Decision<ImportPasted, PastedFacts> = (world, action, facts, at) => {
  const { problem, confirmations, credential, certificate } = planPasted(world, action.slot, facts, at);
  if (problem !== undefined) return refusal(problem);
  const open = confirmations.filter(({ name }) => !action.accepted.includes(name));
  if (open.length > 0) return refusal({ name: 'confirmation-needed', confirmations: open });
  if (credential === undefined || certificate === undefined) throw new Error('a plan has a credential');
  const slot = recordOf(world, 'slots', action.slot);
  const changed: Slot = { ...slot, pending: { credential }, lastGenerated: at };
  const known = withCertificates(world, certificatesIn(facts), facts.verdicts);
  return decided(withRecords(known, 'slots', { [action.slot]: changed }), 'certificate-imported', {
    certificate: displayNameOf(certificate.subject),
    slot: slotKinds[slot.kind].label,
  });
};

/** The certificates of a text, in its order. */
export function certificatesIn({ parts }: Pick<PastedFacts, 'parts'>): readonly Certificate[] {
  return parts.flatMap((part) => (part.kind === 'certificate' ? [part.certificate] : []));
}

/** The first certificate that is not valid now; an expired issuer breaks the chain as an expired leaf does. */
function problemOfDates(certificates: readonly Certificate[], at: number): Problem | undefined {
  return certificates.map((certificate) => dateProblem(certificate, at, 'pasted')).find(Boolean);
}
