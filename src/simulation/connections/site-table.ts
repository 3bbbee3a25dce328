import type { Equipment, EquipmentKind } from '../world/equipment';
import type { ConnectionId, NameUsed } from '../world/appliance';

/** Everything that connects to something in the site (spec 0.1), and the vendor's shop. */
export type SiteConnectionId = ConnectionId;

/** Who connects. */
export type ConnectionSource =
  'pcs' | 'phones' | 'mobility-inside' | 'phones-outside' | 'clients-outside' | 'mobility-outside';

/** Who connects to what. */
export interface SiteConnectionRow {
  readonly from: ConnectionSource;
  /** The program or device that connects, as sentences name it. */
  readonly program: string;
  /** What it is for, in a word or two. */
  readonly purpose: string;
  readonly to: EquipmentKind | 'vendor';
  readonly name: NameUsed;
  /** Some files of the same device go over http beside it, whatever the certificate. */
  readonly hasPlainFiles?: true;
}

/** One row a connection. */
export const siteTable: Readonly<Record<SiteConnectionId, SiteConnectionRow>> = {
  'browser-vendor': {
    from: 'pcs',
    program: 'Browser',
    purpose: 'Vendor’s shop',
    to: 'vendor',
    name: 'fqdn',
  },
  'browser-headquarters': {
    from: 'pcs',
    program: 'Browser',
    purpose: 'Connect Director',
    to: 'headquarters-server',
    name: 'fqdn',
  },
  'connect-client-headquarters': {
    from: 'pcs',
    program: 'Connect client',
    purpose: 'Connect client',
    to: 'headquarters-server',
    name: 'fqdn',
  },
  'browser-appliance': {
    from: 'pcs',
    program: 'Administrator’s browser',
    purpose: 'Conference administration',
    to: 'service-appliance',
    name: 'fqdn',
  },
  'connect-client-conferencing': {
    from: 'pcs',
    program: 'Connect client',
    purpose: 'Conferencing',
    to: 'service-appliance',
    name: 'collaboration-fqdn',
  },
  'browser-gateway': {
    from: 'pcs',
    program: 'Administrator’s browser',
    purpose: 'Gateway administration',
    to: 'edge-gateway',
    name: 'fqdn',
  },
  'browser-router': {
    from: 'pcs',
    program: 'Administrator’s browser',
    purpose: 'Router administration',
    to: 'mobility-router',
    name: 'fqdn',
  },
  'phones-headquarters': {
    from: 'phones',
    program: 'IP400 phones inside',
    purpose: 'Telephony',
    to: 'headquarters-server',
    name: 'fqdn',
    hasPlainFiles: true,
  },
  'mobility-inside': {
    from: 'mobility-inside',
    program: 'Mobility clients inside',
    purpose: 'Mobility',
    to: 'mobility-router',
    name: 'fqdn',
  },
  'phones-outside': {
    from: 'phones-outside',
    program: 'Remote phones',
    purpose: 'Telephony (RAST)',
    to: 'edge-gateway',
    name: 'outside-fqdn',
  },
  'connect-client-reverse-proxy': {
    from: 'clients-outside',
    program: 'Connect client outside',
    purpose: 'Reverse proxy',
    to: 'edge-gateway',
    name: 'outside-fqdn',
  },
  'connect-client-turn': {
    from: 'clients-outside',
    program: 'Connect client outside',
    purpose: 'TURN',
    to: 'edge-gateway',
    name: 'outside-fqdn',
  },
  'mobility-outside': {
    from: 'mobility-outside',
    program: 'Mobility clients outside',
    purpose: 'Mobility',
    to: 'mobility-router',
    name: 'outside-fqdn',
  },
};

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
