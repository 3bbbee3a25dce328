import type { SignIn } from '@/simulation/connections/sign-in';
import type { Session } from '@/simulation/world/pc-records';
import { useWorld } from '@/state/use-world';
import { useSite } from '../pc';

/** What is typed on the sign-in page. The password is a secret of the action, not part of it. */
export interface SignInValues {
  readonly user: string;
  readonly password: string;
}

/** The action that the form stands for, at a host. */
export function toAction({ user }: SignInValues, host: string): SignIn {
  return { type: 'sign-in', session: host.toLowerCase(), user: user.trim(), server: '' };
}

/** The form for an action, less the password. */
export function toValues({ user }: SignIn): SignInValues {
  return { user, password: '' };
}

/** Who is signed in at the host of this tab. */
export function useSiteSession(): Session | undefined {
  const host = useSite().host.toLowerCase();
  return useWorld(({ sessions }) => sessions[host]);
}
