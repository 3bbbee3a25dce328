import { refusal, success } from '@/base/outcome';
import type { PublishedLists } from '@/simulation/vendor/revocation-lists';
import { planRevocation, type RevokeCertificate } from '@/simulation/vendor/vendor-revocation';
import { problemOf } from '@/simulation/world/problem';
import type { Preparation } from '../preparation/preparation';
import { signLists } from './sign-lists';

/** Signs the lists anew, with the certificate on them. */
export const prepareRevocation: Preparation<RevokeCertificate, PublishedLists> = {
  prepare: async ({ action, world, at, tools }) => {
    const plan = planRevocation(world, action, at);
    if (!plan.ok) return plan;
    const signed = await signLists(world, at, tools, [plan.value]);
    if (signed === 'key-missing')
      return refusal(problemOf('private-key-not-here', undefined, { key: 'HarborSign' }));
    return success({ facts: signed });
  },
};
