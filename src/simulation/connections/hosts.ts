import { vendorAddresses } from '../site/factory-certificates';
import type { World } from '../world';

/** What a host name leads to. `slot` is absent where the portal is not part of the simulation yet. */
export interface Host {
  readonly name: string;
  readonly slot?: string;
}

/** Who answers at a name or address typed inside the site; undefined: nobody. Case does not count. */
export function hostOf(world: World, typed: string): Host | undefined {
  const name = typed.trim().toLowerCase();
  if (name === vendorAddresses.host) return { name, slot: 'vendor-web-site' };
  const found = Object.entries(world.equipment).find(([, equipment]) =>
    [equipment.fqdn, equipment.ipAddress].some((own) => own !== '' && own.toLowerCase() === name),
  );
  if (found === undefined) return undefined;
  const [id, { kind }] = found;
  return kind === 'headquarters-server' ? { name, slot: headquartersSlot(world, id) } : { name };
}

function headquartersSlot(world: World, equipment: string): string {
  const slot = Object.entries(world.slots).find(([, { equipment: owner }]) => owner === equipment);
  if (slot === undefined) throw new Error('the headquarters server has a slot');
  return slot[0];
}
