import type { DistinguishedName, GeneralName } from '@/pki/distinguished-name';

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

/** A certificate that a product can present: which, with which key, and what it sends along. */
export interface Credential {
  /** Fingerprint of the certificate. */
  readonly certificate: string;
  /** Fingerprint of the public key whose private half is in the vault. */
  readonly key: string;
  /** Fingerprints of the certificates sent after it, nearest issuer first. */
  readonly chain: readonly string[];
  /** When it took effect, or, while it waits for that, was handed over: milliseconds since 1970 in lab time. */
  readonly installedAt: number;
}

/** What a request asks for. Of requests of earlier versions names and key bits are in their file alone. */
export interface AskedContent {
  readonly subject: DistinguishedName;
  readonly subjectAlternativeNames?: readonly GeneralName[];
  readonly keyBits?: number;
}

/** A certification request that was made and is kept with its key until another replaces it. */
export interface StoredRequest {
  /** SHA-256 of the request's DER. */
  readonly fingerprint: string;
  readonly key: string;
  readonly commonName: string;
  /** Requests of the first versions keep it in their file alone. */
  readonly asks?: AskedContent;
  readonly createdAt: number;
  /** SHA-256 of the file that was saved; requests of earlier versions do not name it. */
  readonly file?: string;
}

/** What a slot will present, and when it takes effect. */
export interface PendingCredential {
  readonly credential: Credential;
  /** Lab time in milliseconds at which it becomes active; undefined: at the next restart. */
  readonly activeAt?: number;
}

/** The places that hold a certificate; each kind is a row of its appliance. */
export type SlotKind =
  | 'headquarters-https'
  | 'server-https'
  | 'appliance-https'
  | 'edge-gateway'
  | 'rast'
  | 'reverse-proxy'
  | 'turn'
  | 'mobility-authority'
  | 'mobility-local'
  | 'mobility-remote'
  | 'mobility-local-virtual'
  | 'mobility-remote-virtual'
  | 'remote-phone'
  | 'vendor-web-site';

/** One place where a product keeps a certificate. Active, pending and request each own their key. */
export interface Slot {
  readonly kind: SlotKind;
  /** Id of the equipment it belongs to. */
  readonly equipment: string;
  readonly active?: Credential;
  readonly pending?: PendingCredential;
  /** The certificate made at installation; kept whatever is installed later. */
  readonly factory?: Credential;
  readonly request?: StoredRequest;
  /** Keys of requests that a later request replaced: certificates for them no longer fit. */
  readonly replacedKeys?: readonly string[];
  /** Milliseconds since 1970 in lab time. */
  readonly lastGenerated?: number;
  /** What was active before, latest first. */
  readonly history: readonly Credential[];
}
