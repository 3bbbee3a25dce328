import type { Steps } from '@/base/steps';
import { displayNameOf } from '@/pki/distinguished-name';
import type { Certificate } from '@/pki/certificate';
import { isPublicRoot } from '@/pki/path/public-roots';
import type { VerdictTable } from '@/pki/path/validation-report';
import { isHttpsOff, withAppliance } from '../appliances/service-appliance/service-appliance';
import { trustOf } from '../connections/trust';
import type { SlotKind } from '../world/slot';
import { recordOf, type World } from '../world/world';
import { judgeDevice } from './judge-device';
import { judgeName } from './judge-name';
import { audienceOf, judgeTrust, type TrustOfSite } from './judge-trust';
import { partOf } from './part-of-finding';
import type { PreflightFinding } from './preflight-finding';
import type { PartLine, PartName, PreflightPart } from './preflight-part';
import type { PreflightInput, PreflightReport } from './preflight-report';
import { trialSite, type TrialSite } from './trial-site';
import { tryFilesInSteps, type Trial } from './try-files';
import type { AudienceName } from '../world/appliance';

/** What is known of the certificate that is meant. */
export type Meant = Required<Pick<PreflightReport, 'certificate' | 'keyPlace' | 'validation' | 'chain'>> &
  Pick<PreflightReport, 'root'>;

/** The three answers, and the next instant at which one of them could change by itself. */
interface JudgedParts {
  readonly parts: readonly PreflightPart[];
  readonly until: number;
}

/** Does the device take it, does the name fit, who trusts it: the files are tried, at the lab or at a site of their own. */
export function* judgePartsInSteps(
  world: World,
  input: PreflightInput,
  meant: Meant,
  findings: readonly PreflightFinding[],
): Steps<JudgedParts> {
  const site = siteOf(world, input, meant);
  yield;
  const trial = yield* trialOf(site, input, meant);
  yield;
  const own = (name: PartName) => findings.filter((finding) => partOf(finding) === name);
  const trust = trustOfSite(site, trial, input, meant);
  const parts = [
    judgeDevice(trial, own('device'), site.isHttpsOff),
    judgeName(trial, meant.validation, input, own('name')),
    judgeTrust(trial, trust, rootLines(site, input, meant), own('trust')),
  ];
  const views = trial.met.flatMap(({ views: met }) => met);
  const until = Math.min(
    ...(trust.audiences ?? []).map((audience) => audience.until),
    meant.validation.until,
    ...views.map(({ after }) => after?.until ?? Infinity),
  );
  return { parts, until };
}

/** Where https is switched off at the appliance, it is tried as if it were on: that it is off is said beside it. */
function siteOf(
  world: World,
  input: PreflightInput,
  meant: Meant,
): TrialSite & { readonly isHttpsOff: boolean } {
  const { target, host, outsideHost = '', at } = input;
  const { certificate, keyPlace } = meant;
  const publicRoot = publicRootOf(input, meant);
  const site = trialSite(world, target, {
    ...{ host, outsideHost, at, verdicts: verdictsOf(input) },
    ...(keyPlace.kind === 'file' ? {} : { key: certificate.publicKey.fingerprint }),
    ...(publicRoot === undefined ? {} : { publicRoot }),
  });
  const slot = target.slot === undefined ? undefined : recordOf(world, 'slots', target.slot);
  if (slot === undefined || !isHttpsOff(world, slot)) return { ...site, isHttpsOff: false };
  return { ...site, world: withAppliance(site.world, slot.equipment, { https: true }), isHttpsOff: true };
}

function trialOf(
  site: TrialSite,
  input: PreflightInput,
  { certificate, chain, keyPlace }: Meant,
): Steps<Trial> {
  const files = {
    ...{ form: input.target.form, certificate, verdicts: verdictsOf(input) },
    chain: chain.map((part) => part.certificate),
    hasKey: keyPlace.kind === 'file',
  };
  return tryFilesInSteps(site, files, input.at);
}

/** The audiences of the lab that meet the certificate; the PCs where nobody does. */
function trustOfSite(site: TrialSite, trial: Trial, input: PreflightInput, meant: Meant): TrustOfSite {
  const isGiven = site.isHypothetical && publicRootOf(input, meant) !== undefined;
  const known = isWhole(meant) && !isGiven ? { rootAbove: nameAbove(meant) } : {};
  if (site.isHypothetical) return known;
  if (trial.problem !== undefined) return { ...known, audiences: [] };
  const companions = meant.chain.map((part) => part.certificate);
  const chain = { certificate: meant.certificate, companions, verdicts: verdictsOf(input) };
  const meeting = trial.met.map(({ row }) => audienceOf[row.from]);
  const asked = meeting.length === 0 ? input.target.kinds.map(usersOf) : meeting;
  const audiences = trustOf(trial.world, chain, trial.at).filter(({ audience }) => asked.includes(audience));
  return { ...known, audiences };
}

/** Who would use what is in a slot of which nobody makes use yet. */
function usersOf(kind: SlotKind): AudienceName {
  if (kind === 'rast') return 'remote-phones';
  return kind.startsWith('mobility-') ? 'mobile-clients' : 'pcs';
}

/** What was verified; what will not be verified is not known. */
function verdictsOf({ verdicts }: PreflightInput): VerdictTable {
  const known = Object.entries(verdicts).filter(([, verdict]) => verdict !== 'limit-reached');
  return Object.fromEntries(known) as VerdictTable;
}

function publicRootOf({ publicRoots }: PreflightInput, { root }: Meant): Certificate | undefined {
  return root !== undefined && publicRoots !== undefined && isPublicRoot(publicRoots, root)
    ? root
    : undefined;
}

/** Whether the chain is as whole as a server has to send it. */
function isWhole({ root, chain }: Meant): boolean {
  return root !== undefined || chain.length > 0;
}

/** The lab knows its own roots; of a real one it is said whose list it is on. */
function rootLines({ isHypothetical }: TrialSite, input: PreflightInput, meant: Meant): readonly PartLine[] {
  const publicRoot = publicRootOf(input, meant);
  if (publicRoot !== undefined && input.publicRoots !== undefined) {
    const { nodeVersion: version, writtenOn: date } = input.publicRoots;
    const values = { root: displayNameOf(publicRoot.subject), version, date };
    return [{ kind: 'said', state: 'green', name: 'root-is-public', values }];
  }
  if (!isHypothetical || !isWhole(meant)) return [];
  const name = input.publicRoots === undefined ? 'roots-not-here' : 'root-is-private';
  return [{ kind: 'said', state: 'grey', name, values: { root: nameAbove(meant) } }];
}

/** What the root is called, or what is missing above the chain. */
function nameAbove({ root, chain, certificate }: Meant): string {
  const last = chain.at(-1)?.certificate ?? certificate;
  return displayNameOf(root?.subject ?? last.issuer);
}
