import type { Equipment } from '../appliances/equipment';
import { vendorAddresses } from '../site/factory-certificates';
import { slotKinds } from '../slots/slot-kinds';
import { slotsOf } from '../slots/slots-of';
import type { World } from '../world';

/** What a host name leads to. */
export interface Host {
  readonly name: string;
  /** Id of the device that answers; the vendor's shop is none of the site's. */
  readonly equipment?: string;
  /** The slot that answers a browser; absent where no page of the simulation is behind the name. */
  readonly slot?: string;
}

/** Who answers at a name or address typed inside the site; undefined: nobody. Case does not count. */
export function hostOf(world: World, typed: string): Host | undefined {
  const name = typed.trim().toLowerCase();
  if (name === vendorAddresses.host || name === vendorAddresses.tools)
    return { name, slot: 'vendor-web-site' };
  for (const [equipment, own] of Object.entries(world.equipment)) {
    const side = sideOf(own, name);
    if (side !== undefined) return { name, equipment, ...slotTowards(world, equipment, side) };
  }
  return undefined;
}

type Side = 'inside' | 'outside';

function sideOf(equipment: Equipment, name: string): Side | undefined {
  const { fqdn, ipAddress, collaborationFqdn, outsideFqdn, outsideIpAddress } = equipment;
  const is = (own: string) => own !== '' && own.toLowerCase() === name;
  if ([fqdn, ipAddress, collaborationFqdn].some(is)) return 'inside';
  return [outsideFqdn, outsideIpAddress].some(is) ? 'outside' : undefined;
}

function slotTowards(world: World, equipment: string, side: Side): Pick<Host, 'slot'> {
  const found = slotsOf(world, equipment).find(([, { kind }]) => slotKinds[kind].answers === side);
  return found === undefined ? {} : { slot: found[0] };
}
