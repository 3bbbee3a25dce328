import { success } from '@/base/outcome';
import { nextOrderNumber, type OrderCertificate } from '@/simulation/vendor/order';
import { planOrder, type IssueFacts } from '@/simulation/vendor/vendor';
import { issueForOrder, makeKey, preparedWithKey, requestIn, type OrderedKey } from './issue-for-order';
import type { Preparation } from '../preparation/preparation';

/** Reads the request or makes the key once; issues from the intermediate authority, again if the world changed. */
export const prepareOrder: Preparation<OrderCertificate, IssueFacts, OrderedKey> = {
  once: async ({ action, inputs, world, at, tools }) => {
    const request = action.keyMadeBy === 'customer' ? await requestIn(inputs.files ?? [], tools) : undefined;
    const plan = planOrder(world, action, request, at);
    if (!plan.ok) return plan;
    if (request !== undefined) return success({ request, publicKey: request.publicKey });
    const made = await makeKey(tools);
    return success({ made, publicKey: made.keyPair.publicKey });
  },
  prepare: async (circumstances, ordered) => {
    const { action, world, at } = circumstances;
    const plan = planOrder(world, action, ordered.request, at);
    if (!plan.ok) return plan;
    const facts = await issueForOrder(circumstances, plan.value.template, ordered, action.fault);
    if (!facts.ok) return facts;
    // The number is the one that the order gets: another order in between makes this preparation stale.
    return success(preparedWithKey(facts.value, nextOrderNumber(world.orders), 'original', ordered.made));
  },
};
