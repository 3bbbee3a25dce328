import type { Certificate } from '@/pki/certificate';
import type { VerdictTable } from '@/pki/path/validation-report';
import { decided, refused, type Decision } from '../../world/decision';
import { withCertificates, withRecords, type World } from '../../world/world';
import { restartUnderWay, withRestart } from '../../clock/restart';
import { requestToSelfSign, selfSignedCredential } from './self-signed-certificate';
import { applianceName, webServerSlot, withAppliance } from './service-appliance';

/** Restart an appliance's web server (note, Step 4: Restart the Web Server). */
export interface RestartWebServer {
  readonly type: 'restart-web-server';
  /** Id of the service appliance. */
  readonly appliance: string;
}

/** The certificate that the appliance makes for itself meanwhile; absent: it makes none. */
export interface RestartFacts {
  readonly selfSigned?: Certificate;
  readonly verdicts: VerdictTable;
}

/** Milliseconds of lab time; the note says approximately two minutes. */
export const webServerRestart = 120_000;

/** What was installed, or what the appliance makes out of the stored request, is served when it is over. */
export const restartWebServer: Decision<RestartWebServer, RestartFacts> = (
  world,
  { appliance },
  { selfSigned, verdicts },
  at,
) => {
  const name = applianceName(world, appliance);
  if (restartUnderWay(world, appliance) !== undefined)
    return refused('restart-under-way', undefined, { name });
  const ready =
    selfSigned === undefined
      ? world
      : withSelfSigned(withCertificates(world, [selfSigned], verdicts), appliance, selfSigned, at);
  return decided(withRestart(ready, appliance, at, webServerRestart), 'web-server-restarted', { name });
};

function withSelfSigned(world: World, appliance: string, made: Certificate, at: number): World {
  const request = requestToSelfSign(world, appliance);
  if (request === undefined) throw new Error('no request that the appliance would sign');
  const [id, slot] = webServerSlot(world, appliance);
  const credential = selfSignedCredential(made, at);
  const waiting = withRecords(world, 'slots', {
    [id]: { ...slot, pending: { credential }, lastGenerated: at },
  });
  return withAppliance(waiting, appliance, {
    selfSigned: { certificate: made.fingerprint, request: request.fingerprint },
  });
}
