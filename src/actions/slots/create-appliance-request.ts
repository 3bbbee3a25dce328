import { success } from '@/base/outcome';
import type { KeyPair } from '@/pki/public-key';
import {
  planApplianceRequest,
  type CreateApplianceRequest,
} from '@/simulation/slots/create-appliance-request';
import type { RequestFacts } from '@/simulation/slots/store-request';
import type { Preparation } from '../preparation/preparation';
import { signedRequest } from './signed-request';

/** Bits of the keys that an appliance makes; assumed. */
const keyLength = 2048;

/** Always with a new key, made before anything else. */
export const prepareApplianceRequest: Preparation<CreateApplianceRequest, RequestFacts, KeyPair> = {
  once: async ({ action, world, tools }) => {
    const plan = planApplianceRequest(world, action);
    if (!plan.ok) return plan;
    return success(await tools.keys.take(`request ${action.slot}`, keyLength));
  },
  prepare: async ({ action, world, tools }, key) => {
    const plan = planApplianceRequest(world, action);
    return plan.ok ? success(await signedRequest(tools, plan.value, action.commonName, key)) : plan;
  },
};
