import { nameOf, slotKinds } from '@/simulation/appliances/registry';
import { judgeConnection } from '@/simulation/connections/judge-connection';
import { sentAlong } from '@/simulation/connections/connection';
import { displayNameOf, nameKey } from '@/pki/distinguished-name';
import type { JournalEntry } from '@/simulation/catalogue/catalogue';
import type { Credential } from '@/simulation/world/equipment';
import type { ProblemName } from '@/simulation/world/problem';
import type { Check } from '../check';
import type { Evidence } from '../evidence';
import { type Judgement, met, nearly, notYet, type ReasonName } from '../reasons';

/** The server presents a certificate of the vendor that it did not present before. */
export function hqServesTheOrder(slot: string): Check {
  return {
    id: 'hq-serves-the-order',
    goal: 'The server presents the certificate that was ordered.',
    skill: 'order',
    points: 20,
    judge: (evidence) => (servedOrder(evidence, slot) === undefined ? whyNot(evidence, slot) : met),
  };
}

/** What a slot presents, if it is the vendor's and came about since the run began. */
function servedOrder({ site, start }: Evidence, id: string): Credential | undefined {
  const active = site.slot(id)?.active;
  const issued = Object.values(site.world.orders).flatMap(({ certificates }) => certificates);
  if (active === undefined || active.installedAt === start.slots[id]?.active?.installedAt) return undefined;
  return issued.some(({ certificate }) => certificate === active.certificate) ? active : undefined;
}

/** What the last refusal of an installation was about. */
const refusals: Partial<Record<ProblemName, ReasonName>> = {
  'password-missing': 'password-missing',
  'password-wrong': 'password-missing',
  'no-certificate-fits-a-key': 'installed-for-another-key',
};

function whyNot(evidence: Evidence, id: string): Judgement {
  if (evidence.site.slot(id)?.pending !== undefined) return notYet('services-restarting');
  // What was refused before something was installed is over.
  const latest = evidence.journal.findLast(isAboutInstalling)?.action;
  const reason = latest?.type === 'note-refusal' ? refusals[latest.problem] : undefined;
  return reason === undefined ? whatElse(evidence, id) : nearly(reason);
}

/** The certificate of the installation, or one that came from somewhere else. */
function whatElse({ site, start }: Evidence, id: string): Judgement {
  const active = site.slot(id)?.active?.certificate ?? '';
  const present = site.world.certificates[active];
  if (present === undefined || active === start.slots[id]?.active?.certificate)
    return notYet('default-still-active');
  return nearly('installed-from-elsewhere', { issuer: displayNameOf(present.issuer) });
}

function isAboutInstalling({ action }: JournalEntry): boolean {
  if (action.type === 'note-refusal') return action.action === 'install-certificate';
  return ['install-certificate', 'restore-default-certificate', 'restore-previous-certificate'].includes(
    action.type,
  );
}

/** With the certificate of the vendor the server sends all that is above it, but for the root. */
export function chainIsSent(slot: string): Check {
  return {
    id: 'chain-is-sent',
    goal: 'The server sends the intermediate certificate along.',
    skill: 'chain',
    points: 20,
    judge: (evidence) =>
      servedOrder(evidence, slot) === undefined ? unordered(evidence, slot) : judgeChain(evidence, slot),
  };
}

/** What is sent along counts with what was ordered: why that is not there, but for what was refused. */
function unordered(evidence: Evidence, slot: string): Judgement {
  return whyNot({ ...evidence, journal: [] }, slot);
}

/** By the signatures: what is sent leads to a root of the PC's. */
function judgeChain({ site: { world, at } }: Evidence, id: string): Judgement {
  const slot = world.slots[id];
  if (slot === undefined) return notYet('default-still-active');
  const row = { program: 'Browser', server: slotKinds[slot.kind].label, otherwise: 'error' } as const;
  const connection = judgeConnection(world, row, { slot: id, host: nameOf(world, slot) }, at);
  const [, ...issuers] = connection.report?.chain.map((link) => link.certificate) ?? [];
  const sent = new Set(sentAlong(world, connection).map(({ fingerprint }) => fingerprint));
  const needed = issuers.filter(({ subject, issuer }) => nameKey(subject) !== nameKey(issuer));
  const missing = needed.find(({ fingerprint }) => !sent.has(fingerprint));
  if (missing === undefined && needed.length > 0) return met;
  return nearly('intermediate-missing', {
    issuer: missing === undefined ? '' : displayNameOf(missing.subject),
  });
}
