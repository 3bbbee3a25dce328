import { toUtf8 } from '@/base/bytes';
import type { Certificate } from '@/pki/certificate';
import { displayNameOf, nameToText } from '@/pki/distinguished-name';
import { ballotedValidities } from '@/pki/findings/longest-validity';
import { namesIn } from '@/simulation/appliances/registry';
import { hexPairs, visibleText } from '@/views/words/value-words';

/** A certificate of which somebody is to be reminded. */
export interface Reminded {
  readonly certificate: Certificate;
  /** Where it serves; undefined where that is not known. */
  readonly device: string | undefined;
}

const day = 86_400_000;
const daysBefore = [30, 10] as const;

/**
 * A calendar file (RFC 5545) with a whole day 30 and another 10 days before a certificate ends. One that lasts less long
 * has a day after two thirds of its time. `now`: when it is written, milliseconds since 1970.
 */
export function renewalReminder(reminded: Reminded, now: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Connect Certificate Lab//Renewal reminder//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...remindersOf(reminded.certificate).flatMap((at) => eventOf(reminded, at, now)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** Milliseconds since 1970. */
function remindersOf({ notBefore, notAfter }: Certificate): readonly number[] {
  const life = notAfter - notBefore;
  const usual = daysBefore.map((days) => days * day).filter((before) => before < life);
  return (usual.length > 0 ? usual : [Math.ceil(life / 3)]).map((before) => notAfter - before);
}

function eventOf(reminded: Reminded, at: number, now: number): readonly string[] {
  const { certificate, device } = reminded;
  const left = Math.round((certificate.notAfter - at) / day);
  const where = device === undefined ? '' : ` on ${device}`;
  const title = `Renew the certificate of ${displayNameOf(certificate.subject)}${where}: it ends in ${daysInWords(left)}`;
  return [
    'BEGIN:VEVENT',
    `UID:${certificate.fingerprint.slice(0, 40)}-${String(left)}@certificate-lab.invalid`,
    `DTSTAMP:${instant(now)}`,
    `DTSTART;VALUE=DATE:${date(at)}`,
    `DTEND;VALUE=DATE:${date(at + day)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(textOf(reminded))}`,
    'CATEGORIES:Certificates',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    'TRIGGER:PT9H',
    'END:VALARM',
    'END:VEVENT',
  ];
}

function daysInWords(days: number): string {
  return days === 1 ? '1 day' : `${String(days)} days`;
}

function textOf({ certificate, device }: Reminded): string {
  const rules = ballotedValidities.map(({ from, days }) => `${String(days)} days from ${isoDay(from)}`);
  return [
    ...(device === undefined ? [] : [`Device: ${device}`]),
    `Names: ${namesIn(certificate).join(', ')}`,
    `Issuer: ${nameToText(certificate.issuer)}`,
    `Serial number: ${hexPairs(certificate.serialNumber)}`,
    `Ends: ${isoDay(certificate.notAfter)} (UTC)`,
    `Public authorities issue for ever shorter times (CA/Browser Forum, ballot SC-081): at most ${rules.join(', ')}.`,
    'Written by Connect Certificate Lab, a simulation.',
  ].join('\n');
}

/** `2027-01-30`, UTC. */
function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** `20270130` (RFC 5545 section 3.3.4). */
function date(at: number): string {
  return isoDay(at).replaceAll('-', '');
}

/** `20270130T101500Z` (RFC 5545 section 3.3.5). */
function instant(at: number): string {
  return new Date(at).toISOString().replaceAll(/[-:]|\.\d+/g, '');
}

/** A text value (RFC 5545 section 3.3.11); what cannot be seen is written out. */
function escaped(text: string): string {
  return text
    .split('\n')
    .map(visibleText)
    .join('\n')
    .replaceAll(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll('\n', '\\n');
}

/** Octets of a line without its break (RFC 5545 section 3.1). */
const longestLine = 75;

/** A line that is longer goes on in the next, after a blank; no letter is cut. */
function folded(line: string): string {
  let text = '';
  let length = 0;
  for (const letter of line) {
    const octets = toUtf8(letter).length;
    const isFull = length + octets > longestLine;
    text += isFull ? `\r\n ${letter}` : letter;
    length = isFull ? octets + 1 : length + octets;
  }
  return text;
}
