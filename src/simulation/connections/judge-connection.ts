/*
 * What a program says of a host: one pure function over what the host presents, what the program trusts, the name it
 * used and the time. Every lock of the lab comes from here, so that no two screens can disagree.
 */
import { isSameData } from '@/base/plain-data';
import type { Certificate } from '@/pki/certificate';
import { aReferenceName, type NameRule } from '@/pki/names/matches-name';
import { withNameChecked } from '@/pki/path/validate-certificate';
import type { FetchedVerdicts, ValidationInput, ValidationReport } from '@/pki/path/validation-report';
import { restartUnderWay } from '../clock/time';
import { isHttpsOff } from '../appliances/service-appliance/service-appliance';
import { traineePc } from '../pc/certificate-stores';
import { deviceAnchors } from './device-trust';
import { pcTrust, type TrustInWorld } from './pc-trust';
import type { Credential, Slot } from '../world/equipment';
import { recordOf, type World } from '../world/world';
import type { Connection, ConnectionReason, ConnectionState } from './connection';
import { reasonsOf, withRootNamed } from './connection-reasons';
import type { ConnectionRow } from '../world/appliance';
import { judgeChain, type ChainQuestion } from './judge-chain';
import { createMemory, createSelection } from './remembered';

/** Whom a program meets, under which name. */
export interface ConnectionTarget {
  /** Id of the slot that answers. */
  readonly slot: string;
  /** The name used; undefined where the program checks none. */
  readonly host: string | undefined;
  /** The PC whose stores count; the trainee's when left out. */
  readonly pc?: string;
  /** `san-or-common-name` when left out. */
  readonly nameRule?: NameRule;
  /** `plain` when left out: what the programs of the lab's time looked at. */
  readonly profile?: ValidationInput['profile'];
  /** Fingerprint of the authority that a client was given; `provisioned` rows alone. */
  readonly authority?: string;
}

/** The name that was used, if it is checked, and whose trust counts. */
type Circumstances = Required<Pick<ConnectionTarget, 'host' | 'pc'>> &
  Pick<ConnectionTarget, 'nameRule' | 'profile' | 'authority'>;

/** What of a row of the connection table says how it is judged. */
type JudgedRow = Pick<ConnectionRow, 'program' | 'server' | 'otherwise' | 'presents' | 'trust' | 'audience'>;

/** What a slot presents. */
interface Presented {
  readonly slot: string;
  readonly credential: Credential;
}

/** Judges a row over https at a lab time in milliseconds. */
export function judgeConnection(
  world: World,
  row: JudgedRow,
  { slot: id, pc = traineePc, ...target }: ConnectionTarget,
  at: number,
): Connection {
  const slot = recordOf(world, 'slots', id);
  const restart = restartUnderWay(world, slot.equipment);
  if (restart !== undefined) return restartingConnection(row, id, restart.until);
  const credential = row.presents === 'factory' ? slot.factory : slot.active;
  if (isHttpsOff(world, slot)) return withoutHttps(row, id, slot, 'https-disabled');
  if (credential === undefined) return withoutHttps(row, id, slot, 'no-certificate');
  const connection = judgeCredential(world, row, { ...target, slot: id, credential, pc }, at);
  const reasons = withRootNamed(world, connection);
  const until = Math.min(connection.until, slot.pending?.activeAt ?? Number.POSITIVE_INFINITY);
  const isAsKept = reasons === connection.reasons && until === connection.until;
  return isAsKept ? connection : derived(connection, reasons, until);
}

const latest = new WeakMap<Connection, Connection>();

/** The same object as long as it says the same, so that callers can keep results by its identity. */
function derived(kept: Connection, reasons: Connection['reasons'], until: number): Connection {
  const known = latest.get(kept);
  if (known?.until === until && isSameData(known.reasons, reasons)) return known;
  const connection = { ...kept, reasons, until };
  latest.set(kept, connection);
  return connection;
}

/** What somebody thinks of a credential, whatever name is used; and what that made of the names used last. */
interface Opinion {
  readonly report: ValidationReport;
  readonly until: number;
  /** Undefined: no name is checked. */
  readonly connections: Map<string | undefined, Connection>;
}

const remember = createMemory<Opinion>();

/** How many names are remembered of one opinion: forecasts try name after name. */
const mostNames = 100;

/** What of the world a credential's revocation is known from. */
const revocationIn = ['authorities', 'practiceCertificates', 'practiceLists', 'revocationLists'] as const;

/** All that a credential is judged from but certificates, which never change, and verdicts; the same object for worlds alike. */
const readIn = createSelection(['pcs', 'placements', ...revocationIn]);

/** The same of a PC that fetches or asks: it looks for verdicts of its own. */
const readWithVerdictsIn = createSelection(['pcs', 'placements', 'verdicts', ...revocationIn]);

function judgeCredential(
  world: TrustInWorld,
  row: JudgedRow,
  met: Circumstances & Presented,
  at: number,
): Connection {
  const opinion = opinionOf(world, row, met, at);
  const { slot, host, pc, nameRule = 'san-or-common-name', credential } = met;
  const known = opinion.connections.get(host);
  if (known !== undefined) return known;
  const report = host === undefined ? opinion.report : nameChecked(opinion.report, host, nameRule);
  const hasStores = row.trust === undefined;
  const asks = hasStores && recordOf(world, 'pcs', pc).checksRevocation === true;
  const judging = { host, pc, at, asks, hasStores, audience: row.audience ?? 'pcs' };
  const connection = connectionOf(row, slot, report, reasonsOf(world, credential, report, judging));
  if (opinion.connections.size >= mostNames) opinion.connections.clear();
  opinion.connections.set(host, connection);
  return connection;
}

const named = new WeakMap<ValidationReport, Map<string, ValidationReport>>();

/** The same for all PCs that think the same of the chain. */
function nameChecked(report: ValidationReport, host: string, nameRule: NameRule): ValidationReport {
  const reports = named.get(report) ?? new Map<string, ValidationReport>();
  named.set(report, reports);
  const key = `${nameRule} ${host}`;
  const checked = reports.get(key) ?? withNameChecked(report, { nameRule, name: aReferenceName(host) });
  if (reports.size >= mostNames) reports.clear();
  reports.set(key, checked);
  return checked;
}

function opinionOf(
  world: TrustInWorld,
  row: JudgedRow,
  { slot, credential, ...target }: Circumstances & Presented,
  at: number,
): Opinion {
  const { pc, nameRule, profile, authority } = target;
  const trust = once(() => trustIn(world, row, credential, target));
  const question = {
    subject: credential,
    text: [slot, row.program, row.server, pc, nameRule, profile, authority].join('\n'),
    read: (looksFurther(world, row, pc) ? readWithVerdictsIn : readIn)(world),
    needed: () => neededFor(world, row, trust, pc),
    verdicts: world.verdicts,
  };
  return remember(question, at, (verdicts) => {
    const report = validateCredential(world, verdicts, trust(), credential, { ...target, at });
    return { report, until: report.until, connections: new Map<string | undefined, Connection>() };
  });
}

/** Whether it is a PC that fetches what it is not given, or asks whether it is revoked. */
function looksFurther({ pcs }: Pick<World, 'pcs'>, { trust }: JudgedRow, pc: string): boolean {
  const { fetchesIssuers = false, checksRevocation = false } = pcs[pc] ?? {};
  return trust === undefined && (fetchesIssuers || checksRevocation);
}

type Trust = Pick<ChainQuestion, 'anchors' | 'intermediates' | 'distrusted' | 'revocationLists'>;

/** What a program knows when it is sent a credential, and whom it trusts. */
function trustIn(
  world: TrustInWorld,
  { trust }: JudgedRow,
  credential: Credential,
  { pc, authority }: Circumstances,
): Trust {
  const sent = sentBy(world, credential);
  return trust === undefined
    ? pcTrust(world, pc, sent)
    : { intermediates: sent, anchors: deviceAnchors(world, trust, authority) };
}

function once<Kind>(make: () => Kind): () => Kind {
  let made: { readonly value: Kind } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** What counts of the stores, and of what is published: all of it for a PC that fetches or asks. */
function neededFor(world: TrustInWorld, row: JudgedRow, trust: () => Trust, pc: string): readonly unknown[] {
  const published = revocationIn.map((collection) => world[collection]);
  const own = row.trust === undefined ? recordOf(world, 'pcs', pc) : undefined;
  if (looksFurther(world, row, pc)) return [own, ...published, world.placements, world.verdicts];
  const { anchors, intermediates, distrusted = [] } = trust();
  return [own, ...published, 'under', ...anchors, 'by way of', ...intermediates, 'but for', ...distrusted];
}

/** What is said of a program that goes on over http. */
const fallback: ConnectionReason = { name: 'fell-back-to-http', values: {} };

/** What is said while services or a whole device restart, until a lab time in milliseconds. */
export function restartingConnection({ server }: JudgedRow, slot: string, until: number): Connection {
  const reasons = [{ name: 'services-restarting', values: { to: server } } as const];
  return { state: 'restarting', scheme: 'https', reasons, slot, until };
}

function withoutHttps(
  row: JudgedRow,
  slot: string,
  { pending }: Slot,
  name: 'https-disabled' | 'no-certificate',
): Connection {
  const until = pending?.activeAt ?? Number.POSITIVE_INFINITY;
  const state = row.otherwise === 'http' ? 'plain' : 'not-reached';
  const reason: ConnectionReason = { name, values: { to: row.server } };
  const reasons = state === 'plain' ? [reason, fallback] : [reason];
  return { state, scheme: state === 'plain' ? 'http' : 'https', reasons, slot, until };
}

function validateCredential(
  world: TrustInWorld,
  verdicts: FetchedVerdicts,
  trust: Trust,
  { certificate }: Credential,
  { at, nameRule = 'san-or-common-name', profile = 'plain' }: Circumstances & { readonly at: number },
): ValidationReport {
  const question: ChainQuestion = {
    ...trust,
    certificate: recordOf(world, 'certificates', certificate),
    purpose: 'serverAuth',
    nameRule,
    profile,
    revocationMode: 'soft',
  };
  return judgeChain(question, verdicts, at);
}

/** A credential's certificate, and what is sent after it. */
function sentBy(
  world: Pick<World, 'certificates'>,
  { certificate, chain }: Credential,
): readonly Certificate[] {
  return [certificate, ...chain].map((fingerprint) => recordOf(world, 'certificates', fingerprint));
}

function connectionOf(
  { otherwise }: JudgedRow,
  slot: string,
  report: ValidationReport,
  reasons: readonly ConnectionReason[],
): Connection {
  const { state, until } = report;
  if (state === 'valid') return { state: 'secure', scheme: 'https', reasons, report, slot, until };
  if (state === 'undecided') return { state: 'not-checked', scheme: 'https', reasons, report, slot, until };
  if (otherwise === 'http')
    return { state: 'plain', scheme: 'http', reasons: [...reasons, fallback], report, slot, until };
  const refused: ConnectionState = otherwise === 'error' ? 'broken' : 'not-reached';
  return { state: refused, scheme: 'https', reasons, report, slot, until };
}
