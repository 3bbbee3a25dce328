/*
 * What a program says of a host: one pure function over what the host presents, what the program trusts, the name it
 * used and the time. Every lock of the lab comes from here, so that no two screens can disagree.
 */
import type { Certificate } from '@/pki/certificate';
import { displayNameOf, nameKey } from '@/pki/distinguished-name';
import { aReferenceName, type NameRule } from '@/pki/names/matches-name';
import { validateSoftly } from '@/pki/path/validate-softly';
import type {
  CheckResult,
  ValidationInput,
  ValidationReport,
  VerdictTable,
} from '@/pki/path/validation-report';
import { restartUnderWay } from '../appliances/restart';
import { isHttpsOff } from '../appliances/service-appliance';
import { certificatesInStore, traineePc } from '../certificate-stores';
import { deviceAnchors } from '../device-trust';
import { pcTrust, type TrustInWorld } from '../pc-trust';
import type { Credential, Slot } from '../slots/slot';
import { namesIn } from '../slots/installation-plan';
import { recordOf, type World } from '../world';
import type { Connection, ConnectionReason, ConnectionState } from './connection';
import type { ConnectionRow } from './connection-table';
import { createMemory, createSelection } from './remembered';
import { revocationDoubts, type Asking } from './revocation-doubts';

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

/** What a slot presents. */
interface Presented {
  readonly slot: string;
  readonly credential: Credential;
}

/** Judges a row over https at a lab time in milliseconds. */
export function judgeConnection(
  world: World,
  row: ConnectionRow,
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
  return {
    ...connection,
    until: Math.min(connection.until, slot.pending?.activeAt ?? Number.POSITIVE_INFINITY),
  };
}

const remember = createMemory<Connection>();

/** What of the world a credential's revocation is known from. */
const revocationIn = ['authorities', 'practiceCertificates', 'practiceLists', 'revocationLists'] as const;

/** All that a credential is judged from but certificates, which never change. */
const judgedFrom = ['pcs', 'placements', 'verdicts', ...revocationIn] as const;

/** The same object for worlds that do not differ in it. */
const readIn = createSelection(judgedFrom);

function judgeCredential(
  world: TrustInWorld,
  row: ConnectionRow,
  { slot, credential, ...target }: Circumstances & Presented,
  at: number,
): Connection {
  const { host, pc, nameRule, profile, authority } = target;
  const question = {
    subject: credential,
    text: [slot, row.from, row.to, host, pc, nameRule, profile, authority].join('\n'),
    read: readIn(world),
    needed: () => neededFor(world, row, credential, target),
    verdicts: world.verdicts,
  };
  return remember(question, at, (verdicts) => {
    const report = validateCredential(world, verdicts, row, credential, { ...target, at });
    const asks = row.trust === 'pc-stores' && recordOf(world, 'pcs', pc).checksRevocation === true;
    return connectionOf(row, slot, report, reasonsOf(world, credential, report, { ...target, at, asks }));
  });
}

/** What counts of the stores, and of what is published: all of it for a PC that fetches or asks. */
function neededFor(
  world: TrustInWorld,
  { trust }: ConnectionRow,
  credential: Credential,
  { pc, authority }: Circumstances,
): readonly unknown[] {
  const published = revocationIn.map((collection) => world[collection]);
  if (trust !== 'pc-stores') return [...published, ...deviceAnchors(world, trust, authority)];
  const own = recordOf(world, 'pcs', pc);
  if (own.fetchesIssuers === true || own.checksRevocation === true)
    return [own, ...published, world.placements, world.verdicts];
  const { anchors, intermediates, distrusted } = pcTrust(world, pc, sentBy(world, credential));
  return [
    own,
    ...published,
    'anchors',
    ...anchors,
    'intermediates',
    ...intermediates,
    'distrusted',
    ...distrusted,
  ];
}

/** What is said of a program that goes on over http. */
const fallback: ConnectionReason = { name: 'fell-back-to-http', values: {} };

/** What is said while services or a whole device restart, until a lab time in milliseconds. */
export function restartingConnection({ to }: ConnectionRow, slot: string, until: number): Connection {
  const reasons = [{ name: 'services-restarting', values: { to } } as const];
  return { state: 'restarting', scheme: 'https', reasons, slot, until };
}

function withoutHttps(
  row: ConnectionRow,
  slot: string,
  { pending }: Slot,
  name: 'https-disabled' | 'no-certificate',
): Connection {
  const until = pending?.activeAt ?? Number.POSITIVE_INFINITY;
  const state = row.otherwise === 'http' ? 'plain' : 'not-reached';
  const reason: ConnectionReason = { name, values: { to: row.to } };
  const reasons = state === 'plain' ? [reason, fallback] : [reason];
  return { state, scheme: state === 'plain' ? 'http' : 'https', reasons, slot, until };
}

function validateCredential(
  world: TrustInWorld,
  verdicts: VerdictTable,
  { trust }: ConnectionRow,
  credential: Credential,
  {
    host,
    at,
    pc,
    nameRule = 'san-or-common-name',
    profile = 'plain',
    authority,
  }: Circumstances & { readonly at: number },
): ValidationReport {
  const sent = sentBy(world, credential);
  return validateSoftly({
    ...(trust === 'pc-stores'
      ? pcTrust(world, pc, sent)
      : { intermediates: sent, anchors: deviceAnchors(world, trust, authority) }),
    certificate: recordOf(world, 'certificates', credential.certificate),
    at,
    purpose: 'serverAuth',
    nameRule,
    profile,
    verdicts,
    ...(host === undefined ? {} : { name: aReferenceName(host) }),
  });
}

/** A credential's certificate, and what is sent after it. */
function sentBy(
  world: Pick<World, 'certificates'>,
  { certificate, chain }: Credential,
): readonly Certificate[] {
  return [certificate, ...chain].map((fingerprint) => recordOf(world, 'certificates', fingerprint));
}

function connectionOf(
  { otherwise }: ConnectionRow,
  slot: string,
  report: ValidationReport,
  reasons: readonly ConnectionReason[],
): Connection {
  const judged = { report, slot, until: report.until };
  if (report.state === 'valid') return { ...judged, state: 'secure', scheme: 'https', reasons };
  if (report.state === 'undecided') return { ...judged, state: 'not-checked', scheme: 'https', reasons };
  if (otherwise === 'http') {
    return { ...judged, state: 'plain', scheme: 'http', reasons: [...reasons, fallback] };
  }
  const state: ConnectionState = otherwise === 'error' ? 'broken' : 'not-reached';
  return { ...judged, state, scheme: 'https', reasons };
}

function reasonsOf(
  world: TrustInWorld,
  credential: Credential,
  report: ValidationReport,
  { host = '', pc, ...asking }: Pick<Circumstances, 'host' | 'pc'> & Asking,
): readonly ConnectionReason[] {
  const leaf = report.chain[0]?.certificate;
  const values = {
    host,
    names: namesIn(leaf).join(', '),
    issuer: leaf === undefined ? '' : displayNameOf(leaf.issuer),
  };
  if (report.state === 'undecided') return [{ name: 'verdict-missing', values }];
  const reasonsWith = (status: CheckResult['status']) =>
    report.results
      .filter((result) => result.status === status)
      .map((result) => reasonOf(report, result, values));
  if (report.state !== 'valid') return [...reasonsWith('failed'), ...replacementOf(world, report, pc)];
  return [
    { name: host === '' ? 'all-good-without-name' : 'all-good', values },
    ...completionOf(world, credential, report, pc),
    ...revocationDoubts(world, report, asking),
    ...reasonsWith('warning'),
  ];
}

function reasonOf(
  { chain }: ValidationReport,
  { problem, certificate }: CheckResult,
  values: ConnectionReason['values'],
): ConnectionReason {
  const about =
    chain.find((link) => link.certificate.fingerprint === certificate)?.certificate ?? chain[0]?.certificate;
  if (problem === undefined || about === undefined)
    throw new Error('a failed or doubtful check names its problem');
  return {
    name: problem,
    values: {
      ...values,
      certificate: displayNameOf(about.subject),
      issuer: displayNameOf(about.issuer),
      notBefore: String(about.notBefore),
      notAfter: String(about.notAfter),
      bits: String(about.publicKey.bits),
    },
  };
}

/** A chain that holds here alone, because this PC has what the server does not send, is worth saying. */
function completionOf(
  world: TrustInWorld,
  { chain }: Credential,
  report: ValidationReport,
  pc: string,
): readonly ConnectionReason[] {
  const completed = report.chain.find(
    ({ role, certificate }) => role === 'intermediate' && !chain.includes(certificate.fingerprint),
  );
  if (completed === undefined) return [];
  const values = {
    certificate: displayNameOf(completed.certificate.subject),
    pc: recordOf(world, 'pcs', pc).name,
  };
  const stored = certificatesInStore(world, pc, 'intermediate').map(({ fingerprint }) => fingerprint);
  const isStored = stored.includes(completed.certificate.fingerprint);
  return [{ name: isStored ? 'chain-completed-from-store' : 'chain-completed-by-fetching', values }];
}

/** This PC trusts another self-signed certificate of the same subject: the server has made a new one since. */
function replacementOf(
  world: TrustInWorld,
  { chain, results }: ValidationReport,
  pc: string,
): readonly ConnectionReason[] {
  const leaf = chain[0]?.certificate;
  const isUntrusted = results.some(({ problem }) => problem === 'self-signed-not-trusted');
  if (leaf === undefined || !isUntrusted) return [];
  const known = certificatesInStore(world, pc, 'trusted-root').some(
    ({ subject, fingerprint }) =>
      fingerprint !== leaf.fingerprint && nameKey(subject) === nameKey(leaf.subject),
  );
  if (!known) return [];
  const values = { certificate: displayNameOf(leaf.subject), pc: recordOf(world, 'pcs', pc).name };
  return [{ name: 'trusted-one-replaced', values }];
}
