import { briefList } from '@/base/plain-data';
import type { Steps } from '@/base/outcome';
import type { Certificate } from '@/pki/certificate';
import { displayNameOf } from '@/pki/distinguished-name';
import { isIpAddress } from '@/pki/names/ip-address';
import { isPublicRoot } from '@/pki/path/trust-anchor';
import type { CheckResult, ValidationReport, VerdictTable } from '@/pki/path/validation-report';
import { namesIn } from '../appliances/registry';
import { isHttpsOff, withAppliance } from '../appliances/service-appliance/service-appliance';
import { trustInSlot, trustOf } from '../connections/trust';
import { recordOf, type World } from '../world/world';
import { judgeDevice, lineOfFinding } from './judge-device';
import { judgeTrust, type TrustOfSite } from './judge-trust';
import type { PreflightFinding } from './preflight-finding';
import {
  gravest,
  type PartLine,
  type PartName,
  partOf,
  type PartSentence,
  type PartState,
  type PreflightInput,
  type PreflightPart,
  type PreflightReport,
  stateForAll,
} from './preflight-report';
import { trialSite, type TrialSite } from './trial-site';
import { type Trial, tryFilesInSteps } from './try-files';

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
    host,
    outsideHost,
    at,
    verdicts: verdictsOf(input),
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
    form: input.target.form,
    certificate,
    verdicts: verdictsOf(input),
    chain: chain.map((part) => part.certificate),
    hasKey: keyPlace.kind === 'file',
  };
  return tryFilesInSteps(site, files, input.at);
}

/** The audiences that the plan of the slot asks about, mobile clients yet to be provisioned among them; the PCs where nobody meets it. */
function trustOfSite(site: TrialSite, trial: Trial, input: PreflightInput, meant: Meant): TrustOfSite {
  const isGiven = site.isHypothetical && publicRootOf(input, meant) !== undefined;
  const known = isWhole(meant) && !isGiven ? { rootAbove: nameAbove(meant) } : {};
  if (site.isHypothetical) return known;
  if (trial.problem !== undefined) return { ...known, audiences: [] };
  const companions = meant.chain.map((part) => part.certificate);
  const chain = { certificate: meant.certificate, companions, verdicts: verdictsOf(input) };
  const meeting = site.slots.flatMap((slot) =>
    trustInSlot(trial.world, recordOf(trial.world, 'slots', slot), chain, trial.at),
  );
  const pcs = () => trustOf(trial.world, chain, trial.at).filter(({ audience }) => audience === 'pcs');
  return { ...known, audiences: meeting.length === 0 ? pcs() : meeting };
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

/** How many names of a certificate a sentence has: it is to be read. */
const mostNames = 5;

/** Which program checked a name, and the result. */
interface Asked {
  readonly host: string;
  readonly program: string;
  readonly status: CheckResult['status'];
}

/**
 * Does the name fit, as those say who meet the certificate: they reach the device by different names, and do not all look
 * them up in the same places. `validation`: the verdict where nobody meets it.
 */
function judgeName(
  { met }: Pick<Trial, 'met'>,
  validation: ValidationReport,
  { host, outsideHost = '' }: Pick<PreflightInput, 'host' | 'outsideHost'>,
  findings: readonly PreflightFinding[],
): PreflightPart {
  const given = askedIn(met, validation, host).filter((one) => host !== '' || one.host === outsideHost);
  const names = namesIn(validation.chain[0]?.certificate);
  const byHost = [...new Set(given.map((one) => one.host))].map((own) =>
    given.filter((one) => one.host === own),
  );
  const dnsNames = (validation.chain[0]?.certificate.subjectAlternativeNames ?? []).flatMap((name) =>
    name.kind === 'dns' ? [name.value] : [],
  );
  const answers = byHost.map((asked) => answerOf(asked, names, dnsNames, byHost.length > 1));
  const missing = host === '' ? [said('grey', 'name-not-given', {})] : [];
  const others = findings.map(lineOfFinding);
  const state = gravest([
    stateForAll(answers.map((line) => line.state)),
    ...[...missing, ...others].map((line) => line.state),
  ]);
  return { name: 'name', state, lines: [...missing, ...answers, ...others] };
}

/** What the programs say that reach the device by one name. */
function answerOf(
  asked: readonly Asked[],
  names: readonly string[],
  dnsNames: readonly string[],
  isOneOfSeveral: boolean,
): PartLine {
  const failing = asked.filter(({ status }) => status === 'failed');
  const who = [...new Set(failing.map(({ program }) => program))].join(', ');
  const host = asked[0]?.host ?? '';
  const values = { host, names: briefList(names, mostNames), who };
  const isThere = names.some((name) => name.toLowerCase() === host.toLowerCase());
  if (failing.length === 0) return said('green', 'name-fits', values);
  if (failing.length < asked.length)
    return said('amber', isThere ? 'name-in-common-name' : 'name-fits-not-all', values);
  if (isIpAddress(host) && dnsNames.includes(host)) return said('red', 'address-as-dns-name', values);
  if (isThere) return said('red', 'name-in-wrong-place', values);
  return said('red', isOneOfSeveral ? 'name-fits-not-these' : 'name-fits-nobody', values);
}

function said(state: PartState, name: PartSentence, values: Readonly<Record<string, string>>): PartLine {
  return { kind: 'said', state, name, values };
}

/** Where nobody connects to the device, the name that was typed is checked. */
function askedIn(met: Trial['met'], validation: ValidationReport, host: string): readonly Asked[] {
  const asked = met.flatMap(({ row, views }) =>
    views.flatMap(({ after }) =>
      statusOf(after?.report).map((status) => ({ host: row.host, program: row.program, status })),
    ),
  );
  return asked.length > 0 ? asked : statusOf(validation).map((status) => ({ host, program: '', status }));
}

/** A program that does not check the name has no status for it. */
function statusOf(report: ValidationReport | undefined): readonly CheckResult['status'][] {
  const status = report?.results.find(({ check }) => check === 'name')?.status;
  return status === undefined || status === 'not-checked' ? [] : [status];
}
