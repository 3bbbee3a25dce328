import { refusal, success } from '@/base/outcome';
import type { DistinguishedName } from '@/pki/distinguished-name';
import { collectVerdicts } from '@/pki/path/collect-verdicts';
import type {
  RestartFacts,
  RestartWebServer,
} from '@/simulation/appliances/service-appliance/restart-web-server';
import { requestToSelfSign } from '@/simulation/appliances/service-appliance/self-signed-certificate';
import { problemOf } from '@/simulation/world/problem';
import type { StoredRequest } from '@/simulation/world/slot';
import type { Preparation, Tools } from '../../preparation/preparation';
import { makeSelfSigned } from './self-signed';

/** Makes the certificate that the restart will bring, where the appliance makes one for itself. */
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
