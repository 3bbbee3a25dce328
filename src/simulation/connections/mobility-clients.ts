/*
 * What a mobility client and its router say of each other. Both sides prove themselves (note, Mitel Connect Mobility
 * Router Certificates): the router to the client by the chain that it presents, the client to the router by the
 * certificate that the router's authority gave it.
 */
import { displayNameOf } from '@/pki/distinguished-name';
import type { ValidationReport } from '@/pki/path/validation-report';
import {
  answeringSlot,
  clientNameOf,
  keeperOf,
  type RouterSide,
} from '../appliances/mobility-router/cluster';
import { usersOf } from '../appliances/mobility-router/mobility-user';
import {
  authorityOf,
  replacedAuthorityOf,
  replacementsAt,
} from '../appliances/mobility-router/router-authority';
import { recordOf, type World } from '../world/world';
import type { Connection, ConnectionReason } from './connection';
import { judgeClient } from './judge-client';
import { judgeConnection } from './judge-connection';
import type { MobilityClient, MobilityUser } from '../world/appliance-records';
import { connectionTable } from '../appliances/registry';

const rows = { inside: 'mobility-inside', outside: 'mobility-outside' } as const;

/** Whether a user's client reaches its router from a side, at a lab time in milliseconds, and why not. */
export function mobilityConnection(world: World, user: string, side: RouterSide, at: number): Connection {
  const own = recordOf(world, 'mobilityUsers', user);
  return mobilityJudge(world, own.router, side, at)(own);
}

/** Judges the users of a router one after another: to clients that were given the same authority it is the same. */
export function mobilityJudge(
  world: World,
  router: string,
  side: RouterSide,
  at: number,
): (user: MobilityUser) => Connection {
  const host = clientNameOf(world, router, side);
  const [slot] = answeringSlot(world, router, side);
  const judgeProof = proofJudge(world, router, at);
  const servers = new Map<string, Connection>();
  const serverFor = (authority: string) => {
    const target = { slot, host, authority };
    const server = servers.get(authority) ?? judgeConnection(world, connectionTable[rows[side]], target, at);
    servers.set(authority, server);
    return server;
  };
  return ({ client, name }) => {
    if (client === undefined) return withoutClient(name, slot);
    const server = serverFor(client.authority);
    if (server.state === 'restarting' || server.report === undefined) return server;
    return mutual(world, router, server, { client, proof: judgeProof(client) });
  };
}

/**
 * The users of a router whose clients it accepts at a lab time in milliseconds, whatever those say of the router: they
 * were provisioned by the authority in effect.
 */
export function acceptedClients(world: World, router: string, at: number): readonly string[] {
  const judgeProof = proofJudge(world, router, at);
  return usersOf(world, keeperOf(world, router))
    .filter(([, { client }]) => client !== undefined && isGood(judgeProof(client)))
    .map(([id]) => id);
}

/** What a router says of the certificate that a client shows; no chain need be built under an authority that it replaced. */
type Proof = 'no-authority' | 'of-replaced-authority' | ValidationReport;

function proofJudge(world: World, router: string, at: number): (client: MobilityClient) => Proof {
  const authority = authorityOf(world, router);
  if (authority === undefined) return () => 'no-authority';
  const anchors = [recordOf(world, 'certificates', authority.certificate)];
  const replacementOf = replacementsAt(world, router);
  return ({ certificate }) =>
    replacementOf(certificate) === undefined
      ? judgeClient(world, { certificate, chain: [], anchors }, at)
      : 'of-replaced-authority';
}

function isGood(proof: Proof): boolean {
  return typeof proof !== 'string' && proof.state === 'valid';
}

function withoutClient(user: string, slot: string): Connection {
  const reasons = [{ name: 'client-not-provisioned', values: { user } } as const];
  return { state: 'not-reached', scheme: 'https', reasons, slot, until: Number.POSITIVE_INFINITY };
}

/** A client with the router's check of its certificate. */
interface JudgedClient {
  readonly client: MobilityClient;
  readonly proof: Proof;
}

/** The router's verdict is joined to the client's: only when both are content is there a connection. */
function mutual(
  world: World,
  router: string,
  server: Connection,
  { client, proof }: JudgedClient,
): Connection {
  const until = typeof proof === 'string' ? server.until : Math.min(server.until, proof.until);
  const doubts = [...doubtsOfClient(world, router, server), ...doubtsOfRouter(world, client, proof)];
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

function doubtsOfRouter(
  world: World,
  { certificate }: MobilityClient,
  proof: Proof,
): readonly ConnectionReason[] {
  if (isGood(proof)) return [];
  const own = recordOf(world, 'certificates', certificate);
  const values = {
    certificate: displayNameOf(own.subject),
    authority: displayNameOf(own.issuer),
    notAfter: String(own.notAfter),
  };
  if (proof === 'no-authority') return [{ name: 'router-without-authority', values }];
  if (proof === 'of-replaced-authority') return [{ name: 'client-of-replaced-authority', values }];
  const problem = proof.results.find(({ status }) => status === 'failed')?.problem ?? 'verdict-missing';
  return [{ name: 'client-refused', values: { ...values, problem } }];
}
