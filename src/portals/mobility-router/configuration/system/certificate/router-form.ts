import { clientNameOf, clusterOf, routerSlot } from '@/simulation/appliances/mobility-router/cluster';
import { slotKinds } from '@/simulation/appliances/registry';
import type { Cluster } from '@/simulation/world/appliance-records';
import type { Equipment, Slot, SlotKind } from '@/simulation/world/equipment';
import { useJudged, useWorld } from '@/state/use-world';
import type { GenerateSettings } from '../../../../router-shell/generate-window/generate-form';
import { type Appliance, useAppliance } from '../../../../router-shell/router-portal';

/** What the Generate windows of the router depend on. */
interface RouterForm {
  /** Id of the slot. */
  readonly slotId: string;
  readonly kind: SlotKind;
  readonly title: string;
  readonly equipment: Equipment;
  /** The public name of the remote access configuration. */
  readonly remoteName: string;
  readonly cluster: Cluster | undefined;
}

/** The window behind *Generate* of the authority: subject alone; the common name is the domain of Express Setup (note). */
export function authoritySettings({ slotId, equipment }: RouterForm): GenerateSettings {
  return {
    title: 'Generate Certificate',
    slot: slotId,
    makes: ['certificate'],
    defaults: {
      ...placeOf(equipment),
      commonName: equipment.fqdn.split('.').slice(1).join('.'),
      alternativeNames: [],
    },
    keyLength: 2048,
    labels: { keyLength: 'Key Length', alternativeNames: 'Alternative Names' },
    made: 'The Certificate Authority was generated. Close this window to go on.',
  };
}

/** The window behind *Generate* of a router certificate, with both its buttons (note, steps 3 to 11). */
export function certificateSettings(form: RouterForm): GenerateSettings {
  const { slotId, title, equipment, remoteName } = form;
  const own = ownNames(form).filter((name) => name !== '');
  const isRemote = form.kind === 'mobility-remote' || form.kind === 'mobility-remote-virtual';
  return {
    title: 'Generate Certificate',
    slot: slotId,
    makes: ['certificate', 'request'],
    defaults: {
      ...placeOf(equipment),
      commonName: isRemote ? remoteName : (own[1] ?? ''),
      alternativeNames: isRemote ? [remoteName].filter((name) => name !== '') : own,
    },
    keyLength: 1024,
    names: isRemote && remoteName !== '' ? [remoteName, ...own] : own,
    labels: {
      keyLength: 'Key Length',
      alternativeNames: 'Alternative Names',
      readOut: 'Subject Alternative Names',
    },
    noteOnKeyLength,
    made: `The ${title} certificate was generated. Close this window to go on.`,
    offersKey: true,
  };
}

/** The country is US whatever the record says (note); the rest is filled from Platform Equipment (assumed). */
function placeOf({ organization, organizationalUnit, city, state }: Equipment) {
  return { organization, organizationalUnit, city, state, country: 'US' };
}

/** Host name, FQDN and LAN IP; the virtual ones where the certificate is the cluster's. */
function ownNames({ kind, equipment, cluster }: RouterForm): readonly string[] {
  const isVirtual = kind === 'mobility-local-virtual' || kind === 'mobility-remote-virtual';
  const [fqdn, address] = isVirtual
    ? [cluster?.virtualFqdn ?? '', cluster?.virtualIpAddress ?? '']
    : [equipment.fqdn, equipment.ipAddress];
  return [fqdn.split('.')[0] ?? '', fqdn, address];
}

function noteOnKeyLength(bits: number): string | undefined {
  if (bits >= 2048) return undefined;
  return 'A public vendor refuses a CSR with this key. iPhones since 2019 and servers at OpenSSL security level 2 refuse the certificate; Chrome and Windows accept it.';
}

/** A slot as this router has it, with what its windows depend on. */
export function useRouterSlot(kind: SlotKind): {
  readonly appliance: Appliance;
  readonly slot: Slot;
  readonly form: RouterForm;
} {
  const appliance = useAppliance();
  const { id, equipment } = appliance;
  const [slotId, slot] = useJudged((world) => routerSlot(world, id, kind));
  const remoteName = useWorld((world) => clientNameOf(world, id, 'outside'));
  const cluster = useWorld((world) => clusterOf(world, id));
  const form: RouterForm = { slotId, kind, title: slotKinds[kind].label, equipment, remoteName, cluster };
  return { appliance, slot, form };
}
