import { equipmentOfKind } from '@/simulation/world/find-equipment';
import { schemeOf } from '@/simulation/connections/hosts';
import type { SlotKind } from '@/simulation/world/slot';
import { recordOf, type World } from '@/simulation/world/world';

/** A page of the lab that installs. */
export interface InstallingPage {
  readonly address: string;
  /** What the portal is called on a button. */
  readonly portal: string;
}

const director = 'administration/appliances-servers/platform-equipment';
const router = 'configuration/system/certificate/mobility-router';

/** The portal of each kind of slot, and the path of the page there; Director's goes on with the device. */
const pagesOfSlots: Readonly<Partial<Record<SlotKind, { readonly portal: string; readonly path: string }>>> =
  {
    'headquarters-https': { portal: 'Director', path: director },
    'server-https': { portal: 'Director', path: director },
    'appliance-https': { portal: 'Conference Administration', path: 'https' },
    'edge-gateway': { portal: 'Edge Gateway', path: 'configuration/system/certificate/edge-gateway' },
    rast: { portal: 'Edge Gateway', path: 'configuration/system/certificate/rast' },
    'reverse-proxy': { portal: 'Edge Gateway', path: 'configuration/system/certificate/reverse-proxy' },
    turn: { portal: 'Edge Gateway', path: 'configuration/system/certificate/turn' },
    'mobility-local': { portal: 'Mobility Router', path: `${router}/standalone/local-access` },
    'mobility-remote': { portal: 'Mobility Router', path: `${router}/standalone/remote-access` },
    'mobility-local-virtual': { portal: 'Mobility Router', path: `${router}/clustered/local-access` },
    'mobility-remote-virtual': { portal: 'Mobility Router', path: `${router}/clustered/remote-access` },
  };

/** The page that installs in a slot of the lab; undefined where there is none, or its device has no address. */
export function pageOfSlot(world: World, id: string): InstallingPage | undefined {
  const { kind, equipment } = recordOf(world, 'slots', id);
  const page = pagesOfSlots[kind];
  if (page === undefined) return undefined;
  const isDirector = page.portal === 'Director';
  const [headquarters = equipment] = equipmentOfKind(world.equipment, 'headquarters-server');
  const { fqdn, ipAddress } = recordOf(world, 'equipment', isDirector ? headquarters : equipment);
  const host = fqdn === '' ? ipAddress : fqdn;
  if (host === '') return undefined;
  const path = isDirector ? `${page.path}/${equipment}/certificate` : page.path;
  return { address: `${schemeOf(world, host)}://${host}/${path}`, portal: page.portal };
}
