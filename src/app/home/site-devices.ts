import { equipmentKinds, type Equipment, type EquipmentKind } from '@/simulation/appliances/equipment';
import { equipmentOfKind } from '@/simulation/appliances/find-equipment';
import { clusterOf, nodesOf } from '@/simulation/mobility/cluster';
import { vendorAddresses } from '@/simulation/site/factory-certificates';
import { slotsOf } from '@/simulation/slots/slots-of';
import { recordOf, type World } from '@/simulation/world';
import { certificateStateOf, type CertificateStateName } from '@/views/certificate-state/certificate-state';
import { certificateStateWord } from '@/views/certificate-state/certificate-state-text';

/** One device, or all of a kind: where there are many they are counted, so that a big site stays one picture. */
export interface SiteDevices {
  /** Tells it from all others; the kind alone where it stands for all of the kind. */
  readonly key: string;
  readonly kind: EquipmentKind | 'vendor';
  /** Ids of the equipment. */
  readonly ids: readonly string[];
  readonly title: string;
  /** Name or address of the one device; empty for several. */
  readonly host: string;
  readonly count: number;
  /** What is to be said of their certificates. */
  readonly certificates: string;
  /** The cluster whose node it is, and whether it answers at the virtual name now. */
  readonly node?: { readonly cluster: string; readonly isActive: boolean };
  readonly tone: 'good' | 'plain' | 'doubtful' | 'bad';
  /** The next lab time, in milliseconds, at which any of it could change by itself; Infinity if never. */
  readonly until: number;
}

/** How many devices of a kind with a portal stand each for itself. */
const mostAlone = 4;

const tones: Readonly<Record<CertificateStateName, SiteDevices['tone']>> = {
  installed: 'good',
  default: 'plain',
  pending: 'doubtful',
  restarting: 'doubtful',
  expired: 'bad',
  'not-yet-valid': 'bad',
  'authority-replaced': 'bad',
  none: 'plain',
  'not-applicable': 'plain',
};

const gravestFirst = ['bad', 'doubtful', 'plain', 'good'] as const;

/** The devices of the site by kind, and the vendor, at a lab time in milliseconds. */
export function siteDevices(world: World, at: number): readonly SiteDevices[] {
  const kinds = Object.keys(equipmentKinds) as EquipmentKind[];
  const vendor: SiteDevices = {
    key: 'vendor',
    kind: 'vendor',
    ids: ['vendor'],
    title: 'HarborSign',
    host: vendorAddresses.host,
    count: 1,
    certificates: 'Certificate vendor',
    tone: 'good',
    until: Number.POSITIVE_INFINITY,
  };
  return [...kinds.flatMap((kind) => devicesOfKind(world, kind, at)), vendor];
}

function devicesOfKind(world: World, kind: EquipmentKind, at: number): readonly SiteDevices[] {
  const found = equipmentOfKind(world.equipment, kind);
  if (found.length === 0) return [];
  if (!equipmentKinds[kind].ownPortal || found.length > mostAlone)
    return [{ ...devicesOf(world, kind, found, at), key: kind }];
  return besideOneAnother(world, found).map((id) => devicesOf(world, kind, [id], at));
}

/** The nodes of a cluster follow each other. */
function besideOneAnother(world: World, ids: readonly string[]): readonly string[] {
  return [...new Set(ids.flatMap((id) => [id, ...nodesOf(world, id)]))];
}

function devicesOf(world: World, kind: EquipmentKind, ids: readonly string[], at: number): SiteDevices {
  const states = ids.map((id) => stateOf(world, id, kind, at));
  const [id = ''] = ids;
  const one = ids.length === 1 ? recordOf(world, 'equipment', id) : undefined;
  return {
    ...{ key: `${kind} ${id}`, kind, ids, count: ids.length },
    title: one?.name ?? `${String(ids.length)} × ${equipmentKinds[kind].label}`,
    host: one === undefined ? '' : hostOf(one),
    certificates: countedWords(states.map(({ word }) => word)),
    ...(one !== undefined && nodeOf(world, id)),
    tone: gravestFirst.find((tone) => states.some((state) => state.tone === tone)) ?? 'plain',
    until: states.reduce((next, { until }) => Math.min(next, until), Number.POSITIVE_INFINITY),
  };
}

function nodeOf(world: World, id: string): Pick<SiteDevices, 'node'> {
  const cluster = clusterOf(world, id);
  return cluster === undefined
    ? {}
    : { node: { cluster: cluster.nodes[0], isActive: cluster.active === id } };
}

function hostOf({ fqdn, ipAddress }: Equipment): string {
  return fqdn === '' ? ipAddress : fqdn;
}

type DeviceState = Pick<SiteDevices, 'tone' | 'until'> & { readonly word: string };

function stateOf(world: World, id: string, kind: EquipmentKind, at: number): DeviceState {
  if (equipmentKinds[kind].certificateTab === 'none')
    return { word: 'No certificate of its own', tone: 'plain', until: Number.POSITIVE_INFINITY };
  if (equipmentKinds[kind].ownPortal && slotsOf(world, id).length === 0)
    return { word: 'Not part of this version', tone: 'plain', until: Number.POSITIVE_INFINITY };
  const { name, until } = certificateStateOf(world, id, at);
  return { word: `Certificate: ${certificateStateWord(name).toLowerCase()}`, tone: tones[name], until };
}

/** `Certificate: default`, or with counts where the devices differ. */
function countedWords(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  if (counts.size === 1) return words[0] ?? '';
  return [...counts]
    .map(([word, count]) => `${String(count)} ${word.replace('Certificate: ', '')}`)
    .join(', ');
}
