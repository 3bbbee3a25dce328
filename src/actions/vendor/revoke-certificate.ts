import { refusal, success } from '@/base/outcome';
import { entryOf, type PublishedLists } from '@/simulation/vendor/revocation-lists';
import type { RevokeCertificate } from '@/simulation/vendor/vendor-revocation';
import { issuedOf } from '@/simulation/vendor/order';
import { problemOf } from '@/simulation/world/problem';
import { recordOf } from '@/simulation/world/world';
import type { Preparation } from '../preparation/preparation';
import { signLists } from './sign-lists';

/** Signs the lists anew, with the certificate on them. */
export const prepareRevocation: Preparation<RevokeCertificate, PublishedLists> = {
  prepare: async ({ action, world, at, tools }) => {
    const { certificate, revocation } = issuedOf(recordOf(world, 'orders', action.order), action.certificate);
    if (revocation !== undefined) return refusal(problemOf('already-revoked', 'certificate'));
    const entry = entryOf(recordOf(world, 'certificates', certificate), { at, reason: action.reason });
    const signed = await signLists(world, at, tools, [entry]);
    if (signed === 'key-missing')
      return refusal(problemOf('private-key-not-here', undefined, { key: 'HarborSign' }));
    return success({ facts: signed });
  },
};
