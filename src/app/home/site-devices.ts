import { equipmentKinds, type Equipment, type EquipmentKind } from '@/simulation/appliances/equipment';
import { vendorAddresses } from '@/simulation/site/factory-certificates';
import { slotsOf } from '@/simulation/slots/slots-of';
import type { World } from '@/simulation/world';
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
}

const tones: Readonly<Record<CertificateStateName, SiteDevices['tone']>> = {
  installed: 'good',
  default: 'plain',
  pending: 'doubtful',
  restarting: 'doubtful',
  expired: 'bad',
  'not-yet-valid': 'bad',
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
  };
  return [...kinds.flatMap((kind) => devicesOf(world, kind, at)), vendor];
}

function devicesOf(world: World, kind: EquipmentKind, at: number): readonly SiteDevices[] {
  const found = Object.entries(world.equipment).filter(([, equipment]) => equipment.kind === kind);
  const [first] = found;
  if (first === undefined) return [];
  const states = found.map(([id]) => stateOf(world, id, kind, at));
  const one = found.length === 1 ? first[1] : undefined;
  return [
    {
      kind,
      title: one?.name ?? `${String(found.length)} × ${equipmentKinds[kind].label}`,
      host: one === undefined ? '' : hostOf(one),
      count: found.length,
      certificates: countedWords(states.map(({ word }) => word)),
      tone: gravestFirst.find((tone) => states.some((state) => state.tone === tone)) ?? 'plain',
    },
  ];
}

function hostOf({ fqdn, ipAddress }: Equipment): string {
  return fqdn === '' ? ipAddress : fqdn;
}

interface DeviceState {
  readonly word: string;
  readonly tone: SiteDevices['tone'];
}

function stateOf(world: World, id: string, kind: EquipmentKind, at: number): DeviceState {
  if (equipmentKinds[kind].certificateTab === 'none')
    return { word: 'No certificate of its own', tone: 'plain' };
  if (equipmentKinds[kind].ownPortal && slotsOf(world, id).length === 0)
    return { word: 'Not part of this version', tone: 'plain' };
  const { name } = certificateStateOf(world, id, at);
  return { word: `Certificate: ${certificateStateWord(name).toLowerCase()}`, tone: tones[name] };
}

/** `Certificate: default`, or with counts where the devices differ. */
function countedWords(words: readonly string[]): string {
  const different = [...new Set(words)];
  if (different.length === 1) return different[0] ?? '';
  return different
    .map(
      (word) =>
        `${String(words.filter((other) => other === word).length)} ${word.replace('Certificate: ', '')}`,
    )
    .join(', ');
}
