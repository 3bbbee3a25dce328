import { withRecords, withoutRecord, type World } from '../world/world';
import { clusterOf } from '../appliances/mobility-router/cluster';
import { slotsOf } from '../world/slots-of';
import type { Restart } from '../world/appliance-records';

/** The restart that is under way at a device of a settled world: until it is over nothing answers there. */
export function restartUnderWay({ restarts }: World, equipment: string): Required<Restart> | undefined {
  const restart = restarts[equipment];
  return restart?.until === undefined ? undefined : { ...restart, until: restart.until };
}

/** The world with a device that restarts for `duration` milliseconds of lab time. */
export function withRestart(world: World, equipment: string, at: number, duration: number): World {
  const until = at + duration;
  const number = (world.restarts[equipment]?.number ?? 0) + 1;
  const waiting = slotsOf(world, equipment).flatMap(([id, slot]) =>
    slot.pending === undefined ? [] : [[id, { ...slot, pending: { ...slot.pending, activeAt: until } }]],
  );
  const started = withRecords(world, 'restarts', { [equipment]: { number, startedAt: at, until } });
  return withRecords(started, 'slots', Object.fromEntries(waiting) as World['slots']);
}

/** The world without the sign-ins at a device's names and addresses: a restart drops them (note, step 14). */
export function withoutSignInsAt(world: World, equipment: string): World {
  const own = world.equipment[equipment];
  const { virtualFqdn, virtualIpAddress } = clusterOf(world, equipment) ?? {};
  const ownHosts = [own?.fqdn, own?.ipAddress, own?.outsideFqdn, own?.outsideIpAddress];
  const hosts = [...ownHosts, virtualFqdn, virtualIpAddress];
  const names = new Set(hosts.map((host) => host?.toLowerCase()));
  return Object.keys(world.sessions)
    .filter((session) => names.has(session))
    .reduce((rest, session) => withoutRecord(rest, 'sessions', session), world);
}

/** The restarts that are over at a lab time in milliseconds, without their ends. */
export function endedRestarts({ restarts }: World, at: number): World['restarts'] {
  return Object.fromEntries(
    Object.entries(restarts)
      .filter(([, { until = Number.POSITIVE_INFINITY }]) => until <= at)
      .map(([equipment, { number, startedAt }]) => [equipment, { number, startedAt }]),
  );
}
