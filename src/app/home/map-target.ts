import { serviceAddress } from '@/desktop/connect-client/service-address';
import { placeFromText } from '@/views/shell/place';
import { addressOf } from '@/desktop/session/address';
import { siteAddress, useRegistry, type Registry } from '@/desktop/registry';
import { withPlace, withProgram, type Session } from '@/desktop/session/session';
import { useSessionStore } from '@/desktop/session/session-store';
import { isClientService } from '@/simulation/connections/connect-client';
import { schemeOf } from '@/simulation/connections/hosts';
import type { World } from '@/simulation/world/world';
import { usePresent, useWorld } from '@/state/use-world';
import { firstOf, type ConnectionGroup } from './connection-group';
import type { SiteDevices } from './site-devices';
import type { ConnectionId } from '@/simulation/world/appliance';

/** Where something of the map is shown or put right. */
export type MapTarget =
  | (OfDevice & { readonly kind: 'page'; readonly site: string; readonly address: string })
  /** Its start page. */
  | (OfDevice & { readonly kind: 'portal'; readonly site: string })
  | {
      readonly kind: 'program';
      readonly program: string;
      /** Inside the program; where it was last when left out. */
      readonly address?: string;
      readonly title: string;
    };

interface OfDevice {
  readonly title: string;
  /** Id of the equipment whose page it is; the first of its kind when left out. */
  readonly device?: string;
}

/** The list of all equipment. */
export const platformEquipment = {
  kind: 'page',
  site: 'director',
  address: 'administration/appliances-servers/platform-equipment',
  title: 'Platform Equipment in Director',
} as const;
const shop = { kind: 'page', site: 'vendor', address: 'products', title: 'HarborSign' } as const;
const routerCertificates = {
  kind: 'page',
  site: 'mobility-router',
  address: 'configuration/system/certificate/mobility-router',
  title: 'the certificates of the Mobility Router',
} as const;
const mobilityClients = {
  ...routerCertificates,
  address: 'monitor/clients',
  title: 'the clients of the Mobility Router',
} as const;
const phoneCertificates = {
  kind: 'page',
  site: 'edge-gateway',
  address: 'configuration/system/certificate/rast',
  title: 'the RAST certificate of the Edge Gateway',
} as const;
const director = { ...platformEquipment, title: 'Connect Director' } as const;

/** The stores in which a PC keeps what it trusts. */
export const certificateStores = {
  kind: 'program',
  program: 'certificate-stores',
  title: 'Certificates of your PC',
} as const;

/** What is nearer to the point than the portal of what answers. */
const connectionTargets: Readonly<Partial<Record<ConnectionId, Extract<MapTarget, { kind: 'page' }>>>> = {
  'browser-headquarters': director,
  'browser-router': routerCertificates,
  'phones-outside': phoneCertificates,
  'mobility-inside': mobilityClients,
  'mobility-outside': mobilityClients,
};

/** What a line opens: why it is as it is, where that is explained, or else the portal of what answers. */
export function targetOfGroup(group: ConnectionGroup, registry: Registry): MapTarget {
  const { id, to, device } = firstOf(group);
  if (isClientService(id)) return whyInClient(group);
  if (group.connections.length > 1) return platformEquipment;
  const nearest = connectionTargets[id];
  return nearest === undefined
    ? targetOfDevices({ kind: to, ids: [device], title: '' }, registry)
    : { ...nearest, device };
}

/** The client's walk from the lock to the cause; of several devices, at one that is not reached securely. */
function whyInClient(group: ConnectionGroup): MapTarget {
  const { id, device } = group.connections.find(({ state }) => state !== 'secure') ?? firstOf(group);
  return {
    kind: 'program',
    program: 'connect-client',
    address: serviceAddress({ id, equipment: device }),
    title: '“Why?” in the Connect client',
  };
}

/** What a device opens: its portal, which goes by the name of its kind, or the list that it stands in. */
export function targetOfDevices(
  { kind, ids, title }: Pick<SiteDevices, 'kind' | 'ids' | 'title'>,
  { sites }: Registry,
): MapTarget {
  if (kind === 'vendor') return shop;
  const portal = sites.find(({ id }) => id === kind);
  const [device, ...others] = ids;
  if (portal === undefined || device === undefined || others.length > 0) return platformEquipment;
  return {
    kind: 'portal',
    site: portal.id,
    title: title === '' ? portal.title : `the portal of ${title}`,
    device,
  };
}

/** Whether this version has what a target leads to. */
export function isThere(target: MapTarget, { programs, sites }: Registry): boolean {
  if (target.kind === 'program') return programs.some(({ id }) => id === target.program);
  const site = sites.find(({ id }) => id === target.site);
  if (target.kind === 'portal') return site !== undefined;
  return site?.pages.some(({ address }) => address === target.address) ?? false;
}

/** Where a target is, and the way there: pages open in a tab of their own, so that nothing open is lost. */
export function useTarget(target: MapTarget): { readonly address: string; readonly open: () => void } {
  const store = useSessionStore();
  const registry = useRegistry();
  const { world } = usePresent();
  const address = useWorld((present) => addressOf(opened(store.session(), target, registry, present)));
  const open = () => void store.change((session) => opened(session, target, registry, world()));
  return { address, open };
}

function opened(session: Session, target: MapTarget, registry: Registry, world: World): Session {
  if (target.kind === 'program') return withProgram(session, target.program, target.address);
  return withPlace(session, placeFromText(urlOf(target, registry, world)), 'new-tab');
}

type SiteTarget = Exclude<MapTarget, { kind: 'program' }>;

/** At the device's own name; links to its kind lead to the first one. */
function urlOf(target: SiteTarget, registry: Registry, world: World): string {
  const page = pageOf(target, registry);
  const own = world.equipment[target.device ?? ''];
  const host = own === undefined || own.fqdn === '' ? own?.ipAddress : own.fqdn;
  return host === undefined || host === ''
    ? siteAddress(registry, world, page)
    : `${schemeOf(world, host)}://${host}/${page.address}`;
}

function pageOf(target: SiteTarget, { sites }: Registry) {
  if (target.kind === 'page') return target;
  const portal = sites.find(({ id }) => id === target.site);
  return { site: target.site, address: portal?.startAddress ?? '' };
}
