/*
 * What is registered of each appliance, in one record a kind: installation, tables, targets, audiences, the site map,
 * deletion and upgrades read it (`appliances/registry.ts`). The vendor's shop and the phones outside are registered too,
 * for what they present and who meets it.
 */
import type { Equipment, EquipmentKind, SlotKind } from './equipment';
import type { ConfirmationName } from './problem';
import type { World } from './world';

/** Who may trust. */
export type AudienceName = 'pcs' | 'phones' | 'remote-phones' | 'mobile-clients' | 'gateways';

/** Whom a device trusts that has no stores. `provisioned`: the authority that it was given, and the public roots. */
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

/** Who connects. */
export type ConnectionSource =
  | 'pcs'
  | 'phones'
  | 'mobility-inside'
  | 'phones-outside'
  | 'clients-outside'
  | 'mobility-outside';

/** Which name of a device is used. */
export type NameUsed = 'fqdn' | 'outside-fqdn' | 'collaboration-fqdn';

/** What is registered. */
type RegisteredKind = EquipmentKind | 'vendor' | 'phone';

/** What the product calls a kind, and whether it takes certificates in Director (note) or in its own portal. */
export interface EquipmentKindRow {
  readonly label: string;
  readonly certificateTab: 'form' | 'summary' | 'none';
  /** Whether a click on its underlined name opens a portal of its own. */
  readonly ownPortal: boolean;
  /** What is deleted together with a device, as a sentence. Who no longer connects is foretold beside it. */
  readonly goesWith: (world: World, id: string) => string;
  /** The world without what a device kept besides its slots, restarts and record; absent: nothing. */
  readonly without?: (world: World, id: string) => World;
  /** The devices of the note's site by id; what all of them have in common is left out. */
  readonly noteDevices?: Readonly<Record<string, Partial<Equipment> & Pick<Equipment, 'name'>>>;
  /** How its pages take what is to be installed, for the pre-flight; absent: it takes nothing. */
  readonly takes?: PreflightForm;
  /** What the pre-flight calls one of a real site; absent: only those of the lab are targets. */
  readonly elsewhere?: string;
}

/**
 * How a target takes what it is to install: any files in one go (Director), certificate, intermediate and key one by one
 * (the service appliance’s step 3), or one text in a fixed order (Edge Gateway and Mobility Router).
 */
export type PreflightForm = 'files' | 'three-files' | 'paste';

/** What holds for every slot of a kind. */
export interface SlotKindRow {
  /** What the slot is called in sentences. */
  readonly label: string;
  /** What it is a slot of. */
  readonly on: RegisteredKind;
  /** Towards which side it answers a browser; absent: no page of the simulation is behind it. */
  readonly answers?: 'inside' | 'outside';
  /** How a browser judges it that is answered by it; absent: no portal answers there. */
  readonly browsed?: ConnectionId;
  /** Which of the equipment's names a certificate has to carry. */
  readonly mustName: NameUsed | 'virtual-fqdn' | 'none';
  /** Who connects to what presents it, by the connection table (Distributed Voice Servers: assumed); absent: nobody. */
  readonly metBy?: readonly AudienceName[];
  /** Milliseconds of lab time until an installed certificate is served; undefined: it waits for a restart. */
  readonly activationDelay?: number;
  /** The one kind of key that it takes; absent: every kind that can be read. No length is refused: a short key is asked about. */
  readonly keyKind?: 'RSA';
  /** How the device makes certificates for it; absent: it makes none. */
  readonly generates?: GenerationRules;
  /** The names that its default certificate of the HQ CA carries in a fresh site; absent: it begins without one. */
  readonly firstCertificate?: 'inside' | 'outside';
  /** Where certificates are installed in it; absent: nowhere. */
  readonly page?: SlotPage;
  /** What is lost by those who do not trust it, where that differs from a server inside. */
  readonly distrusted?: Distrusted;
}

/** A page that installs: what its portal is called on a button, and the path of the page there. Director's goes on with the device. */
export interface SlotPage {
  readonly portal: string;
  readonly path: string;
}

/** Who meets the certificate of a slot, and what becomes of those who do not trust it. */
export interface Distrusted {
  /** As the beginning of a sentence. */
  readonly who: string;
  /** What happens to them, as the end of one. */
  readonly consequence: string;
  /** How they could be made to trust a certificate that is signed with its own key. */
  readonly remedy: string;
}

/** How a device makes certificates for a slot of its own. */
export interface GenerationRules {
  /** An authority of the lab, what another slot of the device holds, or the new key itself. */
  readonly signedBy: { readonly authority: string } | { readonly slot: SlotKind } | 'itself';
  readonly days: number;
  /** Whether it may sign others; it may not when left out. */
  readonly isAuthority?: boolean;
  /** What the product asks before it makes anything. */
  readonly confirmation?: ConfirmationName;
}

/** Who connects to an appliance, and how it is judged. */
export interface ConnectionRow {
  readonly from: ConnectionSource;
  /** The program or device that connects, as sentences name it. */
  readonly program: string;
  /** What it is for, in a word or two. */
  readonly purpose: string;
  /** Who answers. */
  readonly to: Exclude<RegisteredKind, 'phone'>;
  readonly name: NameUsed;
  /** Some files of the same device go over http beside it, whatever the certificate. */
  readonly hasPlainFiles?: true;
  /** What reasons call the one that answers. */
  readonly server: string;
  /** IP400 phones inside always meet the default certificate; the Certificate tab does not touch it. Else the active one. */
  readonly presents?: 'factory';
  /** Whom those trust who have no stores; absent: the stores of a PC count. */
  readonly trust?: DeviceTrust;
  /** Who connects; PCs where left out. */
  readonly audience?: AudienceName;
  /** What happens when https does not hold: the client falls back to http (note), a browser shows the error. */
  readonly otherwise: 'http' | 'error' | 'out-of-service';
  /** What the Connect client uses it for; absent: another program connects. */
  readonly service?: ClientService;
}

/** What the Connect client uses a device for (spec 0.1). */
export interface ClientService {
  /** What the client calls it. */
  readonly label: string;
  /** What a user does with it, in a few words. */
  readonly use: string;
  /** The slots that answer: one service for each device that has one. */
  readonly slotKind: SlotKind;
  /** The server is the one typed at sign-in, and not one that the site names. */
  readonly isTyped?: true;
}

/** All that is registered of one kind. What is `on` a slot, or `to` which a row goes, is the kind itself. */
export interface Appliance {
  readonly kind: RegisteredKind;
  /** Absent: no equipment of the site. */
  readonly equipment?: EquipmentKindRow;
  readonly slots?: Readonly<Partial<Record<SlotKind, Omit<SlotKindRow, 'on'>>>>;
  readonly connections?: Readonly<Partial<Record<ConnectionId, Omit<ConnectionRow, 'to'>>>>;
}
