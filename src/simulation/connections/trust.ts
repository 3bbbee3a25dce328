/*
 * Who trusts a chain. Trust is somebody's: a root means nothing by itself, only to those who hold it. The audiences are
 * those of the connection table: PCs with their stores, phones, mobile clients with what they were given, and the
 * gateways, which trust clients.
 */
import type { Certificate } from '@/pki/certificate';
import { aReferenceName } from '@/pki/names/matches-name';
import { keyPurposes } from '@/pki/object-identifiers';
import type { FetchedVerdicts, ValidationReport } from '@/pki/path/validation-report';
import { authorityIds } from '../world/authority';
import { pcsOf } from '../pc/certificate-stores';
import { deviceAnchors, manufacturersTrusted } from './device-trust';
import { keeperOf, routerSlot } from '../appliances/mobility-router/cluster';
import { usersOf } from '../appliances/mobility-router/mobility-users';
import { judgeChain, type ChainQuestion } from './judge-chain';
import { pcTrust } from './pc-trust';
import type { Slot } from '../world/equipment';
import { recordOf, type World } from '../world/world';
import type { MobilityUser } from '../world/appliance-records';
import type { AudienceName } from '../world/appliance';
import { slotKinds } from '../appliances/registry';
import { verdictsWith } from '../world/verdicts';

/** How many of an audience trust a chain, and the next lab time in milliseconds at which that could change by itself. */
export interface AudienceTrust {
  readonly audience: AudienceName;
  readonly trusting: number;
  readonly all: number;
  readonly until: number;
}

/** A certificate, and what comes with it: what a server sends along, or what is in the same file. */
export interface ChainInQuestion {
  readonly certificate: Certificate;
  readonly companions: readonly Certificate[];
  /** What is known of signatures that the world does not know of. */
  readonly verdicts?: FetchedVerdicts;
  /** The name under which a server is met; left out: names and purposes are not looked at, only chain, dates and end. */
  readonly host?: string;
}

/** What some of an audience who trust the same think of a chain. */
export interface AudienceVerdict {
  readonly audience: AudienceName;
  readonly count: number;
  readonly report: ValidationReport;
}

/** Who trusts a chain at a lab time in milliseconds; audiences of which the site has nobody are left out. */
export function trustOf(world: World, chain: ChainInQuestion, at: number): readonly AudienceTrust[] {
  return counted(audiences.flatMap((audience) => verdictsOf(world, audience, chain, at)));
}

/**
 * Who of those that meet the certificates of a slot trusts a chain in it. Users whose mobile client is not provisioned
 * yet count by what they will be given.
 */
export function trustInSlot(
  world: World,
  slot: Pick<Slot, 'kind' | 'equipment'>,
  chain: ChainInQuestion,
  at: number,
): readonly AudienceTrust[] {
  return counted(verdictsInSlot(world, slot, chain, at));
}

/** Whether a PC trusts a root, or whatever else is at the end of a chain, at a lab time in milliseconds. */
export function isTrustedByPc(
  world: World,
  pc: string,
  { certificate, verdicts }: Pick<ChainInQuestion, 'certificate' | 'verdicts'>,
  at: number,
): boolean {
  const chain = { certificate, companions: [], ...(verdicts && { verdicts }) };
  const { results } = judge(world, chain, pcTrust(world, pc, [certificate]), at);
  return results.some(({ check, status }) => check === 'trust' && status === 'passed');
}

/** What each of those who meet the certificates of a slot thinks of a chain in it. */
export function verdictsInSlot(
  world: World,
  { kind, equipment }: Pick<Slot, 'kind' | 'equipment'>,
  chain: ChainInQuestion,
  at: number,
): readonly AudienceVerdict[] {
  const { metBy = [] } = slotKinds[kind];
  return metBy.flatMap((audience) => verdictsOf(world, audience, chain, at, equipment));
}

function counted(verdicts: readonly AudienceVerdict[]): readonly AudienceTrust[] {
  return audiences.flatMap((audience) => {
    const own = verdicts.filter((verdict) => verdict.audience === audience);
    const trusting = countOf(own.filter(({ report }) => report.state === 'valid'));
    const until = Math.min(...own.map(({ report }) => report.until));
    return own.length === 0 ? [] : [{ audience, trusting, all: countOf(own), until }];
  });
}

function countOf(verdicts: readonly AudienceVerdict[]): number {
  return verdicts.reduce((total, { count }) => total + count, 0);
}

const audiences: readonly AudienceName[] = ['pcs', 'phones', 'remote-phones', 'mobile-clients', 'gateways'];

function verdictsOf(
  world: World,
  audience: AudienceName,
  chain: ChainInQuestion,
  at: number,
  equipment?: string,
): readonly AudienceVerdict[] {
  return membersOf[audience](world, chain, equipment).map(({ count, trust }) => ({
    audience,
    count,
    report: judge(world, chain, trust, at),
  }));
}

/** Some of an audience who trust the same. */
interface Members {
  readonly count: number;
  readonly trust: Pick<ChainQuestion, 'anchors' | 'intermediates' | 'distrusted' | 'revocationLists'>;
}

/** `equipment`: the device that they connect to, where it is a certain one. */
type FindMembers = (world: World, chain: ChainInQuestion, equipment?: string) => readonly Members[];

const membersOf: Readonly<Record<AudienceName, FindMembers>> = {
  pcs: (world, { certificate, companions }) =>
    pcsOf(world.pcs).map(([pc, { count = 1 }]) => ({
      count,
      trust: pcTrust(world, pc, [certificate, ...companions]),
    })),
  phones: (world, { companions }) => [devices(1, companions, deviceAnchors(world, 'mitel-uc'))],
  'remote-phones': (world, { companions }) => {
    const given = recordOf(world, 'authorities', authorityIds.mitelUc).certificate;
    return [devices(1, companions, deviceAnchors(world, 'provisioned', given))];
  },
  'mobile-clients': (world, { companions }, router) =>
    [...clientsByAuthority(world, router)].map(([given, count]) =>
      devices(count, companions, deviceAnchors(world, 'provisioned', given)),
    ),
  gateways: (world, { certificate, companions }) =>
    isForClients(certificate) ? [devices(1, companions, manufacturersTrusted(world))] : [],
};

function devices(
  count: number,
  intermediates: readonly Certificate[],
  anchors: readonly Certificate[],
): Members {
  return { count, trust: { anchors, intermediates } };
}

/** How many mobile clients were given each authority; of a certain router, how many have it or will be given it. */
function clientsByAuthority(world: World, router?: string): ReadonlyMap<string | undefined, number> {
  const given =
    router === undefined
      ? Object.values(world.mobilityUsers).flatMap(({ client }) => client?.authority ?? [])
      : usersOf(world, keeperOf(world, router)).map(([, user]) => authorityFor(world, user));
  const counts = new Map<string | undefined, number>();
  for (const authority of given) counts.set(authority, (counts.get(authority) ?? 0) + 1);
  return counts;
}

function authorityFor(world: World, { client, router }: MobilityUser): string | undefined {
  if (client !== undefined) return client.authority;
  const [, { active, pending }] = routerSlot(world, router, 'mobility-authority');
  return (active ?? pending?.credential)?.certificate;
}

function judge(
  world: World,
  { certificate, verdicts, host }: ChainInQuestion,
  trust: Members['trust'],
  at: number,
): ValidationReport {
  const question: ChainQuestion = {
    ...trust,
    certificate,
    purpose: host === undefined ? 'any' : 'serverAuth',
    nameRule: 'san-or-common-name',
    profile: 'plain',
    revocationMode: 'soft',
    ...(host === undefined ? {} : { name: aReferenceName(host) }),
  };
  return judgeChain(question, verdictsWith(world.verdicts, verdicts), at);
}

/** Extended key usages (RFC 5280 section 4.2.1.12). */
const purposes = { server: keyPurposes.serverAuth, client: keyPurposes.clientAuth } as const;

/** A certificate that says that clients show it, and no server does. */
function isForClients({ extendedKeyUsage = [] }: Certificate): boolean {
  return extendedKeyUsage.includes(purposes.client) && !extendedKeyUsage.includes(purposes.server);
}
