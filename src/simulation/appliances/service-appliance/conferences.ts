import type { Conference } from '../../world/appliance-records';
import { decided, type Decision, type NoFacts } from '../../world/decision';
import { recordOf, withoutRecord, withoutRecords, withRecords, type World } from '../../world/world';
import { applianceIds, applianceName } from './service-appliance';

/** Delete a conference; one that is held ends. */
interface DeleteConference {
  readonly type: 'delete-conference';
  readonly conference: string;
}

/** What the list can be narrowed to (domain facts 3.2). */
export type ConferenceFilter = 'all' | 'in-progress' | 'recordings';

/** A search; an empty appliance or text matches all. */
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

/** The conferences found, with their ids: the latest first, then those without dates by name. */
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
  const own = Object.keys(world.conferences).filter((id) => world.conferences[id]?.appliance === appliance);
  return withoutRecords(world, 'conferences', own);
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

/** The conference usage up to a time, of one appliance or organizer. */
export interface UsageRow {
  readonly name: string;
  readonly conferences: number;
  readonly participants: number;
  readonly minutes: number;
  readonly recordings: number;
}

/** Usage up to a lab time in milliseconds, on one appliance or all (empty), by appliance and by organizer. */
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

const minute = 60_000;
const quarter = 15 * minute;
const day = 24 * 60 * minute;

type Row = readonly [
  name: string,
  accessCode: string,
  organizer: string,
  participants: number,
  minutes: number,
  /** Days from the installation, with a part of a day; absent: reservationless. */
  days?: number,
  recordedMinutes?: number,
];

/** What a site has planned, holds and has held around the day of its installation: invented. */
const rows: readonly Row[] = [
  ['Board meeting', '510447', 'Maria Keller', 9, 90, -9, 84],
  ['Sales kick-off', '726190', 'Tom Alvarez', 31, 120, -7, 117],
  ['Support stand-up', '338014', 'Priya Raman', 6, 15, -6],
  ['Partner webinar', '904275', 'Tom Alvarez', 48, 60, -5, 58],
  ['Budget review', '120866', 'Maria Keller', 5, 60, -4],
  ['Support stand-up', '338015', 'Priya Raman', 7, 15, -3],
  ['Onboarding week 36', '477032', 'Jo Brandt', 12, 90, -2, 73],
  ['Release planning', '651208', 'Sarah Lopez', 8, 60, -1],
  ['Network migration', '882640', 'Sarah Lopez', 4, 240, -0.05],
  ['Support hotline', '245911', 'Priya Raman', 3, 600, -0.02],
  ['Customer visit', '319377', 'Tom Alvarez', 0, 60, 0.3],
  ['Release planning', '651209', 'Sarah Lopez', 0, 60, 1],
  ['Training: Connect client', '560183', 'Jo Brandt', 0, 120, 2],
  ['Works council', '733520', 'Maria Keller', 0, 90, 4],
  ['Support stand-up', '338016', 'Priya Raman', 0, 15, 5],
  ['Sarah Lopez', '8001', 'Sarah Lopez', 3, 0],
  ['Maria Keller', '8002', 'Maria Keller', 0, 0],
  ['Tom Alvarez', '8003', 'Tom Alvarez', 0, 0],
  ['Priya Raman', '8004', 'Priya Raman', 0, 0],
  ['Jo Brandt', '8005', 'Jo Brandt', 0, 0],
];

/** The world with the conferences of a fresh site on its first service appliance; none where there is no appliance. */
export function withNoteConferences(world: World): World {
  const appliance = Object.keys(world.equipment).find(
    (id) => world.equipment[id]?.kind === 'service-appliance',
  );
  const installedAt = world.lab['lab']?.installedAt;
  if (appliance === undefined || installedAt === undefined) return world;
  const start = Math.floor(installedAt / quarter) * quarter;
  const records = rows.map((row, index) => [
    `conference-${String(index + 1)}`,
    conferenceOf(row, appliance, start),
  ]);
  return withRecords(world, 'conferences', Object.fromEntries(records) as World['conferences']);
}

function conferenceOf(
  [name, accessCode, organizer, participants, minutes, days, recorded]: Row,
  appliance: string,
  start: number,
): Conference {
  const held = { appliance, name, accessCode, organizer, participants };
  if (days === undefined) return participants > 0 ? { ...held, isOpen: true } : held;
  const startsAt = Math.abs(days) < 1 ? start + Math.round(days * 96) * quarter : officeHour(start, days);
  return {
    ...held,
    startsAt,
    duration: minutes * minute,
    ...(recorded === undefined ? {} : { recording: recorded * minute }),
  };
}

/** Whole days away, conferences begin at full hours between nine and four o'clock, lab time in UTC. */
function officeHour(start: number, days: number): number {
  const hour = 9 + (Math.abs(days) % 8);
  return Math.floor(start / day) * day + days * day + hour * 60 * minute;
}
