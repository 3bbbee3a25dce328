import { serviceAddress } from '@/desktop/connect-client/service-address';
import type { Registry } from '@/desktop/registry';
import { inProgram, on } from '@/lessons/places';
import { isClientService } from '@/simulation/connections/connect-client';
import type { ConnectionId } from '@/simulation/world/appliance';
import type { LinkLook } from '@/ui/link';
import type { Where } from '@/views/stage/stage';
import { StageLink } from '@/views/shell/links';
import { type ConnectionGroup, firstOf } from './connection-group';
import type { SiteDevices } from './site-devices';

/** Where something of the map is shown or put right. */
export interface MapTarget {
  readonly where: Where;
  readonly title: string;
}

/** The list of all equipment. */
export const platformEquipment: MapTarget = {
  where: on('director', 'platformEquipment').where,
  title: 'Platform Equipment in Director',
};
const shop: MapTarget = { where: on('vendor', 'products').where, title: 'HarborSign' };

/** The stores in which a PC keeps what it trusts. */
export const certificateStores: MapTarget = {
  where: inProgram('certificate-stores').where,
  title: 'Certificates of your PC',
};

/** A place at one of several devices. */
type PlaceOfDevice = (device: string) => MapTarget;

const director: PlaceOfDevice = (device) => ({
  where: on('director', 'platformEquipment', { device }).where,
  title: 'Connect Director',
});
const routerCertificates: PlaceOfDevice = (device) => ({
  where: on('mobility-router', 'mobilityRouter', { device }).where,
  title: 'the certificates of the Mobility Router',
});
const mobilityClients: PlaceOfDevice = (device) => ({
  where: on('mobility-router', 'clients', { device }).where,
  title: 'the clients of the Mobility Router',
});
const phoneCertificates: PlaceOfDevice = (device) => ({
  where: on('edge-gateway', 'rast', { device }).where,
  title: 'the RAST certificate of the Edge Gateway',
});

/** What is nearer to the point than the portal of what answers. */
const connectionTargets: Readonly<Partial<Record<ConnectionId, PlaceOfDevice>>> = {
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
    : nearest(device);
}

/** The client's walk from the lock to the cause; of several devices, at one that is not reached securely. */
function whyInClient(group: ConnectionGroup): MapTarget {
  const { id, device } = group.connections.find(({ state }) => state !== 'secure') ?? firstOf(group);
  return {
    where: inProgram('connect-client', { address: serviceAddress({ id, equipment: device }) }).where,
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
    where: { kind: 'page', site: portal.id, device },
    title: title === '' ? portal.title : `the portal of ${title}`,
  };
}

interface TargetLinkProps extends LinkLook {
  readonly target: MapTarget;
}

/** A link to where something of the map is shown or put right. */
export function TargetLink({ target: { where }, ...look }: TargetLinkProps) {
  return <StageLink {...look} where={where} />;
}
