import { refusal, success } from '@/base/outcome';
import type { Certificate } from '@/pki/certificate';
import type { DistinguishedName } from '@/pki/distinguished-name';
import { collectVerdicts } from '@/pki/path/collect-verdicts';
import type { KeyPair } from '@/pki/public-key';
import {
  applianceSubject,
  requestToSelfSign,
  selfSignedTemplate,
} from '@/simulation/appliances/service-appliance/service-appliance';
import {
  appliancesWithoutCertificate,
  type RestartFacts,
  type RestartWebServer,
  type SelfSignedFacts,
  type SetHttps,
} from '@/simulation/appliances/service-appliance/web-server';
import type { StoredRequest } from '@/simulation/world/equipment';
import { problemOf } from '@/simulation/world/problem';
import type { Preparation, Tools } from '../preparation/preparation';

/** Makes the self-signed certificate for the restart, where the appliance needs one. */
export const prepareRestart: Preparation<RestartWebServer, RestartFacts> = {
  prepare: async ({ action: { appliance }, world, at, tools }) => {
    const request = requestToSelfSign(world, appliance);
    if (request === undefined) return success({ facts: { verdicts: {} } });
    const [subject, key] = await Promise.all([subjectOf(tools, request), tools.readKey(request.key)]);
    if (subject === undefined || key === undefined)
      return refusal(problemOf('private-key-not-here', undefined, { key: request.commonName }));
    const selfSigned = await makeSelfSigned(tools, appliance, subject, key, at);
    const verdicts = await collectVerdicts([selfSigned], tools.pki, world.verdicts);
    return success({ facts: { selfSigned, verdicts } });
  },
};

async function subjectOf(
  { pki, readFile }: Tools,
  { file = '' }: StoredRequest,
): Promise<DistinguishedName | undefined> {
  const bytes = await readFile(file);
  if (bytes === undefined) return undefined;
  const [item] = await pki.readFiles([bytes], []);
  return item?.kind === 'request' ? item.request.subject : undefined;
}

/** A certificate that an appliance makes for itself at a lab time in milliseconds. */
async function makeSelfSigned(
  { pki, serials }: Tools,
  appliance: string,
  subject: DistinguishedName,
  key: KeyPair,
  at: number,
): Promise<Certificate> {
  const serialNumber = await serials.next(`self-signed ${appliance}`);
  const { publicKey } = key;
  return pki.issueCertificate({ ...selfSignedTemplate(subject, at), publicKey, serialNumber }, key);
}

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
