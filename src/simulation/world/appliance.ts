/** Who may trust. */
export type AudienceName = 'pcs' | 'phones' | 'remote-phones' | 'mobile-clients' | 'gateways';

/** Whom a device believes that has no stores. `provisioned`: the authority that it was given, and the public roots. */
export type DeviceTrust = 'mitel-uc' | 'provisioned';

/** Which programs connect to what (spec 0.1, the rows whose portals exist). */
export type ConnectionId =
  | 'browser-headquarters'
  | 'connect-client-headquarters'
  | 'phones-headquarters'
  | 'browser-appliance'
  | 'connect-client-conferencing'
  | 'browser-vendor'
  | 'browser-gateway'
  | 'phones-outside'
  | 'connect-client-reverse-proxy'
  | 'connect-client-turn'
  | 'browser-router'
  | 'mobility-inside'
  | 'mobility-outside';

/** Which name of a device is used. */
export type NameUsed = 'fqdn' | 'outside-fqdn' | 'collaboration-fqdn';
