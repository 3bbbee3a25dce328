import { applianceIds, applianceName } from './service-appliance';
import type { World } from '../../world/world';
import type { Conference } from '../../world/appliance-records';

/** How much conferences were used up to a time, for one appliance or organizer. */
export interface UsageRow {
  readonly name: string;
  readonly conferences: number;
  readonly participants: number;
  readonly minutes: number;
  readonly recordings: number;
}

const minute = 60_000;

/** What was held up to a lab time in milliseconds on an appliance, or on all (empty), by appliance and by organizer. */
export function conferenceUsage(
  world: World,
  appliance: string,
  at: number,
): { readonly byAppliance: readonly UsageRow[]; readonly byOrganizer: readonly UsageRow[] } {
  const ids = applianceIds(world).filter((id) => appliance === '' || id === appliance);
  const held = Object.values(world.conferences).filter(
    (own) => ids.includes(own.appliance) && wasHeld(own, at),
  );
  const organizers = [...new Set(held.map(({ organizer }) => organizer))].sort((left, right) =>
    left.localeCompare(right),
  );
  return {
    byAppliance: ids.map((id) =>
      summed(
        applianceName(world, id),
        held.filter((own) => own.appliance === id),
      ),
    ),
    byOrganizer: organizers.map((name) =>
      summed(
        name,
        held.filter((own) => own.organizer === name),
      ),
    ),
  };
}

function wasHeld({ startsAt, isOpen }: Conference, at: number): boolean {
  return startsAt === undefined ? isOpen === true : startsAt <= at;
}

function summed(name: string, held: readonly Conference[]): UsageRow {
  const sum = (valueOf: (conference: Conference) => number) =>
    held.reduce((total, conference) => total + valueOf(conference), 0);
  return {
    name,
    conferences: held.length,
    participants: sum(({ participants }) => participants),
    minutes: sum(({ duration = 0 }) => duration / minute),
    recordings: sum(({ recording }) => (recording === undefined ? 0 : 1)),
  };
}
