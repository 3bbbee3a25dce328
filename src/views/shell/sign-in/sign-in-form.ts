import type { SignIn } from '@/simulation/connections/sign-in';

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
