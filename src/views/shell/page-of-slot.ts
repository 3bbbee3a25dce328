import { equipmentOfKind } from '@/simulation/world/find-records';
import { schemeOf } from '@/simulation/connections/hosts';
import { slotKinds } from '@/simulation/appliances/registry';
import { recordOf, type World } from '@/simulation/world/world';

/** A page of the lab that installs. */
export interface InstallingPage {
  readonly address: string;
  /** What the portal is called on a button. */
  readonly portal: string;
}

/** Where Director keeps its devices. */
const platformEquipment = 'administration/appliances-servers/platform-equipment';

/** The page that installs in a slot of the lab; undefined where there is none, or its device has no address. */
export function pageOfSlot(world: World, id: string): InstallingPage | undefined {
  const { kind, equipment } = recordOf(world, 'slots', id);
  const { page } = slotKinds[kind];
  if (page === undefined) return undefined;
  const address =
    page.portal === 'Director'
      ? pageOfDirector(world, equipment, 'certificate')
      : pageOfDevice(world, equipment, page.path);
  return address === undefined ? undefined : { address, portal: page.portal };
}

/** A tab of a device in Director, which is at headquarters. */
export function pageOfDirector(world: World, device: string, tab: string): string | undefined {
  const [headquarters = device] = equipmentOfKind(world.equipment, 'headquarters-server');
  return pageOfDevice(world, headquarters, `${platformEquipment}/${device}/${tab}`);
}

/** A page of a device's own portal; undefined where it has no address. */
export function pageOfDevice(world: World, device: string, path: string): string | undefined {
  const { fqdn, ipAddress } = recordOf(world, 'equipment', device);
  const host = fqdn === '' ? ipAddress : fqdn;
  return host === '' ? undefined : `${schemeOf(world, host)}://${host}/${path}`;
}
