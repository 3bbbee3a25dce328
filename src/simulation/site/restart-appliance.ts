import { nodesOf } from '../appliances/mobility-router/cluster';
import { decided, refused, type Decision } from '../world/decision';
import { withPhones, type PhoneFacts } from '../appliances/edge-gateway/remote-phones';
import { recordOf } from '../world/world';
import { restartUnderWay, withoutSignInsAt, withRestart } from '../clock/restart';

/** Restart a gateway from its portal: what is pending takes effect, and whoever is signed in has to sign in again. */
export interface RestartAppliance {
  readonly type: 'restart-appliance';
  /** Id of the device. */
  readonly equipment: string;
}

/** What the restart of an Edge Gateway brings for phones that had no certificates yet. */
export interface RestartFacts {
  readonly phones?: PhoneFacts;
}

/** How long a gateway does not answer, milliseconds of lab time; assumed. */
const restartDuration = 60_000;

/** Refuses while a restart is under way. Both nodes of a cluster restart: they share what is pending (assumed). */
export const restartAppliance: Decision<RestartAppliance, RestartFacts> = (
  world,
  { equipment },
  { phones },
  at,
) => {
  const { name } = recordOf(world, 'equipment', equipment);
  if (restartUnderWay(world, equipment) !== undefined)
    return refused('restart-under-way', undefined, { name });
  const restarting = nodesOf(world, equipment).reduce(
    (before, node) => withoutSignInsAt(withRestart(before, node, at, restartDuration), node),
    phones === undefined ? world : withPhones(world, phones, at),
  );
  return decided(restarting, 'appliance-restarted', { name });
};
