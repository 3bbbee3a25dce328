/** The restarts of a device. What is pending in its slots takes effect when one is over. */
export interface Restart {
  /** Counts from 1. */
  readonly number: number;
  /** Lab time in milliseconds of the last one. */
  readonly startedAt: number;
  /** Lab time in milliseconds at which the device answers again; absent: it does. */
  readonly until?: number;
}

/** What can be set on the pages Site Configuration and Defaults; all of them are assumed. */
export type SettingName =
  | 'siteTitle'
  | 'welcomeText'
  | 'guests'
  | 'sessionMinutes'
  | 'uploadMegabytes'
  | 'largestConference'
  | 'entrySound'
  | 'waitForOrganizer'
  | 'recordAlways'
  | 'accessCodeDigits';

/** What a service appliance keeps besides its certificates. An appliance without a record is one fresh from the box. */
export interface ServiceAppliance {
  /** Whether its web server answers over https; over http it always does. */
  readonly https: boolean;
  /** The self-signed certificate that it made last. */
  readonly selfSigned?: SelfSigned;
  /** What was set otherwise than on a fresh appliance. */
  readonly settings?: Readonly<Partial<Record<SettingName, string>>>;
}

/** Which certificate an appliance made for itself, and out of which request. */
interface SelfSigned {
  /** Fingerprint. */
  readonly certificate: string;
  /** Fingerprint of the stored request whose subject it has; absent: there was none, and it says *IM Appliance* (note). */
  readonly request?: string;
}

/** A conference that a service appliance holds. */
export interface Conference {
  /** Id of the service appliance. */
  readonly appliance: string;
  readonly name: string;
  /** Digits that participants dial. */
  readonly accessCode: string;
  readonly organizer: string;
  /** Milliseconds since 1970 in lab time; absent: reservationless, without dates (domain facts 3.2). */
  readonly startsAt?: number;
  /** Milliseconds. */
  readonly duration?: number;
  /** People who are or were in it. */
  readonly participants: number;
  /** Whether a reservationless one is held just now; a scheduled one is held by its dates. */
  readonly isOpen?: boolean;
  /** Milliseconds of its recording; absent: there is none. */
  readonly recording?: number;
}

/** Two Mobility Routers that stand in for each other (note, Mitel Connect Mobility Router Certificates). */
export interface Cluster {
  readonly name: string;
  /** Ids of the equipment. The first keeps what both share and is the cluster's own id. */
  readonly nodes: readonly [first: string, second: string];
  /** The node that answers at the virtual names at present. */
  readonly active: string;
  /** Name and address inside that lead to the active node. */
  readonly virtualFqdn: string;
  readonly virtualIpAddress: string;
}

/** The mobility client on a user's phone, once it is provisioned. */
export interface MobilityClient {
  /** Fingerprint of the client certificate. */
  readonly certificate: string;
  /** Fingerprint of its key; the private half is in the vault. */
  readonly key: string;
  /** Fingerprint of the router's authority that was handed over: the one that signed. */
  readonly authority: string;
  /** Milliseconds since 1970 in lab time. */
  readonly provisionedAt: number;
}

/** A user of a Mobility Router (domain facts 5.2, Groups and Users). */
export interface MobilityUser {
  /** Id of the router; in a cluster that of its first node. */
  readonly router: string;
  readonly name: string;
  /** What the user signs in with; the common name of the client certificate. */
  readonly userId: string;
  readonly group: string;
  readonly device: string;
  readonly client?: MobilityClient;
}
