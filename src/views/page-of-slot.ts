import { equipmentOfKind } from '@/simulation/world/find-equipment';
import { schemeOf } from '@/simulation/connections/hosts';
import { slotKinds } from '@/simulation/appliances/registry';
import { recordOf, type World } from '@/simulation/world/world';

/** A page of the lab that installs. */
export interface InstallingPage {
  readonly address: string;
  /** What the portal is called on a button. */
  readonly portal: string;
}

/** The page that installs in a slot of the lab; undefined where there is none, or its device has no address. */
export function pageOfSlot(world: World, id: string): InstallingPage | undefined {
  const { kind, equipment } = recordOf(world, 'slots', id);
  const { page } = slotKinds[kind];
  if (page === undefined) return undefined;
  const isDirector = page.portal === 'Director';
  const [headquarters = equipment] = equipmentOfKind(world.equipment, 'headquarters-server');
  const { fqdn, ipAddress } = recordOf(world, 'equipment', isDirector ? headquarters : equipment);
  const host = fqdn === '' ? ipAddress : fqdn;
  if (host === '') return undefined;
  const path = isDirector ? `${page.path}/${equipment}/certificate` : page.path;
  return { address: `${schemeOf(world, host)}://${host}/${path}`, portal: page.portal };
}
