import { typedNames } from '@/pki/names/typed-names';
import { clientConnection } from './connect-client';
import { decided, refused, type Decision, type NoFacts } from '../world/decision';
import { type LabAccount, labAccounts } from '../world/pc-records';
import { withoutRecord, withRecords, type World } from '../world/world';

/** Sign in at a portal (session: its host name) or in the Connect client. The password is a secret of the action. */
export interface SignIn {
  readonly type: 'sign-in';
  readonly session: string;
  readonly user: string;
  /** The server typed in the Connect client; empty for portals. */
  readonly server: string;
}

/** Sign out of a session; not an error when nobody was signed in. */
export interface SignOut {
  readonly type: 'sign-out';
  readonly session: string;
}

/** Whether the password was the account's: compared where the secret is, never kept. */
export interface SignInFacts {
  readonly passwordFits: boolean;
}

/**
 * Refuses unknown accounts, wrong passwords and people without a portal role, all in the same words; the client, which
 * signs in to a server, also where none answers.
 */
export const signIn: Decision<SignIn, SignInFacts> = (world, action, facts, at) => {
  const account = accountOf(action.user);
  if (account === undefined || !facts.passwordFits) return refused('sign-in-failed', 'password');
  if (account.role === 'user' && action.server === '') return refused('sign-in-failed', 'password');
  const server = serverIn(action.server);
  if (server !== '' && isNobody(world, server, at))
    return refused('server-not-reached', 'server', { host: server });
  const session = { user: account.user, role: account.role, server, since: at };
  return decided(withRecords(world, 'sessions', { [action.session]: session }), 'signed-in', {
    user: account.user,
    session: action.session,
  });
};

/** The host of what was typed, without scheme, port and path; its spelling stays. */
function serverIn(typed: string): string {
  const [host] = typedNames(typed);
  if (host === undefined || host.fault !== undefined) return typed.trim();
  return host.corrections.length === 0 ? host.text : host.name;
}

function isNobody(world: World, server: string, at: number): boolean {
  return clientConnection(world, server, at)[0]?.connection.state === 'not-reached';
}

/** The lab account of that name; case does not count. */
export function accountOf(user: string): LabAccount | undefined {
  return labAccounts.find((account) => account.user === user.trim().toLowerCase());
}

/** Ends the session. */
export const signOut: Decision<SignOut, NoFacts> = (world, action) =>
  decided(withoutRecord(world, 'sessions', action.session), 'signed-out', { session: action.session });
