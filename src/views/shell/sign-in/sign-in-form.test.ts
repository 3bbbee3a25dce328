import type { SignIn } from '@/simulation/connections/sign-in';
import { expect, test } from 'vitest';
import { toAction, toValues } from './sign-in-form';

test('an action comes back from the form as it was, and never holds the password', () => {
  const action: SignIn = { type: 'sign-in', session: 'sb7-hq.sb7.com', user: 'admin', server: '' };
  expect(toAction({ ...toValues(action), password: 'changeme' }, 'SB7-HQ.SB7.com')).toEqual(action);
});
