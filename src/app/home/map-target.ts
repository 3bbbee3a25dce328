import { placeFromText } from '@/desktop/session/place';
import { siteAddress, useRegistry, type Registry } from '@/desktop/registry';
import { withPlace, withProgram, type Session } from '@/desktop/session/session';
import { useSessionStore } from '@/desktop/session/session-store';
import type { SiteConnectionId } from '@/simulation/connections/site-table';
import type { World } from '@/simulation/world';
import { useWorld } from '@/state/use-world';
import type { SiteDevices } from './site-devices';

/** Where something of the map is shown or put right. */
export type MapTarget =
  | { readonly kind: 'page'; readonly site: string; readonly address: string; readonly title: string }
  | { readonly kind: 'program'; readonly program: string; readonly title: string };

/** The list of all equipment. */
export const platformEquipment = {
  kind: 'page',
  site: 'director',
  address: 'administration/appliances-servers/platform-equipment',
  title: 'Platform Equipment in Director',
} as const;
const shop = { kind: 'page', site: 'vendor', address: 'products', title: 'HarborSign' } as const;
const appliance = {
  kind: 'page',
  site: 'service-appliance',
  address: 'https',
  title: 'Service Appliance Conference Administration',
} as const;
const router = {
  kind: 'page',
  site: 'mobility-router',
  address: 'configuration/system/certificate/certificate-authority',
  title: 'the Mobility Router',
} as const;
const routerCertificates = {
  ...router,
  address: 'configuration/system/certificate/mobility-router',
} as const;
const mobilityClients = {
  ...router,
  address: 'monitor/clients',
  title: 'the clients of the Mobility Router',
} as const;
const director = { ...platformEquipment, title: 'Connect Director' } as const;

/** The stores in which a PC keeps what it trusts. */
export const certificateStores = {
  kind: 'program',
  program: 'certificate-stores',
  title: 'Certificates of your PC',
} as const;

const connectionTargets: Readonly<Partial<Record<SiteConnectionId, MapTarget>>> = {
  'browser-vendor': shop,
  'browser-headquarters': director,
  'browser-appliance': appliance,
  'connect-client-conferencing': {
    kind: 'program',
    program: 'connect-client',
    title: 'the Connect client',
  },
  'browser-router': routerCertificates,
  'mobility-inside': mobilityClients,
  'mobility-outside': mobilityClients,
  'connect-client-headquarters': {
    kind: 'program',
    program: 'connect-client',
    title: 'the Connect client',
  },
};

/** What a connection opens: the program that makes it, or else the list of the equipment that answers. */
export function targetOfConnection(id: SiteConnectionId): MapTarget {
  return connectionTargets[id] ?? platformEquipment;
}

const portals: Readonly<Partial<Record<SiteDevices['kind'], MapTarget>>> = {
  vendor: shop,
  'service-appliance': appliance,
  'mobility-router': router,
};

/** What a device opens: its portal, or the list that it stands in. */
export function targetOfDevices({ kind }: SiteDevices): MapTarget {
  return portals[kind] ?? platformEquipment;
}

/** Opens a target on the PC: pages in a tab of their own, so that nothing open is lost. */
export function useOpenTarget(): (target: MapTarget) => void {
  const store = useSessionStore();
  const registry = useRegistry();
  const world = useWorld((present) => present);
  return (target) => void store.change((session) => opened(session, target, registry, world));
}

function opened(session: Session, target: MapTarget, registry: Registry, world: World): Session {
  if (target.kind === 'program') return withProgram(session, target.program);
  return withPlace(session, placeFromText(siteAddress(registry, world, target)), 'new-tab');
}
