import type { World } from '../../world/world';
import { withRecords } from '../../world/world';
import type { Conference } from '../../world/appliance-records';

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
