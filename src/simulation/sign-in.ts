import { decided, refused, type Decision, type NoFacts } from './decision';
import { labAccounts, type LabAccount } from './sessions';
import { withoutRecord, withRecords } from './world';

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

/** Refuses unknown accounts, wrong passwords and people without a portal role, all in the same words. */
export const signIn: Decision<SignIn, SignInFacts> = (world, action, facts, at) => {
  const account = accountOf(action.user);
  if (account === undefined || !facts.passwordFits) return refused('sign-in-failed', 'password');
  if (account.role === 'user' && action.server === '') return refused('sign-in-failed', 'password');
  const session = { user: account.user, role: account.role, server: action.server.trim(), since: at };
  return decided(withRecords(world, 'sessions', { [action.session]: session }), 'signed-in', {
    user: account.user,
    session: action.session,
  });
};

/** The lab account of that name; case does not count. */
export function accountOf(user: string): LabAccount | undefined {
  return labAccounts.find((account) => account.user === user.trim().toLowerCase());
}

/** Ends the session. */
export const signOut: Decision<SignOut, NoFacts> = (world, action) =>
  decided(withoutRecord(world, 'sessions', action.session), 'signed-out', { session: action.session });
