import { type Outcome, refusal, success } from '@/base/outcome';
import { collectVerdicts } from '@/pki/path/collect-verdicts';
import type { KeyPair } from '@/pki/public-key';
import { problemOf, type Problem } from '@/simulation/world/problem';
import {
  planGeneration,
  type GenerateCertificate,
  type GenerationFacts,
  type GenerationPlan,
} from '@/simulation/slots/generate-certificate';
import type { Circumstances, Preparation } from '../preparation/preparation';
import { takeKey } from './request';

/** Makes the key once; signs with the issuer of the moment, again if the world changed. */
export const prepareGeneration: Preparation<GenerateCertificate, GenerationFacts, KeyPair> = {
  once: async ({ action, world, at, tools }) => {
    const plan = planGeneration(world, action, at);
    return plan.ok ? takeKey(tools, `certificate ${action.slot}`, action.keyLength) : plan;
  },
  prepare: async (circumstances, keyPair) => {
    const { action, world, at, tools } = circumstances;
    const plan = planGeneration(world, action, at);
    if (!plan.ok) return plan;
    const issuerKey = await issuerKeyOf(circumstances, plan.value, keyPair);
    if (!issuerKey.ok) return issuerKey;
    const { publicKey, pkcs8 } = keyPair;
    const serialNumber = await tools.serials.next(`certificate ${action.slot}`);
    const template = { ...plan.value.template, publicKey, serialNumber };
    const certificate = await tools.pki.issueCertificate(template, issuerKey.value);
    const known = [certificate, ...Object.values(world.certificates)];
    const verdicts = await collectVerdicts(known, tools.pki, world.verdicts);
    const secrets = [{ id: publicKey.fingerprint, bytes: pkcs8 }];
    return success({ facts: { certificate, verdicts }, secrets });
  },
};

async function issuerKeyOf(
  { tools }: Circumstances<GenerateCertificate>,
  { issuer }: GenerationPlan,
  own: KeyPair,
): Promise<Outcome<KeyPair, Problem>> {
  if (issuer === undefined) return success(own);
  const key = await tools.readKey(issuer.key);
  return key === undefined ? refusal(problemOf('private-key-not-here')) : success(key);
}
