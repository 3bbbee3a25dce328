import { success } from '@/base/outcome';
import type { CertificateRequest } from '@/pki/certificate-request';
import type { IssueFacts } from '@/simulation/vendor/vendor';
import { planReissue, type ReissueCertificate } from '@/simulation/vendor/vendor-reissue';
import { issueForOrder, makeKey, preparedWithKey, requestIn, type MadeKey } from './issue-for-order';
import type { Preparation } from '../preparation/preparation';

/** What does not depend on the world: the request, or the new key. */
interface Given {
  readonly request?: CertificateRequest;
  readonly made?: MadeKey;
}

/** Reads the request or makes the key once; issues from the intermediate authority, again if the world changed. */
export const prepareReissue: Preparation<ReissueCertificate, IssueFacts, Given> = {
  once: async ({ action, inputs, world, at, tools }) => {
    const request = action.key === 'request' ? await requestIn(inputs.files ?? [], tools) : undefined;
    const plan = planReissue(world, action, request, at);
    if (!plan.ok) return plan;
    if (request !== undefined) return success({ request });
    return success(action.key === 'vendor' ? { made: await makeKey(tools) } : {});
  },
  prepare: async (circumstances, { request, made }) => {
    const { action, world, at } = circumstances;
    const plan = planReissue(world, action, request, at);
    if (!plan.ok) return plan;
    const publicKey = made?.keyPair.publicKey ?? plan.value.publicKey;
    if (publicKey === undefined) throw new Error('a plan without a key is for a key that is made');
    const ordered = { publicKey, ...(request && { request }) };
    const facts = await issueForOrder(circumstances, plan.value.template, ordered);
    return facts.ok ? success(preparedWithKey(facts.value, action.order, action.kind, made)) : facts;
  },
};
