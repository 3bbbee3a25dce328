/*
 * Who trusts a chain. Trust is somebody's: a root means nothing by itself, only to those who hold it. The audiences are
 * those of the connection table: PCs with their stores, phones, mobile clients with what they were given, and the
 * gateways, which believe clients.
 */
import type { Certificate } from '@/pki/certificate';
import { validateSoftly } from '@/pki/path/validate-softly';
import type { FetchedVerdicts, ValidationInput, ValidationReport } from '@/pki/path/validation-report';
import { authorityIds } from './authorities/authority';
import { pcsOf } from './certificate-stores';
import { manufacturersTrusted } from './connections/remote-phones';
import { deviceAnchors } from './device-trust';
import { pcTrust } from './pc-trust';
import { recordOf, type World } from './world';
import { keyPurposes } from '@/pki/object-identifiers';

/** Who may trust. */
export type AudienceName = 'pcs' | 'phones' | 'remote-phones' | 'mobile-clients' | 'gateways';

/** How many of an audience trust a chain, and the next lab time in milliseconds at which that could change by itself. */
export interface AudienceTrust {
  readonly audience: AudienceName;
  readonly trusting: number;
  readonly all: number;
  readonly until: number;
}

/** A certificate, and what comes with it: what a server sends along, or what lies in the same file. */
export interface ChainInQuestion {
  readonly certificate: Certificate;
  readonly companions: readonly Certificate[];
  /** What is known of signatures that the world does not know of. */
  readonly verdicts?: FetchedVerdicts;
}

/** Who trusts a chain at a lab time in milliseconds; audiences of which the site has nobody are left out. */
export function trustOf(world: World, chain: ChainInQuestion, at: number): readonly AudienceTrust[] {
  return audiences.flatMap((audience) => {
    const members = membersOf[audience](world, chain).map((own) => ({
      ...own,
      report: judge(world, chain, own.trust, at),
    }));
    const trusting = countOf(members.filter(({ report }) => report.state === 'valid'));
    const until = Math.min(...members.map(({ report }) => report.until));
    return members.length === 0 ? [] : [{ audience, trusting, all: countOf(members), until }];
  });
}

const audiences: readonly AudienceName[] = ['pcs', 'phones', 'remote-phones', 'mobile-clients', 'gateways'];

/** Some of an audience who trust the same. */
interface Members {
  readonly count: number;
  readonly trust: Pick<ValidationInput, 'anchors' | 'intermediates' | 'distrusted' | 'revocationLists'>;
}

type FindMembers = (world: World, chain: ChainInQuestion) => readonly Members[];

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
  'mobile-clients': (world, { companions }) =>
    [...clientsByAuthority(world)].map(([given, count]) =>
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

/** How many mobile clients were given each authority. */
function clientsByAuthority({ mobilityUsers }: World): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { client } of Object.values(mobilityUsers))
    if (client !== undefined) counts.set(client.authority, (counts.get(client.authority) ?? 0) + 1);
  return counts;
}

/** Names and purposes are other questions: here it is the chain, its dates and its end alone. */
function judge(
  world: World,
  { certificate, verdicts = {} }: ChainInQuestion,
  trust: Members['trust'],
  at: number,
): ValidationReport {
  return validateSoftly({
    ...trust,
    ...{ certificate, at, purpose: 'any', nameRule: 'san-or-common-name', profile: 'plain' },
    verdicts: { ...world.verdicts, ...verdicts },
  });
}

/** Extended key usages (RFC 5280 section 4.2.1.12). */
const purposes = { server: keyPurposes.serverAuth, client: keyPurposes.clientAuth } as const;

/** A certificate that says that clients show it, and no server does. */
function isForClients({ extendedKeyUsage = [] }: Certificate): boolean {
  return extendedKeyUsage.includes(purposes.client) && !extendedKeyUsage.includes(purposes.server);
}

function countOf(members: readonly Members[]): number {
  return members.reduce((total, { count }) => total + count, 0);
}
