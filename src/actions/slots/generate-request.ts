import { refusal, success, type Outcome } from '@/base/outcome';
import type { KeyPair } from '@/pki/public-key';
import { problemOf, type Problem } from '@/simulation/world/problem';
import { planRequest, reusableKey, type GenerateRequest } from '@/simulation/slots/generate-request';
import type { RequestFacts } from '@/simulation/slots/store-request';
import { recordOf } from '@/simulation/world/world';
import type { Circumstances, Preparation, Tools } from '../preparation/preparation';
import { takeKey } from './take-key';
import { signedRequest } from './signed-request';

/** Bits of the keys that Director makes; assumed. */
const usualKeyLength = 2048;

/** Makes the new key first if one is needed, so that only the signing is repeated when the world changes. */
export const prepareRequest: Preparation<GenerateRequest, RequestFacts, KeyPair | undefined> = {
  once: async ({ action, world, tools }) => {
    const plan = planRequest(world, action);
    if (!plan.ok) return plan;
    const reusable = reusableKey(recordOf(world, 'slots', action.slot), action.newKey);
    return reusable === undefined ? makeKey(action, tools) : success(undefined);
  },
  prepare: async (circumstances, newKey) => {
    const { action, world, tools } = circumstances;
    const plan = planRequest(world, action);
    if (!plan.ok) return plan;
    const key = await keyFor(circumstances, newKey);
    if (!key.ok) return key;
    return success(await signedRequest(tools, plan.value, action.commonName, key.value));
  },
};

function makeKey({ slot, keyLength = usualKeyLength }: GenerateRequest, tools: Tools) {
  return takeKey(tools, `request ${slot}`, keyLength);
}

async function keyFor(
  { action, world, tools }: Circumstances<GenerateRequest>,
  newKey: KeyPair | undefined,
): Promise<Outcome<KeyPair, Problem>> {
  const reusable = reusableKey(recordOf(world, 'slots', action.slot), action.newKey);
  if (reusable === undefined) return newKey === undefined ? makeKey(action, tools) : success(newKey);
  const key = await tools.readKey(reusable);
  return key === undefined ? refusal(problemOf('private-key-not-here', 'newKey')) : success(key);
}
