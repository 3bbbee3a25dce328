import { success } from '@/base/outcome';
import { accountOf, type SignIn, type SignInFacts } from '@/simulation/connections/sign-in';
import type { Preparation } from './preparation/preparation';

/** Compares the password, `secrets.password`, with the lab account's. */
export const prepareSignIn: Preparation<SignIn, SignInFacts> = {
  prepare: ({ action, inputs }) => {
    const passwordFits = accountOf(action.user)?.password === inputs.secrets?.['password'];
    return Promise.resolve(success({ facts: { passwordFits } }));
  },
};
