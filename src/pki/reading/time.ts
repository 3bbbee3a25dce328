import { tags, type Element } from '../gate/element';
import { readIa5Content } from '../gate/character-string';
import { DecodingError } from '../gate/values';

/** An instant, and whether it was written in another form than RFC 5280 section 4.1.2.5 allows. */
export interface ReadTime {
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  readonly isMalformed: boolean;
}

const form = /^(\d{2}|\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(\.\d{1,9})?(Z|[+-]\d{4})?$/;

/** Reads a UTCTime or GeneralizedTime; forms that BER alone allows are read and reported. Throws DecodingError. */
export function readTime(element: Element | undefined): ReadTime {
  const found = form.exec(textOf(element));
  if (found?.[1]?.length !== (element?.tag === tags.utcTime ? 2 : 4))
    throw new DecodingError('a malformed time');
  const [, year, month, day, hour, minute, second, fraction, zone] = found;
  const fields = [
    fullYear(year),
    ...[month, day, hour, minute, second ?? '0'].map(Number),
  ] as unknown as Fields;
  const isMalformed = second === undefined || fraction !== undefined || zone !== 'Z';
  return { at: instantOf(fields) + millisecondsOf(fraction) - offsetOf(zone), isMalformed };
}

/** Whether a year before 2050 is written as a GeneralizedTime, where a UTCTime is due (RFC 5280 sections 4.1.2.5 and 5.1.2.4). */
export function isOfWrongKind({ tag }: Element, at: number): boolean {
  return tag === tags.generalizedTime && new Date(at).getUTCFullYear() < 2050;
}

function textOf(element: Element | undefined): string {
  if (element?.tag !== tags.utcTime && element?.tag !== tags.generalizedTime)
    throw new DecodingError('no time');
  return readIa5Content(element.content).text;
}

function fullYear(year = ''): number {
  if (year.length === 4) return Number(year);
  return Number(year) + (Number(year) < 50 ? 2000 : 1900);
}

type Fields = readonly [
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
];

/** `Date.UTC` would carry 31 February over into March. */
function instantOf([year, month, day, hour, minute, second]: Fields): number {
  const date = new Date(Date.UTC(2000, month - 1, day, hour, minute, second));
  date.setUTCFullYear(year, month - 1, day);
  const isReal =
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  if (!isReal) throw new DecodingError('a time that does not exist');
  return date.getTime();
}

function millisecondsOf(fraction = ''): number {
  return Math.floor(Number(`0${fraction}`) * 1000);
}

function offsetOf(zone = 'Z'): number {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3));
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}
