import type { UsageRow } from '@/simulation/appliances/service-appliance/conferences';

const heading = ['Name', 'Conferences', 'Participants', 'Minutes', 'Recordings'];

/** A report as comma-separated values (RFC 4180), with a line of headings. */
export function reportText(rows: readonly UsageRow[]): string {
  const lines = rows.map(({ name, conferences, participants, minutes, recordings }) => [
    name,
    ...[conferences, participants, minutes, recordings].map(String),
  ]);
  return [heading, ...lines].map((line) => `${line.map(field).join(',')}\r\n`).join('');
}

/** A spreadsheet would take a text that begins like a formula for one. */
function field(value: string): string {
  const harmless = /^[=+\-@]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
