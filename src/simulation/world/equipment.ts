/** What a piece of equipment is; each kind is registered in `appliances`. */
export type EquipmentKind =
  | 'headquarters-server'
  | 'server'
  | 'service-appliance'
  | 'edge-gateway'
  | 'mobility-router'
  | 'voice-switch';

/** What Director knows of one piece of equipment. All texts may be empty but name. */
export interface Equipment {
  readonly kind: EquipmentKind;
  readonly name: string;
  readonly description: string;
  readonly site: string;
  /** Fully qualified domain name inside; empty where the equipment has none. */
  readonly fqdn: string;
  readonly ipAddress: string;
  /** Name and address towards the internet; empty where there is none. */
  readonly outsideFqdn: string;
  readonly outsideIpAddress: string;
  readonly organization: string;
  readonly organizationalUnit: string;
  readonly city: string;
  readonly state: string;
  readonly country: string;
  /** Service appliances only: the Collaboration tab's FQDN (note, Create a CSR on a Mitel Service Appliance). */
  readonly collaborationFqdn: string;
}
