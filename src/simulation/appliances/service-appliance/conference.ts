import { decided, type Decision, type NoFacts } from '../../world/decision';
import { recordOf, withoutRecord, type World } from '../../world/world';
import type { Conference } from '../../world/appliance-records';

/** Delete a conference; one that is held ends. */
export interface DeleteConference {
  readonly type: 'delete-conference';
  readonly conference: string;
}

/** What the list can be narrowed to (domain facts 3.2). */
export type ConferenceFilter = 'all' | 'in-progress' | 'recordings';

/** What is looked for; an empty appliance or search leaves nothing out. */
export interface ConferenceSearch {
  readonly filter: ConferenceFilter;
  readonly appliance: string;
  /** In name or access code; case does not count. */
  readonly text: string;
}

/** Whether a conference is held at a lab time in milliseconds. */
export function isInProgress({ startsAt, duration = 0, isOpen }: Conference, at: number): boolean {
  if (startsAt === undefined) return isOpen === true;
  return startsAt <= at && at < startsAt + duration;
}

/** The conferences that are looked for with their ids: the latest first, then those without dates by name. */
export function findConferences(
  { conferences }: World,
  { filter, appliance, text }: ConferenceSearch,
  at: number,
): readonly (readonly [id: string, conference: Conference])[] {
  const wanted = text.trim().toLowerCase();
  return Object.entries(conferences)
    .filter(([, own]) => appliance === '' || own.appliance === appliance)
    .filter(([, own]) => passes(own, filter, at))
    .filter(([, { name, accessCode }]) => name.toLowerCase().includes(wanted) || accessCode.includes(wanted))
    .sort(([, left], [, right]) => order(left, right));
}

/** The world without the conferences of an appliance. */
export function withoutConferencesOf(world: World, appliance: string): World {
  return Object.keys(world.conferences)
    .filter((id) => world.conferences[id]?.appliance === appliance)
    .reduce((rest, id) => withoutRecord(rest, 'conferences', id), world);
}

/** The conference is gone with its recording. */
export const deleteConference: Decision<DeleteConference, NoFacts> = (world, { conference }) => {
  const { name } = recordOf(world, 'conferences', conference);
  return decided(withoutRecord(world, 'conferences', conference), 'conference-deleted', { name });
};

function passes(conference: Conference, filter: ConferenceFilter, at: number): boolean {
  if (filter === 'in-progress') return isInProgress(conference, at);
  return filter === 'all' || conference.recording !== undefined;
}

function order(left: Conference, right: Conference): number {
  const dates = (right.startsAt ?? 0) - (left.startsAt ?? 0);
  return dates === 0 ? left.name.localeCompare(right.name) : dates;
}
