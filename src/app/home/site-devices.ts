import { equipmentKinds, type Equipment, type EquipmentKind } from '@/simulation/appliances/equipment';
import { equipmentOfKind } from '@/simulation/appliances/find-equipment';
import { vendorAddresses } from '@/simulation/site/factory-certificates';
import { slotsOf } from '@/simulation/slots/slots-of';
import { recordOf, type World } from '@/simulation/world';
import { certificateStateOf, type CertificateStateName } from '@/views/certificate-state/certificate-state';
import { certificateStateWord } from '@/views/certificate-state/certificate-state-text';

/** All devices of a kind: one is named, several are counted, so that a big site stays one picture. */
export interface SiteDevices {
  readonly kind: EquipmentKind | 'vendor';
  readonly title: string;
  /** Name or address of the one device; empty for several. */
  readonly host: string;
  readonly count: number;
  /** What is to be said of their certificates. */
  readonly certificates: string;
  readonly tone: 'good' | 'plain' | 'doubtful' | 'bad';
  /** The next lab time, in milliseconds, at which any of it could change by itself; Infinity if never. */
  readonly until: number;
}

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
    kind: 'vendor',
    title: 'HarborSign',
    host: vendorAddresses.host,
    count: 1,
    certificates: 'Certificate vendor',
    tone: 'good',
    until: Number.POSITIVE_INFINITY,
  };
  return [...kinds.flatMap((kind) => devicesOf(world, kind, at)), vendor];
}

function devicesOf(world: World, kind: EquipmentKind, at: number): readonly SiteDevices[] {
  const found = equipmentOfKind(world.equipment, kind);
  const [first] = found;
  if (first === undefined) return [];
  const states = found.map((id) => stateOf(world, id, kind, at));
  const one = found.length === 1 ? recordOf(world, 'equipment', first) : undefined;
  return [
    {
      kind,
      title: one?.name ?? `${String(found.length)} × ${equipmentKinds[kind].label}`,
      host: one === undefined ? '' : hostOf(one),
      count: found.length,
      certificates: countedWords(states.map(({ word }) => word)),
      tone: gravestFirst.find((tone) => states.some((state) => state.tone === tone)) ?? 'plain',
      until: states.reduce((next, { until }) => Math.min(next, until), Number.POSITIVE_INFINITY),
    },
  ];
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
