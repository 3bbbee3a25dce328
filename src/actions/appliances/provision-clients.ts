import { refusal, success } from '@/base/outcome';
import type { Certificate } from '@/pki/certificate';
import { collectVerdicts } from '@/pki/path/collect-verdicts';
import type { KeyPair } from '@/pki/public-key';
import {
  planProvisioning,
  type ProvisionClients,
  type ProvisionFacts,
} from '@/simulation/appliances/mobility-router/provision-clients';
import { problemOf } from '@/simulation/world/problem';
import type { Preparation } from '../preparation/preparation';

/** Bits of the clients' keys; assumed. */
const keyLength = 2048;

type Keys = Readonly<Record<string, KeyPair>>;

/** Makes a key for each client, then has the router's authority sign its certificate. */
export const prepareClients: Preparation<ProvisionClients, ProvisionFacts, Keys> = {
  once: async ({ action, world, at, inputs, tools }) => {
    const plan = planProvisioning(world, action, at);
    if (!plan.ok) return plan;
    let done = 0;
    const take = async (user: string) => {
      const key = await tools.keys.take(`client ${user}`, keyLength);
      done += 1;
      inputs.onProgress?.(done, action.users.length);
      return [user, key] as const;
    };
    return success(Object.fromEntries(await Promise.all(action.users.map(take))));
  },
  prepare: async ({ action, world, at, tools }, keys) => {
    const plan = planProvisioning(world, action, at);
    if (!plan.ok) return plan;
    const { authority, templates } = plan.value;
    const issuerKey = await tools.readKey(authority.key);
    if (issuerKey === undefined)
      return refusal(problemOf('private-key-not-here', undefined, { key: 'the certificate authority' }));
    const issue = async ([user, template]: [string, (typeof templates)[string]]) => {
      const key = keys[user];
      if (key === undefined) throw new Error(`no key was made for ${user}`);
      const serialNumber = await tools.serials.next(`client ${user}`);
      const whole = { ...template, publicKey: key.publicKey, serialNumber };
      return [user, await tools.pki.issueCertificate(whole, issuerKey)] as const;
    };
    const issued = await Promise.all(Object.entries(templates).map(issue));
    const certificates: Record<string, Certificate> = Object.fromEntries(issued);
    const all = [...Object.values(certificates), ...Object.values(world.certificates)];
    const verdicts = await collectVerdicts(all, tools.pki, world.verdicts);
    const secrets = Object.values(keys).map(({ pkcs8, publicKey }) => ({
      id: publicKey.fingerprint,
      bytes: pkcs8,
    }));
    return success({ facts: { certificates, verdicts }, secrets });
  },
};
