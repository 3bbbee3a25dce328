import { answeringSlot } from '../appliances/mobility-router/cluster';
import { slotKinds } from '../appliances/registry';
import { isHttpsOff } from '../appliances/service-appliance/service-appliance';
import { vendorAddresses } from '../vendor/registration';
import type { NameUsed } from '../world/appliance';
import type { Equipment, Slot } from '../world/equipment';
import { equipmentNamed, slotsOf } from '../world/find-records';
import type { World } from '../world/world';
import { createSelection } from './remembered';

/** What a host name leads to. */
export interface Host {
  readonly name: string;
  /** Id of the device that answers; the vendor's shop is none of the site's. */
  readonly equipment?: string;
  /** The slot that answers a browser; absent where no page of the simulation is behind the name. */
  readonly slot?: string;
}

/** Names and addresses by the side of a device that answers there. */
const sides = {
  inside: ['fqdn', 'ipAddress', 'collaborationFqdn'],
  outside: ['outsideFqdn', 'outsideIpAddress'],
} as const;

type Side = keyof typeof sides;

/** The scheme that links to a host begin with: http where nothing answers over https. */
export function schemeOf(world: World, host: string): 'http' | 'https' {
  const slot = world.slots[hostOf(world, host)?.slot ?? ''];
  return slot !== undefined && (isHttpsOff(world, slot) || isPortalOverHttp(slot)) ? 'http' : 'https';
}

/** A router's portal answers over http alone until it has a certificate: it is where the first one is made (assumed). */
export function isPortalOverHttp(slot: Slot): boolean {
  return slot.active === undefined && isRouterPortal(slot);
}

/** Whether who asks at a host over http is sent on to https: a router's portal does it once it has a certificate (assumed). */
export function isSentOnToHttps(world: World, host: string): boolean {
  const slot = world.slots[hostOf(world, host)?.slot ?? ''];
  return slot?.active !== undefined && isRouterPortal(slot);
}

function isRouterPortal({ kind }: Slot): boolean {
  return kind === 'mobility-local' || kind === 'mobility-local-virtual';
}

/** What says who answers at a name. */
const readIn = createSelection(['equipment', 'clusters', 'slots']);

/** Worlds never change in place: whom a name leads to in one is found once. */
const found = new WeakMap<readonly unknown[], Map<string, Host | undefined>>();

/** Who answers at a name or address typed inside the site; undefined: nobody. Case does not count. */
export function hostOf(world: World, typed: string): Host | undefined {
  const read = readIn(world);
  const known = found.get(read) ?? new Map<string, Host | undefined>();
  found.set(read, known);
  if (!known.has(typed)) known.set(typed, findHost(world, typed.trim().toLowerCase()));
  return known.get(typed);
}

function findHost(world: World, name: string): Host | undefined {
  if (name === vendorAddresses.host || name === vendorAddresses.tools)
    return { name, slot: 'vendor-web-site' };
  const virtual = virtualHost(world, name);
  if (virtual !== undefined) return virtual;
  for (const side of ['inside', 'outside'] as const)
    for (const field of sides[side]) {
      const [equipment] = equipmentNamed(world.equipment, field, name);
      if (equipment !== undefined) return { name, equipment, ...slotTowards(world, equipment, side) };
    }
  return undefined;
}

/** What a cluster answers at: the virtual name and address, and the remote access name, lead to the active node. */
function virtualHost(world: World, name: string): Host | undefined {
  for (const { nodes, active, virtualFqdn, virtualIpAddress } of Object.values(world.clusters)) {
    const { outsideFqdn = '', outsideIpAddress = '' } = world.equipment[nodes[0]] ?? {};
    const isOneOf = (own: readonly string[]) => own.some((other) => other.toLowerCase() === name);
    const side = isOneOf([virtualFqdn, virtualIpAddress])
      ? 'inside'
      : isOneOf([outsideFqdn, outsideIpAddress]) && 'outside';
    if (side !== false) return { name, equipment: active, slot: answeringSlot(world, active, side)[0] };
  }
  return undefined;
}

function slotTowards(world: World, equipment: string, side: Side): Pick<Host, 'slot'> {
  const found = slotsOf(world, equipment).find(([, { kind }]) => slotKinds[kind].answers === side);
  return found === undefined ? {} : { slot: found[0] };
}

/** The name of a device that is used; conferencing is reached by the IP address where the Collaboration tab names nothing (spec 0.1). */
export function nameUsed(
  { fqdn, outsideFqdn, collaborationFqdn, ipAddress }: Equipment,
  name: NameUsed,
): string {
  switch (name) {
    case 'fqdn':
      return fqdn;
    case 'outside-fqdn':
      return outsideFqdn;
    case 'collaboration-fqdn':
      return collaborationFqdn === '' ? ipAddress : collaborationFqdn;
  }
}
