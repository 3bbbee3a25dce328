/*
 * What a mobility client and its router say of each other. Both sides prove themselves (note, Mitel Connect Mobility
 * Router Certificates): the router to the client by the chain that it presents, the client to the router by the
 * certificate that the router's authority gave it.
 */
import type { Certificate } from '@/pki/certificate';
import { displayNameOf } from '@/pki/distinguished-name';
import { allAtOnce, type Steps } from '@/base/outcome';
import type { VerdictTable } from '@/pki/path/validation-report';
import {
  answeringSlot,
  clientNameOf,
  keeperOf,
  routerSlot,
  type RouterSide,
} from '../appliances/mobility-router/cluster';
import { usersOf } from '../appliances/mobility-router/mobility-users';
import {
  authorityOf,
  replacedAuthorityOf,
  replacementsAt,
} from '../appliances/mobility-router/router-authority';
import { recordOf, type World } from '../world/world';
import type { Connection, ConnectionReason } from './connection';
import { judgeClient } from './judge-chain';
import { judgeConnection } from './judge-connection';
import { createMemoryOfSteps } from './remembered';
import type { MobilityClient, MobilityUser } from '../world/appliance-records';
import { connectionTable } from '../appliances/registry';

const rows = { inside: 'mobility-inside', outside: 'mobility-outside' } as const;

/** Whether a user's client reaches its router from a side, at a lab time in milliseconds, and why not. */
export function mobilityConnection(world: World, user: string, side: RouterSide, at: number): Connection {
  const own = recordOf(world, 'mobilityUsers', user);
  const [slot] = answeringSlot(world, own.router, side);
  const serverFor = serverJudge(world, own.router, side, at);
  return userJudge(world, own.router, slot, serverFor, proofJudge(world, own.router, at))(own);
}

/** What one user's client says of its router. */
interface ClientView {
  readonly name: string;
  readonly count: 1;
  readonly connection: Connection;
}

interface ClientViews {
  readonly views: readonly ClientView[];
  readonly until: number;
}

/** Of thousands each: what is in effect, and what is tried. */
const mostRemembered = 8;

const rememberViews = createMemoryOfSteps<ClientViews>(mostRemembered);

/** How many users are judged in one step. */
const pageLength = 50;

/**
 * What every user of a router says, whether the client is provisioned or not, at a lab time in milliseconds. There may be
 * thousands: the same list again as long as neither the users nor the router nor what clients say of it change.
 */
export function* mobilityViews(
  world: World,
  router: string,
  side: RouterSide,
  at: number,
): Steps<readonly ClientView[]> {
  const users = usersOf(world, router);
  const serverFor = serverJudge(world, router, side, at);
  const proofs = yield* proofsOf(world, router, at);
  const read = [
    routerSlot(world, router, 'mobility-authority')[1],
    proofs,
    ...authoritiesGiven(users).map(serverFor),
  ];
  const [slot] = answeringSlot(world, router, side);
  const text = [router, side, slot, authorityOf(world, router)?.certificate].join('\n');
  const question = { subject: world.mobilityUsers, text, read, needed: () => read, verdicts: world.verdicts };
  const { views } = yield* rememberViews(question, at, function* (verdicts) {
    const own = { ...world, verdicts: verdicts as VerdictTable };
    const judge = userJudge(own, router, slot, serverFor, proofIn(proofs));
    const found: ClientView[] = [];
    for (const [, user] of users)
      if (found.push({ name: user.name, count: 1, connection: judge(user) }) % pageLength === 0) yield;
    return { views: found, until: Math.min(...found.map(({ connection }) => connection.until)) };
  });
  return views;
}

/** Lists of users are the same as long as none of them changes. */
const given = new WeakMap<ReturnType<typeof usersOf>, readonly string[]>();

/** The authorities that the clients of users were given, each once. */
function authoritiesGiven(users: ReturnType<typeof usersOf>): readonly string[] {
  const known = given.get(users) ?? [...new Set(users.flatMap(([, { client }]) => client?.authority ?? []))];
  given.set(users, known);
  return known;
}

/** What clients say of a router that were given an authority. */
type ServerFor = (authority: string) => Connection;

/** To clients that were given the same authority it is the same. */
function serverJudge(world: World, router: string, side: RouterSide, at: number): ServerFor {
  const host = clientNameOf(world, router, side);
  const [slot] = answeringSlot(world, router, side);
  const servers = new Map<string, Connection>();
  return (authority) => {
    const target = { slot, host, authority };
    const server = servers.get(authority) ?? judgeConnection(world, connectionTable[rows[side]], target, at);
    servers.set(authority, server);
    return server;
  };
}

function userJudge(
  world: World,
  router: string,
  slot: string,
  serverFor: ServerFor,
  proofOf: (client: MobilityClient) => Proof,
): (user: MobilityUser) => Connection {
  const mutual = mutualJudge(world, router);
  return ({ client, name }) => {
    if (client === undefined) return withoutClient(name, slot);
    const server = serverFor(client.authority);
    if (server.state === 'restarting' || server.report === undefined) return server;
    return mutual(server, proofOf(client));
  };
}

/**
 * The users of a router whose clients it accepts at a lab time in milliseconds, whatever those say of the router: they
 * were provisioned by the authority in effect.
 */
export function acceptedClients(world: World, router: string, at: number): readonly string[] {
  const keeper = keeperOf(world, router);
  const proofOf = proofIn(allAtOnce(proofsOf(world, keeper, at)));
  return usersOf(world, keeper).flatMap(([id, { client }]) =>
    client !== undefined && proofOf(client).doubts.length === 0 ? [id] : [],
  );
}

/** What a router has against the certificate that a client shows: nothing where it accepts the client. */
interface Proof {
  readonly doubts: readonly ConnectionReason[];
  readonly until: number;
}

/** No chain need be built under an authority that the router replaced. */
function proofJudge(world: World, router: string, at: number): (client: MobilityClient) => Proof {
  const authority = authorityOf(world, router);
  const never = Number.POSITIVE_INFINITY;
  if (authority === undefined)
    return (client) => ({ doubts: [doubtOf(world, client, 'router-without-authority')], until: never });
  const anchors = [recordOf(world, 'certificates', authority.certificate)];
  const replacementOf = replacementsAt(world, router);
  return (client) => {
    const { certificate } = client;
    if (replacementOf(certificate) !== undefined) return ofReplacedAuthority(world, client);
    const { state, until, results } = judgeClient(world, { certificate, chain: [], anchors }, at);
    if (state === 'valid') return { doubts: [], until };
    const problem = results.find(({ status }) => status === 'failed')?.problem ?? 'verdict-missing';
    return { doubts: [doubtOf(world, client, 'client-refused', { problem })], until };
  };
}

const replaced = new WeakMap<Certificate, Proof>();

/** The same of a certificate whichever authority follows: forecasts try one after another. */
function ofReplacedAuthority(world: World, client: MobilityClient): Proof {
  const certificate = recordOf(world, 'certificates', client.certificate);
  const known = replaced.get(certificate) ?? {
    doubts: [doubtOf(world, client, 'client-of-replaced-authority')],
    until: Number.POSITIVE_INFINITY,
  };
  replaced.set(certificate, known);
  return known;
}

function doubtOf(
  world: World,
  { certificate }: MobilityClient,
  name: ConnectionReason['name'],
  more: ConnectionReason['values'] = {},
): ConnectionReason {
  const { subject, issuer, notAfter } = recordOf(world, 'certificates', certificate);
  const names = { certificate: displayNameOf(subject), authority: displayNameOf(issuer) };
  return { name, values: { ...names, notAfter: String(notAfter), ...more } };
}

/** What a router says of each client that was provisioned. */
interface Proofs {
  readonly of: ReadonlyMap<MobilityClient, Proof>;
  readonly until: number;
}

const rememberProofs = createMemoryOfSteps<Proofs>(mostRemembered);

/** What a router says of the certificates of all its users' clients: the same from wherever they come. */
function* proofsOf(world: World, router: string, at: number): Steps<Proofs> {
  const read = [routerSlot(world, router, 'mobility-authority')[1]];
  const text = [router, authorityOf(world, router)?.certificate].join('\n');
  const asked = { text, read, needed: () => read, verdicts: world.verdicts };
  return yield* rememberProofs({ subject: world.mobilityUsers, ...asked }, at, function* (verdicts) {
    const judge = proofJudge({ ...world, verdicts: verdicts as VerdictTable }, router, at);
    const of = new Map<MobilityClient, Proof>();
    let until = Number.POSITIVE_INFINITY;
    for (const [, { client }] of usersOf(world, router)) {
      if (client === undefined) continue;
      const proof = judge(client);
      until = Math.min(until, proof.until);
      if (of.set(client, proof).size % pageLength === 0) yield;
    }
    return { of, until };
  });
}

function proofIn({ of }: Proofs): (client: MobilityClient) => Proof {
  return (client) => {
    const proof = of.get(client);
    if (proof === undefined) throw new Error('the proofs are of all clients of the router');
    return proof;
  };
}

function withoutClient(user: string, slot: string): Connection {
  const reasons = [{ name: 'client-not-provisioned', values: { user } } as const];
  return { state: 'not-reached', scheme: 'https', reasons, slot, until: Number.POSITIVE_INFINITY };
}

/**
 * The router's verdict is joined to the client's: only when both are content is there a connection. Of clients that the
 * router accepts the same is to be said, though there be thousands.
 */
function mutualJudge(world: World, router: string): (server: Connection, proof: Proof) => Connection {
  const doubtsOf = onceEach((server: Connection) => doubtsOfClient(world, router, server));
  const accepted = onceEach((server: Connection) =>
    onceEach((until: number) => joined(server, doubtsOf(server), until)),
  );
  return (server, { doubts, until: proofUntil }) => {
    const until = Math.min(server.until, proofUntil);
    if (doubts.length === 0) return accepted(server)(until);
    const [first] = doubtsOf(server);
    return joined(server, first === undefined ? doubts : [...doubtsOf(server), ...doubts], until);
  };
}

function onceEach<Asked, Answer>(answer: (asked: Asked) => Answer): (asked: Asked) => Answer {
  const known = new Map<Asked, { readonly answer: Answer }>();
  return (asked) => {
    const found = known.get(asked) ?? { answer: answer(asked) };
    known.set(asked, found);
    return found.answer;
  };
}

function joined(server: Connection, doubts: readonly ConnectionReason[], until: number): Connection {
  if (doubts.length === 0) return agreed(server, until);
  const state = server.state === 'not-checked' ? 'not-checked' : 'not-reached';
  return { ...server, state, until, reasons: doubts };
}

/** What is agreed with a server until a time: for thousands of clients the same. */
const agreements = new WeakMap<Connection, Map<number, Connection>>();

function agreed(server: Connection, until: number): Connection {
  const known = agreements.get(server) ?? new Map<number, Connection>();
  agreements.set(server, known);
  const [{ values } = { values: {} }] = server.reasons;
  const rest = server.reasons.filter(({ name }) => name !== 'all-good');
  const agreement: Connection = known.get(until) ?? {
    ...server,
    until,
    reasons: [{ name: 'mutual-good', values }, ...rest],
  };
  known.set(until, agreement);
  return agreement;
}

/** What the client has against the router, the most telling first. */
function doubtsOfClient(
  world: World,
  router: string,
  { state, reasons, report }: Connection,
): readonly ConnectionReason[] {
  if (state === 'secure') return [];
  const leaf = report?.chain[0]?.certificate;
  const replaced = leaf && replacedAuthorityOf(world, router, leaf.fingerprint);
  if (leaf === undefined || replaced === undefined) return reasons;
  const values = { certificate: displayNameOf(leaf.subject), authority: displayNameOf(replaced.subject) };
  return [{ name: 'server-of-replaced-authority', values }, ...reasons];
}
