/*
 * A step changes a few devices of a site that may have thousands. Whom that cannot concern is found here from the
 * records that changed, so that only the rest is looked at again. Where everybody could be concerned, nobody is spared.
 */
import type { Equipment } from '../world/equipment';
import { differingIds } from '../world/find-records';
import type { World } from '../world/world';
import { createSelection } from './remembered';

/** What every row is judged from, besides the records of who answers. */
export const readByAll = createSelection([
  'appliances',
  'authorities',
  'revocationLists',
  'pcs',
  'placements',
  'clusters',
  'practiceCertificates',
  'practiceLists',
]);

/** Whether a PC fetches issuers, or asks whether something is revoked: what is published where, all certificates say. */
export function isFetching({ pcs }: World): boolean {
  return Object.values(pcs).some(
    ({ fetchesIssuers, checksRevocation }) => fetchesIssuers === true || checksRevocation === true,
  );
}

/** With more changed devices it is as quick to look at all. */
const mostDevices = 100;

/**
 * Whether those who meet a device under a name meet the very same in both of two worlds: nothing of the device is
 * another, nor of any device with that name. Undefined: what all are judged from is another, or too many devices are.
 */
export function untouchedDevices(
  before: World,
  after: World,
): ((device: string, host: string) => boolean) | undefined {
  if (readByAll(before) !== readByAll(after) || isFetching(after)) return undefined;
  const devices = changedDevices(before, after);
  if (devices === undefined || isInCluster(after, devices)) return undefined;
  const names = new Set([before, after].flatMap((world) => [...devices].flatMap((id) => namesOf(world, id))));
  return (device, host) => !devices.has(device) && !names.has(host.toLowerCase());
}

function changedDevices(before: World, after: World): ReadonlySet<string> | undefined {
  const slots = differingIds(before.slots, after.slots);
  const devices = [
    ...differingIds(before.equipment, after.equipment),
    ...differingIds(before.restarts, after.restarts),
  ];
  if (slots.length + devices.length > mostDevices) return undefined;
  const changed = slots.flatMap((id) => [before.slots[id] ?? [], after.slots[id] ?? []].flat());
  // Every gateway meets the phones outside.
  if (changed.some(({ kind }) => kind === 'remote-phone')) return undefined;
  return new Set([...devices, ...changed.map(({ equipment }) => equipment)]);
}

/** The names of a cluster lead now to one node, now to the other. */
function isInCluster({ clusters }: World, devices: ReadonlySet<string>): boolean {
  return Object.values(clusters).some(({ nodes }) => nodes.some((node) => devices.has(node)));
}

const named = [
  'fqdn',
  'ipAddress',
  'collaborationFqdn',
  'outsideFqdn',
  'outsideIpAddress',
] as const satisfies readonly (keyof Equipment)[];

function namesOf({ equipment }: World, id: string): readonly string[] {
  const own = equipment[id];
  return own === undefined ? [] : named.map((field) => own[field].toLowerCase());
}
