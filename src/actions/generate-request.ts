import { toUtf8 } from '@/base/bytes';
import { refusal, success, type Outcome } from '@/base/outcome';
import { toPem } from '@/pki/containers/pem';
import type { KeyPair } from '@/pki/public-key';
import { problemOf, type Problem } from '@/simulation/problem';
import {
  planRequest,
  reusableKey,
  type GenerateRequest,
  type RequestFacts,
} from '@/simulation/slots/generate-request';
import { recordOf } from '@/simulation/world';
import { publicFile, toKeep } from './kept-file';
import type { Circumstances, Preparation, Tools } from './preparation';
import { takeKey } from './take-key';

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
    const request = await tools.pki.createRequest(plan.value, key.value);
    const pem = toUtf8(toPem('CERTIFICATE REQUEST', request.der));
    const kept = await publicFile(`${action.commonName.trim()}.csr`, 'certificate-request', pem);
    const secrets = [{ id: key.value.publicKey.fingerprint, bytes: key.value.pkcs8 }];
    return success({ facts: { request, file: kept.file }, secrets, contents: toKeep([kept]).contents ?? [] });
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
