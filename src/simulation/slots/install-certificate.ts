import { type Outcome, refusal } from '@/base/outcome';
import { displayNameOf } from '@/pki/distinguished-name';
import { slotKinds } from '../appliances/registry';
import { decided, type Decided, type Decision, type NoFacts, refused } from '../world/decision';
import type { Credential, PendingCredential } from '../world/equipment';
import type { Confirmation, ConfirmationName, Problem } from '../world/problem';
import { recordOf, withCertificates, withRecords, type World } from '../world/world';
import { type InstallationFacts, planInstallation } from './installation-plan';

/** Install a certificate with what the vendor sent (note, Certificates on HQ Server). */
export interface InstallCertificate {
  readonly type: 'install-certificate';
  readonly slot: string;
  /** The consequences that the user has accepted. */
  readonly accepted: readonly ConfirmationName[];
}

/** Put the certificate of the installation back. */
interface RestoreDefaultCertificate {
  readonly type: 'restore-default-certificate';
  readonly slot: string;
}

/** Put back the certificate that was active before this one. */
interface RestorePreviousCertificate {
  readonly type: 'restore-previous-certificate';
  readonly slot: string;
}

/** Installs what `planInstallation` plans, once every consequence is accepted. */
export const installCertificate: Decision<InstallCertificate, InstallationFacts> = (
  world,
  action,
  facts,
  at,
) => {
  const { problem, confirmations, credential } = planInstallation(world, action.slot, facts, at);
  if (problem !== undefined) return refusal(problem);
  const open = unaccepted(confirmations, action.accepted);
  if (open.length > 0) return refusal({ name: 'confirmation-needed', confirmations: open });
  if (credential === undefined) throw new Error('a plan without problem has a credential');
  const known = withCertificates(world, facts.certificates, facts.verdicts);
  return decidedWith(known, action.slot, credential, 'certificate-installed', at);
};

/** The default certificate exists for every slot of the installation; others refuse. */
export const restoreDefaultCertificate: Decision<RestoreDefaultCertificate, NoFacts> = (
  world,
  { slot },
  _,
  at,
) => {
  const { factory } = recordOf(world, 'slots', slot);
  if (factory === undefined) return refused('no-previous-certificate');
  return decidedWith(world, slot, { ...factory, installedAt: at }, 'certificate-restored', at);
};

/** Refuses when nothing was active before. */
export const restorePreviousCertificate: Decision<RestorePreviousCertificate, NoFacts> = (
  world,
  { slot },
  _,
  at,
) => {
  const previous = recordOf(world, 'slots', slot).history[0];
  if (previous === undefined) return refused('no-previous-certificate');
  return decidedWith(world, slot, { ...previous, installedAt: at }, 'certificate-restored', at);
};

function unaccepted(confirmations: readonly Confirmation[], accepted: readonly ConfirmationName[]) {
  return confirmations.filter(({ name }) => !accepted.includes(name));
}

function decidedWith(
  world: World,
  id: string,
  credential: Credential,
  event: 'certificate-installed' | 'certificate-restored',
  at: number,
): Outcome<Decided, Problem> {
  const slot = recordOf(world, 'slots', id);
  const { label, activationDelay } = slotKinds[slot.kind];
  const pending: PendingCredential =
    activationDelay === undefined ? { credential } : { credential, activeAt: at + activationDelay };
  const { subject } = recordOf(world, 'certificates', credential.certificate);
  const changed = withRecords(world, 'slots', { [id]: { ...slot, pending } });
  return decided(changed, event, { certificate: displayNameOf(subject), slot: label });
}

/** Take back what was installed and waits for a restart. */
interface DiscardPending {
  readonly type: 'discard-pending';
  readonly slot: string;
}

/** Refuses when nothing waits, or when the restart that activates it is under way. */
export const discardPending: Decision<DiscardPending, NoFacts> = (world, { slot: id }) => {
  const { pending, ...slot } = recordOf(world, 'slots', id);
  if (pending?.activeAt !== undefined || pending === undefined) return refused('nothing-pending');
  const { subject } = recordOf(world, 'certificates', pending.credential.certificate);
  return decided(withRecords(world, 'slots', { [id]: slot }), 'pending-discarded', {
    certificate: displayNameOf(subject),
  });
};
