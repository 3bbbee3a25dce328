import type { AudienceName, DeviceTrust, ConnectionId } from '../world/appliance';

/** How a row is judged. */
export interface ConnectionRow {
  readonly from: string;
  readonly to: string;
  /** IP400 phones inside always meet the default certificate; the Certificate tab does not touch it. */
  readonly presents: 'active' | 'factory';
  readonly trust: 'pc-stores' | DeviceTrust;
  /** Who connects; PCs where left out. */
  readonly audience?: AudienceName;
  /** What happens when https does not hold: the client falls back to http (note), a browser shows the error. */
  readonly otherwise: 'http' | 'error' | 'out-of-service';
}

/** One row a connection. */
export const connectionTable: Readonly<Record<ConnectionId, ConnectionRow>> = {
  'browser-headquarters': {
    from: 'Browser',
    to: 'Connect Director',
    presents: 'active',
    trust: 'pc-stores',
    otherwise: 'error',
  },
  'connect-client-headquarters': {
    from: 'Mitel Connect client',
    to: 'Headquarters',
    presents: 'active',
    trust: 'pc-stores',
    otherwise: 'http',
  },
  'phones-headquarters': {
    from: 'IP400 phones inside',
    to: 'Headquarters',
    presents: 'factory',
    trust: 'mitel-uc',
    audience: 'phones',
    otherwise: 'out-of-service',
  },
  'browser-appliance': {
    from: 'Browser',
    to: 'the service appliance',
    presents: 'active',
    trust: 'pc-stores',
    otherwise: 'error',
  },
  'connect-client-conferencing': {
    from: 'Mitel Connect client',
    to: 'the conferencing server',
    presents: 'active',
    trust: 'pc-stores',
    otherwise: 'http',
  },
  'browser-vendor': {
    from: 'Browser',
    to: 'HarborSign',
    presents: 'active',
    trust: 'pc-stores',
    otherwise: 'error',
  },
  'browser-gateway': {
    from: 'Browser',
    to: 'Edge Gateway',
    presents: 'active',
    trust: 'pc-stores',
    otherwise: 'error',
  },
  'phones-outside': {
    from: 'Remote phone',
    to: 'RAST on the Edge Gateway',
    presents: 'active',
    trust: 'provisioned',
    audience: 'remote-phones',
    otherwise: 'out-of-service',
  },
  'connect-client-reverse-proxy': {
    from: 'Mitel Connect client outside',
    to: 'the reverse proxy',
    presents: 'active',
    trust: 'pc-stores',
    otherwise: 'out-of-service',
  },
  'connect-client-turn': {
    from: 'Mitel Connect client outside',
    to: 'the TURN service',
    presents: 'active',
    trust: 'pc-stores',
    otherwise: 'out-of-service',
  },
  'browser-router': {
    from: 'Browser',
    to: 'Mobility Router',
    presents: 'active',
    trust: 'pc-stores',
    otherwise: 'error',
  },
  'mobility-inside': {
    from: 'Mobility client inside',
    to: 'Mobility Router',
    presents: 'active',
    trust: 'provisioned',
    audience: 'mobile-clients',
    otherwise: 'out-of-service',
  },
  'mobility-outside': {
    from: 'Mobility client outside',
    to: 'Mobility Router',
    presents: 'active',
    trust: 'provisioned',
    audience: 'mobile-clients',
    otherwise: 'out-of-service',
  },
};
