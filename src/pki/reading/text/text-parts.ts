import type { Bytes } from '@/base/bytes';
import { wholenessOf, type Wholeness } from '../../gate/wholeness';
import type { Repair } from '../../item';
import { findBareBase64 } from './bare-base64';
import { decodeText, type DecodedText } from './decoded-text';
import { scanText, type PemPart } from './pem-scanner';
import { restoredTexts, type RestoredText } from './restored-text';
import { findWrittenOctets } from './written-octets';

/** Octets that stood in a text without markers: in base64, or written as numbers. */
export interface BarePart {
  readonly kind: 'bare';
  readonly line: number;
  readonly endLine: number;
  readonly octets: Bytes;
  readonly isWritten: boolean;
  readonly wholeness: Wholeness;
}

/** One thing found in a text, and what was put right before it was. */
export type TextPart = (PemPart | BarePart) & { readonly repairs: readonly Repair[] };

/**
 * What a text holds, in the order of its lines; at most `limit` parts. A text is read in more than one way where it is
 * doubtful what was done to it: at each place the reading counts that yields something whole there, first the text as it
 * stands.
 */
export function textParts(octets: Bytes, limit: number): readonly TextPart[] {
  const decoded = decodeText(octets);
  const readings = restoredTexts(decoded.text).map((restored) => ({
    restored,
    parts: partsOf(restored.text, limit),
  }));
  const repairsAt = rememberRepairs(decoded.text);
  const asItStands = readings.findIndex(({ restored }) => restored.text === decoded.text);
  return bestOf(
    readings.map(({ parts }) => parts),
    asItStands,
    limit,
  ).map(({ part, reading }) => ({
    ...part,
    repairs: repairsOf(part, decoded, repairsAt(part, readings[reading]?.restored)),
  }));
}

/** What was put right in the lines of a part; asked once for all that stand in the same lines, which may be a whole file. */
function rememberRepairs(text: string) {
  let lines: readonly string[] | undefined;
  const known = new Map<RestoredText, Map<string, readonly Repair[]>>();
  return ({ line, endLine }: FoundPart, restored: RestoredText | undefined): readonly Repair[] => {
    if (restored === undefined) return [];
    const ofReading = known.get(restored) ?? new Map<string, readonly Repair[]>();
    const place = `${String(line)} ${String(endLine)}`;
    const passage = () => (lines ??= text.split(/\r\n|\n|\r/)).slice(line - 1, endLine).join('\n');
    const repairs = ofReading.get(place) ?? restored.repairsIn(passage);
    known.set(restored, ofReading.set(place, repairs));
    return repairs;
  };
}

type FoundPart = PemPart | BarePart;

function partsOf(text: string, limit: number): readonly FoundPart[] {
  const { parts, outside } = scanText(text, limit);
  const bare = [
    ...findBareBase64(outside, limit).map((block) => bareOf(block, false)),
    ...findWrittenOctets(outside, limit).map((block) => bareOf(block, true)),
  ];
  const sure = bare.filter(({ wholeness }) => wholeness > 0);
  // What only begins as a structure is told where it is no accident, or where there is nothing else.
  const isAlone = parts.length + sure.length === 0;
  const cut = bare.filter(
    ({ wholeness, octets }) => wholeness === 0 && octets[0] === 0x30 && (isAlone || octets[1] === 0x82),
  );
  const hidden = bare.filter(({ wholeness, octets }) => wholeness === 0 && octets[0] !== 0x30);
  return [...parts, ...sure, ...cut, ...hidden];
}

function bareOf(
  { line, endLine, octets }: Pick<BarePart, 'line' | 'endLine' | 'octets'>,
  isWritten: boolean,
): BarePart {
  return { kind: 'bare', line, endLine, octets, isWritten, wholeness: wholenessOf(octets) };
}

function gradeOf(part: FoundPart): Wholeness {
  return part.kind === 'bare' || part.kind === 'block' ? part.wholeness : 0;
}

interface Chosen {
  readonly part: FoundPart;
  /** The number of its reading. */
  readonly reading: number;
}

function bestOf(
  readings: readonly (readonly FoundPart[])[],
  asItStands: number,
  limit: number,
): readonly Chosen[] {
  // What fails in one reading is no fault where another has as much and all of it whole, perhaps on other lines.
  const mostWhole = Math.max(
    0,
    ...readings.map((parts) => (parts.every((part) => gradeOf(part) === 2) ? parts.length : 0)),
  );
  const all = readings.flatMap((parts, reading) =>
    parts.filter((part) => gradeOf(part) > 0 || parts.length > mostWhole).map((part) => ({ part, reading })),
  );
  const rank = ({ part, reading }: Chosen) => (reading === asItStands && isAsItShouldBe(part) ? -1 : reading);
  const kept: Chosen[] = [];
  for (const each of all.toSorted(
    (left, right) => gradeOf(right.part) - gradeOf(left.part) || rank(left) - rank(right),
  ))
    if (!kept.some((other) => other.reading !== each.reading && overlap(other.part, each.part)))
      kept.push(each);
  return kept.toSorted((left, right) => left.part.line - right.part.line).slice(0, limit);
}

/** Whether nothing had to be put right; numbers are read as they were written. */
function isAsItShouldBe(part: FoundPart): boolean {
  if (gradeOf(part) === 0) return false;
  return part.kind === 'bare' ? part.isWritten : ownRepairs(part).length === 0;
}

function overlap(left: FoundPart, right: FoundPart): boolean {
  return left.line <= right.endLine && left.endLine >= right.line;
}

/** What is in the lines of a part as it should be needs nothing, whatever else is in the text. */
function repairsOf(part: FoundPart, { isPlain }: DecodedText, ofText: readonly Repair[]): readonly Repair[] {
  const ofEncoding: readonly Repair[] = isPlain(part.line, part.endLine) ? [] : ['encoding'];
  return [...new Set([...ofEncoding, ...ofText, ...ownRepairs(part)])];
}

function ownRepairs(part: FoundPart): readonly Repair[] {
  if (part.kind === 'bare') return [part.isWritten ? 'numbers' : 'no-markers'];
  return part.kind === 'block' ? part.repairs : [];
}
