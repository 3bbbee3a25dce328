/** What a piece of equipment is; each kind has a row in `equipmentKinds`. */
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

/** What the product calls a kind, and whether it takes certificates in Director (note) or in its own portal. */
export interface EquipmentKindRow {
  readonly label: string;
  readonly certificateTab: 'form' | 'summary' | 'none';
  /** Whether a click on its underlined name opens a portal of its own. */
  readonly ownPortal: boolean;
}

/** One row a kind; labels are assumed but for those of the note. */
export const equipmentKinds: Readonly<Record<EquipmentKind, EquipmentKindRow>> = {
  'headquarters-server': { label: 'Headquarters Server', certificateTab: 'form', ownPortal: false },
  server: { label: 'Distributed Voice Server', certificateTab: 'form', ownPortal: false },
  'service-appliance': { label: 'Virtual Service Appliance', certificateTab: 'summary', ownPortal: true },
  'edge-gateway': { label: 'Edge Gateway', certificateTab: 'summary', ownPortal: true },
  'mobility-router': { label: 'Mobility Router', certificateTab: 'summary', ownPortal: true },
  'voice-switch': { label: 'Voice Switch', certificateTab: 'none', ownPortal: false },
};
