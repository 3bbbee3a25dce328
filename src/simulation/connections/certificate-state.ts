/*
 * What is to be said of a device's certificates in a word: the worst truth about them. A certificate that is in effect
 * is as good as those who meet it find it, so the connections of the site are asked; where nobody connects, those who
 * could. Site map, equipment list, status lines and portals ask here.
 */
import { validityAt, validityOfList, validityUntil } from '@/pki/path/validity';
import type {
  FetchedVerdicts,
  PathProblem,
  ValidationReport,
  VerdictTable,
} from '@/pki/path/validation-report';
import { isHttpsOff } from '../appliances/service-appliance/service-appliance';
import { authorityIds } from '../world/authority';
import { knownRootAbove } from './known-roots';
import { slotsInUse } from '../appliances/mobility-router/cluster';
import { isOfReplacedAuthority } from '../appliances/mobility-router/router-authority';
import type { Slot } from '../world/equipment';
import { nextDue } from '../clock/time';
import { slotsOf } from '../world/find-records';
import { verdictsInSlot } from './trust';
import { type Collection, recordOf, type World } from '../world/world';
import { createMemory } from './remembered';
import { isFetching, readByAll } from './untouched-devices';
import { siteConnections, type ConnectionView, type SiteConnection } from './site-connections';
import { equipmentKinds, nameOf, slotKinds } from '../appliances/registry';

/** The gravest first. `vendor`: under the public vendor's root; `default`: made at the installation. */
const certificateStates = [
  'expired',
  'not-yet-valid',
  'revoked',
  'not-accepted',
  'self-signed',
  'chain-incomplete',
  'not-trusted',
  'wrong-name',
  'authority-replaced',
  'trusted-by-some',
  'pending',
  'restarting',
  'none',
  'https-off',
  'not-checked',
  'default',
  'installed',
  'self-signed-trusted',
  'vendor',
] as const;

/** The state of a certificate, or of a place that has none. */
export type CertificateStateName = (typeof certificateStates)[number];

/** What a slot presents, its end of validity in milliseconds since 1970, and when any of it changes by itself. */
export interface SlotState {
  readonly name: CertificateStateName;
  readonly expires?: number;
  readonly until: number;
}

/** The states of a device's certificates, with the earliest end of validity, and when any of it changes by itself. */
export interface CertificateState {
  /** The most frequent first; empty where the device has no certificates. */
  readonly names: readonly { readonly name: CertificateStateName; readonly count: number }[];
  readonly expires?: number;
  readonly until: number;
}

const never = Number.POSITIVE_INFINITY;

/** What is to be said of a device's certificates at a lab time in milliseconds. */
export function certificateStateOf(world: World, equipment: string, at: number): CertificateState {
  const { certificateTab } = equipmentKinds[recordOf(world, 'equipment', equipment).kind];
  if (certificateTab === 'none') return { names: [], until: never };
  const states = slotsOnMap(world, equipment).map(([id]) => slotState(world, id, at));
  return statesTogether(states.length === 0 ? [{ name: 'none', until: never }] : states);
}

/**
 * The next lab time in milliseconds at which what is to be said of any certificate could change by itself, found without
 * judging one of them.
 */
export function nextChangeOfStates(world: World, at: number): number {
  const due = nextDue(world);
  return Math.min(
    nextDateIn(world.certificates, (certificate) => certificate, at),
    nextDateIn(world.revocationLists, validityOfList, at),
    due > at ? due : never,
  );
}

/** From when until when no date of a collection is passed, lab times in milliseconds. */
const quiet = new WeakMap<object, { readonly since: number; readonly until: number }>();

function nextDateIn<Kind>(
  collection: Collection<Kind>,
  validityOf: (record: Kind) => Parameters<typeof validityUntil>[0],
  at: number,
): number {
  const known = quiet.get(collection);
  if (known !== undefined && known.since <= at && at < known.until) return known.until;
  let until = never;
  for (const id in collection) until = Math.min(until, validityUntil(validityOf(collection[id] as Kind), at));
  quiet.set(collection, { since: at, until });
  return until;
}

/** Several states as one. */
function statesTogether(states: readonly SlotState[]): CertificateState {
  const expiries = states.flatMap(({ expires }) => (expires === undefined ? [] : [expires]));
  return {
    names: countStates(states.map(({ name }) => ({ name, count: 1 }))),
    until: Math.min(never, ...states.map(({ until }) => until)),
    ...(expiries.length === 0 ? {} : { expires: Math.min(...expiries) }),
  };
}

/** Counts states by name, the most frequent first, the graver of those that are as frequent. */
export function countStates(states: CertificateState['names']): CertificateState['names'] {
  const counts = new Map<CertificateStateName, number>();
  for (const { name, count } of states) if (count > 0) counts.set(name, (counts.get(name) ?? 0) + count);
  const counted = [...counts].map(([name, count]) => ({ name, count }));
  return counted.sort((left, right) => right.count - left.count || gravity[left.name] - gravity[right.name]);
}

const gravity = Object.fromEntries(certificateStates.map((name, place) => [name, place])) as Readonly<
  Record<CertificateStateName, number>
>;

/** The gravest of some states. */
export function gravestState(names: readonly CertificateStateName[]): CertificateStateName | undefined {
  return certificateStates.find((name) => names.includes(name));
}

/** A router alone has no use for virtual certificates; a node of a cluster also has those that both share. */
function slotsOnMap(world: World, equipment: string) {
  const isRouter = recordOf(world, 'equipment', equipment).kind === 'mobility-router';
  return isRouter ? slotsInUse(world, equipment) : slotsOf(world, equipment);
}

/** What is to be said of the certificate of a slot at a lab time in milliseconds. */
export function slotState(world: World, id: string, at: number): SlotState {
  const slot = recordOf(world, 'slots', id);
  const activeAt = slot.pending?.activeAt ?? never;
  if (slot.active === undefined) return { name: nameOfWaiting(slot) ?? 'none', until: activeAt };
  const certificate = recordOf(world, 'certificates', slot.active.certificate);
  const validity = validityAt(certificate, at);
  const own = validity === 'valid' ? nameOfItself(world, slot) : validity;
  const found = own === undefined ? stateAtUsers(world, id, slot, at) : { name: own, until: never };
  return {
    name: found.name,
    expires: certificate.notAfter,
    until: Math.min(activeAt, validityUntil(certificate, at), found.until),
  };
}

/** What can be said without asking anybody. */
function nameOfItself(world: World, slot: Slot): CertificateStateName | undefined {
  const waiting = nameOfWaiting(slot);
  if (waiting !== undefined) return waiting;
  if (isOfReplacedAuthority(world, slot)) return 'authority-replaced';
  if (isHttpsOff(world, slot)) return 'https-off';
  if (slot.active?.certificate === slot.factory?.certificate) return 'default';
  return slotKinds[slot.kind].metBy === undefined ? 'installed' : undefined;
}

function nameOfWaiting({ pending }: Slot): CertificateStateName | undefined {
  if (pending === undefined) return undefined;
  return pending.activeAt === undefined ? 'pending' : 'restarting';
}

function stateAtUsers(world: World, id: string, slot: Slot, at: number): SlotState {
  const connections = viewsOfSlot(world, id, at).map(({ connection }) => connection);
  const until = Math.min(never, ...connections.map((connection) => connection.until));
  if (connections.some(({ state }) => state === 'restarting')) return { name: 'restarting', until };
  // Phones inside meet the default certificate in the same slot.
  const seen = connections.flatMap(({ report }) => report ?? []).filter((report) => isOn(report, slot));
  const found = seen.length > 0 ? stateIn(world, seen) : stateAtThose(world, slot, at);
  return { ...found, until: Math.min(until, found.until) };
}

function stateIn(world: World, reports: readonly ValidationReport[]): SlotState {
  const names = [...new Set(reports.map((report) => nameOfReport(world, report)))];
  return {
    name: isTrustedBySome(names) ? 'trusted-by-some' : (gravestState(names) ?? 'installed'),
    until: Math.min(never, ...reports.map((report) => report.until)),
  };
}

const rememberThose = createMemory<{ readonly state: SlotState; readonly until: number }>();

/** The same as long as neither the slot nor its name changes, nor what PCs and phones trust: a site has thousands of them. */
function stateAtThose(world: World, slot: Slot, at: number): SlotState {
  const judge = (verdicts: FetchedVerdicts) => {
    const own = { ...world, verdicts: verdicts as VerdictTable };
    return stateIn(own, reportsOfThose(own, slot, at));
  };
  const isByUsers = slotKinds[slot.kind].metBy?.includes('mobile-clients') === true;
  if (isByUsers || isFetching(world)) return judge(world.verdicts);
  const read = readByAll(world);
  const asked = { text: nameOf(world, slot), read, needed: () => [read], verdicts: world.verdicts };
  return rememberThose({ subject: slot, ...asked }, at, (verdicts) => {
    const state = judge(verdicts);
    // The lab may come to know the issuer that is missing.
    return { state, until: state.name === 'chain-incomplete' ? at : state.until };
  }).state;
}

function isOn({ chain }: ValidationReport, { active }: Slot): boolean {
  return chain[0]?.certificate.fingerprint === active?.certificate;
}

/** What those think of the active certificate who would meet it. */
function reportsOfThose(world: World, slot: Slot, at: number): readonly ValidationReport[] {
  const known = (fingerprint: string) => recordOf(world, 'certificates', fingerprint);
  if (slot.active === undefined) return [];
  const { certificate, chain } = slot.active;
  const host = nameOf(world, slot);
  const presented = { certificate: known(certificate), companions: chain.map(known), ...(host && { host }) };
  return verdictsInSlot(world, slot, presented, at).map(({ report }) => report);
}

const stateNames: Readonly<Partial<Record<PathProblem, CertificateStateName>>> = {
  'self-signed-not-trusted': 'self-signed',
  'root-not-trusted': 'not-trusted',
  distrusted: 'not-trusted',
  'issuer-missing': 'chain-incomplete',
  'name-does-not-match': 'wrong-name',
  revoked: 'revoked',
};

function nameOfReport(world: World, { state, chain, results }: ValidationReport): CertificateStateName {
  if (state === 'undecided') return 'not-checked';
  if (state === 'valid') return nameOfGood(world, chain);
  const failed = results.flatMap(({ status, problem }) =>
    status === 'failed' && problem !== undefined ? [problem] : [],
  );
  const top = chain.at(-1)?.certificate;
  const lacksRootAlone = top !== undefined && knownRootAbove(world, top) !== undefined;
  const names = failed.map((problem) =>
    problem === 'issuer-missing' && lacksRootAlone ? 'not-trusted' : (stateNames[problem] ?? 'not-accepted'),
  );
  return gravestState(names) ?? 'not-accepted';
}

function nameOfGood(world: World, chain: ValidationReport['chain']): CertificateStateName {
  const vendorRoot = recordOf(world, 'authorities', authorityIds.vendorRoot).certificate;
  if (chain.length === 1) return 'self-signed-trusted';
  return chain.at(-1)?.certificate.fingerprint === vendorRoot ? 'vendor' : 'installed';
}

const good: readonly CertificateStateName[] = ['installed', 'self-signed-trusted', 'vendor'];
const aboutTrust: readonly CertificateStateName[] = ['self-signed', 'not-trusted', 'chain-incomplete'];

/** Some clients trust the certificate, and the others fail for nothing but the missing trust. */
function isTrustedBySome(names: readonly CertificateStateName[]): boolean {
  const others = names.filter((name) => !good.includes(name));
  return others.length > 0 && others.length < names.length && others.every((own) => aboutTrust.includes(own));
}

const byRows = new WeakMap<readonly SiteConnection[], ReadonlyMap<string, readonly ConnectionView[]>>();

/** What all say whom a slot answers, at a lab time in milliseconds. */
export function viewsOfSlot(world: World, id: string, at: number): readonly ConnectionView[] {
  const rows = siteConnections(world, at);
  const known = byRows.get(rows) ?? viewsBySlot(rows);
  byRows.set(rows, known);
  return known.get(id) ?? [];
}

function viewsBySlot(rows: readonly SiteConnection[]): ReadonlyMap<string, readonly ConnectionView[]> {
  const found = new Map<string, ConnectionView[]>();
  for (const view of rows.flatMap(({ views }) => views)) {
    const { slot = '' } = view.connection;
    const known = found.get(slot);
    if (known === undefined) found.set(slot, [view]);
    else known.push(view);
  }
  return found;
}
