/** The browsers that a PC can have: the one in the pictures of the note, and Chrome 58 to 60 of the same summer. */
export type BrowserLook = 'note' | 'chrome-58';

/** The logical stores of a Windows PC (spec, Import Wizard and stores). */
export type StoreName = 'personal' | 'trusted-root' | 'intermediate' | 'other-people' | 'untrusted';

/** A PC of the site. */
export interface Pc {
  readonly name: string;
  /** How many PCs with the same stores the record stands for; 1 when left out. */
  readonly count?: number;
  /** Whether missing issuers are fetched from the addresses in certificates (AIA); no when left out. */
  readonly fetchesIssuers?: boolean;
  /** Whether revocation is asked for online; no when left out, as with Chrome. */
  readonly checksRevocation?: boolean;
  /** `note` when left out. */
  readonly browserLook?: BrowserLook;
}

/** One certificate in one store of one PC. */
export interface Placement {
  readonly pc: string;
  readonly store: StoreName;
  readonly certificate: string;
  readonly addedAt: number;
  /** The machine's when left out. */
  readonly location?: 'current-user';
  /** Fingerprint of the key whose private half came with it and is in the vault. */
  readonly key?: string;
  /** Whether the key may leave the store again; no when left out. */
  readonly isKeyExportable?: boolean;
}

/** What a file is, by its content. */
export type FileKind =
  | 'certificate-request'
  | 'certificate'
  | 'certificates'
  | 'pkcs12'
  | 'private-key'
  | 'revocation-list'
  | 'other';

/** A file in the folder of the trainee's PC. Its bytes lie in `contents`, or in the vault if it holds a key. */
export interface LabFile {
  readonly name: string;
  readonly kind: FileKind;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly holdsSecret: boolean;
  /** Milliseconds since 1970 in lab time. */
  readonly savedAt: number;
}

/** A sign-in at a host or in the Connect client. Its id is the host's name, or `connect-client`. Passwords are never kept. */
export interface Session {
  readonly user: string;
  readonly role: Role;
  /** The server that the Connect client signed in to; empty elsewhere. */
  readonly server: string;
  readonly since: number;
}

/** What a signed-in person may see (domain facts 3.1). */
type Role = 'system-administrator' | 'restricted-administrator' | 'user';

/** The session of the Connect client. */
export const connectClientSession = 'connect-client';

/** A lab account: public by intention, offered on every sign-in page. */
export interface LabAccount {
  readonly user: string;
  readonly password: string;
  readonly role: Role;
  readonly label: string;
}

/** The accounts of every lab. Names and passwords are assumed. */
export const labAccounts: readonly LabAccount[] = [
  { user: 'admin', password: 'changeme', role: 'system-administrator', label: 'System administrator' },
  {
    user: 'helpdesk',
    password: 'changeme',
    role: 'restricted-administrator',
    label: 'Restricted administrator',
  },
  { user: 'sarah.lopez', password: 'changeme', role: 'user', label: 'Connect client user' },
];
