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
