import type { EquipmentKind } from '../world/equipment';
import { clusterOf } from '../appliances/mobility-router/cluster';
import { recordOf, withRecords, type World } from '../world/world';
import { hypotheticalSite, serverSlots, type KnownOfSite } from './hypothetical-site';
import type { PreflightTarget } from './preflight-target';
import { slotKinds } from '../appliances/registry';

/** Where files are tried: a site, and the slots of the device that get them. */
export interface TrialSite {
  readonly world: World;
  readonly slots: readonly string[];
  /** Nothing of the site is known but what was given. */
  readonly isHypothetical: boolean;
}

/** The lab with the device under the name that was typed, or a site that stands for a real one. */
export function trialSite(
  world: World,
  { slot, device }: Pick<PreflightTarget, 'slot'> & { readonly device: EquipmentKind },
  known: Omit<KnownOfSite, 'kind'>,
): TrialSite {
  if (slot !== undefined)
    return { world: reachedAs(world, slot, known.host), slots: [slot], isHypothetical: false };
  const site = hypotheticalSite({ ...known, kind: device });
  return { world: site, slots: serverSlots(site), isHypothetical: true };
}

const fields = {
  fqdn: 'fqdn',
  'outside-fqdn': 'outsideFqdn',
  'collaboration-fqdn': 'collaborationFqdn',
} as const;

/** The lab as it would be if the device were reached by a name; without one, as it is. */
function reachedAs(world: World, id: string, host: string): World {
  const slot = recordOf(world, 'slots', id);
  const { mustName } = slotKinds[slot.kind];
  if (host === '' || mustName === 'none') return world;
  if (mustName === 'virtual-fqdn') {
    const cluster = clusterOf(world, slot.equipment);
    const renamed = cluster && { [cluster.nodes[0]]: { ...cluster, virtualFqdn: host } };
    return renamed === undefined ? world : withRecords(world, 'clusters', renamed);
  }
  const equipment = recordOf(world, 'equipment', slot.equipment);
  const renamed = { ...equipment, [fields[mustName]]: host };
  return equipment[fields[mustName]].toLowerCase() === host.toLowerCase()
    ? world
    : withRecords(world, 'equipment', { [slot.equipment]: renamed });
}
