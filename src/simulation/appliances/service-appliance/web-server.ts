import { success } from '@/base/outcome';
import type { Certificate } from '@/pki/certificate';
import type { VerdictTable } from '@/pki/path/validation-report';
import { restartUnderWay, withRestart } from '../../clock/time';
import { decided, type Decision, refused } from '../../world/decision';
import { withCertificates, withRecords, type World } from '../../world/world';
import {
  applianceIds,
  applianceName,
  applianceOf,
  requestToSelfSign,
  selfSignedCredential,
  webServerSlot,
  withAppliance,
} from './service-appliance';

/** Restart an appliance's web server (note, Step 4: Restart the Web Server). */
export interface RestartWebServer {
  readonly type: 'restart-web-server';
  /** Id of the service appliance. */
  readonly appliance: string;
}

/** The self-signed certificate that the appliance makes during the restart; absent: none. */
export interface RestartFacts {
  readonly selfSigned?: Certificate;
  readonly verdicts: VerdictTable;
}

/** Milliseconds of lab time; the note says approximately two minutes. */
export const webServerRestart = 120_000;

/** After the restart the installed certificate is served, or the one made from the stored request. */
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

/** Enable or disable HTTPS on service appliances (note, Step 1: Enable HTTPS). */
export interface SetHttps {
  readonly type: 'set-https';
  /** Id of one, or all of them: `[All]`. */
  readonly appliance: string;
  readonly enabled: boolean;
}

/** In `SetHttps`: all appliances. */
export const allAppliances = '[All]';

/** The self-signed certificates made for appliances without any; their keys are in the vault. */
export interface SelfSignedFacts {
  /** By appliance. */
  readonly certificates: Readonly<Record<string, Certificate>>;
  readonly verdicts: VerdictTable;
}

/** The appliances that an action changes, in the order of the site. */
function appliancesToSwitch(world: World, { appliance, enabled }: SetHttps): readonly string[] {
  return applianceIds(world).filter(
    (id) => (appliance === allAppliances || appliance === id) && applianceOf(world, id).https !== enabled,
  );
}

/** Those of them without a certificate: they make one for themselves (note). */
export function appliancesWithoutCertificate(world: World, action: SetHttps): readonly string[] {
  if (!action.enabled) return [];
  return appliancesToSwitch(world, action).filter((id) => webServerSlot(world, id)[1].active === undefined);
}

/** At once (assumed). Refuses when nothing would change, and while the web server restarts. */
export const setHttps: Decision<SetHttps, SelfSignedFacts> = (world, action, facts, at) => {
  const ids = appliancesToSwitch(world, action);
  const names = ids.map((id) => applianceName(world, id)).join(', ');
  if (ids.length === 0) return refused('https-already', 'appliance', { enabled: String(action.enabled) });
  const restarting = ids.find((id) => restartUnderWay(world, id) !== undefined);
  if (restarting !== undefined)
    return refused('restart-under-way', 'appliance', { name: applianceName(world, restarting) });
  const known = withCertificates(world, Object.values(facts.certificates), facts.verdicts);
  const changed = ids.reduce(
    (before, id) => withHttps(before, id, action.enabled, facts.certificates[id], at),
    known,
  );
  const name = action.enabled ? 'https-enabled' : 'https-disabled';
  return success({ world: changed, events: [{ name, values: { names } }] });
};

function withHttps(
  world: World,
  equipment: string,
  https: boolean,
  made: Certificate | undefined,
  at: number,
): World {
  const [id, slot] = webServerSlot(world, equipment);
  if (!https || slot.active !== undefined) return withAppliance(world, equipment, { https });
  if (made === undefined) throw new Error('an appliance without certificate makes one');
  const active = selfSignedCredential(made, at);
  const presenting = withRecords(world, 'slots', { [id]: { ...slot, active, lastGenerated: at } });
  return withAppliance(presenting, equipment, { https, selfSigned: { certificate: made.fingerprint } });
}
