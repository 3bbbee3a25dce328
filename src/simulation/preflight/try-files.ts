/*
 * The files as the target takes them, tried: the action that its own page would perform is foreseen on a site, and what
 * those say then who meet the certificate is the answer. Nothing here judges by itself.
 */
import type { Steps } from '@/base/outcome';
import type { Certificate } from '@/pki/certificate';
import type { VerdictTable } from '@/pki/path/validation-report';
import { traineePc } from '../pc/certificate-stores';
import { judgeConnection } from '../connections/judge-connection';
import type { ComparedConnection, ComparedView } from '../connections/compare-connections';
import { foreseeInSteps, type Foresight } from '../foresight/foresee';
import type { Confirmation, Problem } from '../world/problem';
import { type PastedFacts, planPasted } from '../slots/import-pasted';
import { planInstallation, type InstallationFacts, type InstallationPlan } from '../slots/installation-plan';
import type { World } from '../world/world';
import type { TrialSite } from './trial-site';
import { connectionTable } from '../appliances/registry';
import type { PreflightForm } from '../world/appliance';

/** What is written for the target, without octets. */
export interface TriedFiles {
  readonly form: PreflightForm;
  readonly certificate: Certificate;
  /** Nearest issuer first, without the root. */
  readonly chain: readonly Certificate[];
  /** Whether the private key is among the files. */
  readonly hasKey: boolean;
  readonly verdicts: VerdictTable;
}

/** What came of it. */
export interface Trial {
  /** Why the device refuses them. */
  readonly problem?: Problem;
  /** What the device asks before it takes them. */
  readonly confirmations: readonly Confirmation[];
  /** Every row in which somebody meets the certificate then, with what all say who meet it. */
  readonly met: readonly ComparedConnection[];
  /** The site with the files in it, and its time in milliseconds; as it was where they are refused. */
  readonly world: World;
  readonly at: number;
}

/** Tries files in every slot of a site that gets them. */
export function* tryFilesInSteps(site: TrialSite, files: TriedFiles, at: number): Steps<Trial> {
  const trials: Trial[] = [];
  for (const slot of site.slots) trials.push(yield* tryInSlot(site, slot, files, at));
  const [first] = trials;
  if (first === undefined) throw new Error('a target has a slot');
  const refused = trials.find(({ problem }) => problem !== undefined);
  return { ...(refused ?? first), met: refused ? [] : trials.flatMap(({ met }) => met) };
}

function* tryInSlot(site: TrialSite, slot: string, files: TriedFiles, at: number): Steps<Trial> {
  const { plan, foresight } = yield* foreseen(site.world, slot, files, at);
  yield;
  const { confirmations } = plan;
  if (foresight.problem !== undefined)
    return { problem: foresight.problem, confirmations, met: [], world: site.world, at };
  const rows = foresight.connections.flatMap((row) => meeting(row, slot, files.certificate));
  const met = site.isHypothetical ? rows.map((row) => ofToday(row, foresight, slot)) : rows;
  return { confirmations, met, world: foresight.world, at: foresight.at };
}

/** What the device's own page says before, and the action that it performs. */
function* foreseen(
  world: World,
  slot: string,
  files: TriedFiles,
  at: number,
): Steps<{ readonly plan: InstallationPlan; readonly foresight: Foresight }> {
  if (files.form === 'paste') {
    const facts = pastedFacts(files);
    const plan = planPasted(world, slot, facts, at);
    yield;
    const pasting = { type: 'import-pasted', slot, accepted: [] } as const;
    return { plan, foresight: yield* foreseeInSteps(world, pasting, facts, at) };
  }
  const facts = installationFacts(files);
  const plan = planInstallation(world, slot, facts, at);
  yield;
  const installing = { type: 'install-certificate', slot, accepted: [] } as const;
  return { plan, foresight: yield* foreseeInSteps(world, installing, facts, at) };
}

function installationFacts({ certificate, chain, hasKey, verdicts }: TriedFiles): InstallationFacts {
  const keys = hasKey ? [certificate.publicKey.fingerprint] : [];
  return { certificates: [certificate, ...chain], keys, verdicts };
}

/** Certificate, key, chain, as they are written. */
function pastedFacts({ certificate, chain, hasKey, verdicts }: TriedFiles): PastedFacts {
  const { fingerprint: key, algorithm } = certificate.publicKey;
  const parts = [
    { kind: 'certificate', certificate } as const,
    ...(hasKey ? [{ kind: 'private-key', key, algorithm } as const] : []),
    ...chain.map((issuer) => ({ kind: 'certificate', certificate: issuer }) as const),
  ];
  return { parts: parts.map((part, index) => ({ ...part, line: index + 1 })), verdicts };
}

/** A row as those see it who meet the certificate in a slot; none where nobody does. */
function meeting(
  { row, views }: ComparedConnection,
  slot: string,
  { fingerprint }: Certificate,
): readonly ComparedConnection[] {
  // Phones inside meet the default certificate whatever is installed.
  if (connectionTable[row.id].presents === 'factory') return [];
  const own = views.flatMap(({ name, count, after }): readonly ComparedView[] => {
    if (after?.slot !== slot) return [];
    const presented = after.report?.chain[0]?.certificate.fingerprint ?? fingerprint;
    return presented === fingerprint ? [{ name, count, after }] : [];
  });
  return own.length === 0 ? [] : [{ row, is: 'kept', views: own }];
}

/** At a real site the browser is one of today: it looks at alternative names alone, and holds issuers to the rules of the web. */
function ofToday(
  { row, views }: ComparedConnection,
  { world, at }: Foresight,
  slot: string,
): ComparedConnection {
  // Of the phones and clients there nobody knows names.
  const named = views.map((view) =>
    row.from === 'pcs' || row.from === 'clients-outside' ? view : { ...view, name: row.program },
  );
  if (!row.id.startsWith('browser-')) return { row, is: 'kept', views: named };
  const today = { slot, host: row.host, pc: traineePc, nameRule: 'san-only', profile: 'web' } as const;
  const after = judgeConnection(world, connectionTable[row.id], today, at);
  const program = 'A browser of today';
  return { row: { ...row, program }, is: 'kept', views: named.map((view) => ({ ...view, after })) };
}
