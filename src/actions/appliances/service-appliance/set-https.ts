import { success } from '@/base/outcome';
import { collectVerdicts } from '@/pki/path/collect-verdicts';
import type { KeyPair } from '@/pki/public-key';
import { applianceSubject } from '@/simulation/appliances/service-appliance/self-signed-certificate';
import {
  appliancesWithoutCertificate,
  type SelfSignedFacts,
  type SetHttps,
} from '@/simulation/appliances/service-appliance/set-https';
import type { Preparation, Tools } from '../../preparation/preparation';
import { makeSelfSigned } from './self-signed';

/** By appliance. */
type Keys = Readonly<Record<string, KeyPair>>;

/** Bits of the keys that an appliance makes; assumed. */
const keyLength = 2048;

/** Makes keys first, so that only the signing is repeated when the world changes. */
export const prepareHttps: Preparation<SetHttps, SelfSignedFacts, Keys> = {
  once: async ({ action, world, tools }) =>
    success(await takeKeys(tools, appliancesWithoutCertificate(world, action), {})),
  prepare: async ({ action, world, at, tools }, made) => {
    const keys = await takeKeys(tools, appliancesWithoutCertificate(world, action), made);
    const certificates = await Promise.all(
      Object.entries(keys).map(
        async ([id, key]) => [id, await makeSelfSigned(tools, id, applianceSubject, key, at)] as const,
      ),
    );
    const byAppliance = Object.fromEntries(certificates);
    const verdicts = await collectVerdicts(Object.values(byAppliance), tools.pki, world.verdicts);
    const secrets = Object.values(keys).map(({ pkcs8, publicKey }) => ({
      id: publicKey.fingerprint,
      bytes: pkcs8,
    }));
    return success({ facts: { certificates: byAppliance, verdicts }, secrets });
  },
};

/** The keys of these appliances, new where none was made before. */
async function takeKeys({ keys }: Tools, appliances: readonly string[], made: Keys): Promise<Keys> {
  const taken = await Promise.all(
    appliances.map(
      async (id) => [id, made[id] ?? (await keys.take(`self-signed ${id}`, keyLength))] as const,
    ),
  );
  return Object.fromEntries(taken);
}
