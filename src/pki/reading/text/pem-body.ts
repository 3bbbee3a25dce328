import { fromBase64, type Bytes } from '@/base/bytes';
import { wholenessOf, type Wholeness } from '../../gate/wholeness';
import type { Repair } from '../../item';

/** What stands between the markers of a PEM block. */
export interface PemBody {
  readonly der: Bytes;
  /** The headers of RFC 1421 that tell of encryption, as `Proc-Type: 4,ENCRYPTED`. */
  readonly headers: readonly string[];
  readonly wholeness: Wholeness;
  readonly repairs: readonly Repair[];
}

/** The two headers of encrypted keys, which may stand on one line with the rest where line ends were lost. */
const encryptionHeader = /(?:Proc-Type|DEK-Info):[ \t]*\S+/g;

/** A way to have the base64 of lines on which something else stands too. */
interface Cleaning {
  readonly repair?: Repair;
  readonly clean: (lines: readonly string[]) => readonly string[];
}

const cleanings: readonly Cleaning[] = [
  { clean: withoutHeaders },
  { repair: 'foreign-marks', clean: withoutQuotes },
  { repair: 'line-numbers', clean: (lines) => lines.map((line) => line.replace(lineNumber, '')) },
  { repair: 'foreign-marks', clean: withoutCommonMark },
  { repair: 'foreign-marks', clean: withoutWrittenEnds },
  { repair: 'foreign-marks', clean: (lines) => longestWords(lines) },
];

/** The number that editors, terminals and PDF readers put before a line. */
const lineNumber = /^\d{1,5}[\s.:)|>\]│]+/;

/**
 * The octets of a block. The first cleaning that yields something whole counts; where none does, what was there without
 * any. Undefined where that is no base64.
 */
export function readBody(lines: readonly string[]): PemBody | undefined {
  return readPlainBody(lines) ?? readMarkedBody(lines);
}

/** A body of nothing but base64, which most are. */
function readPlainBody(lines: readonly string[]): PemBody | undefined {
  const text = lines.join('\n');
  const body = /^[A-Za-z0-9+/=\n]*$/.test(text) ? bodyOf(text, [], []) : undefined;
  return body?.wholeness === 2 ? body : undefined;
}

function readMarkedBody(lines: readonly string[]): PemBody | undefined {
  const isQuoted = lines.length > 2 && lines.some((line) => /^[\s>|]+\S/.test(line));
  const bare = lines.map((line) => line.replace(/^[\s>|]+/, ''));
  const headers = bare.flatMap((line) => line.match(encryptionHeader) ?? []);
  const bodies = cleanings.map(({ repair, clean }) => () => {
    const repairs = repair === undefined ? quoteRepairs(isQuoted) : [repair];
    return bodyOf(clean(bare).join(''), headers, repairs);
  });
  const [first] = bodies;
  for (const read of bodies) {
    const body = read();
    if (body?.wholeness === 2) return body;
  }
  return first?.();
}

function quoteRepairs(isQuoted: boolean): readonly Repair[] {
  return isQuoted ? ['foreign-marks'] : [];
}

/** Of what is encrypted nothing can be said before it is opened. */
function bodyOf(base64: string, headers: readonly string[], repairs: readonly Repair[]): PemBody | undefined {
  const der = decodedBase64(base64);
  return der && { der, headers, wholeness: headers.length > 0 ? 2 : wholenessOf(der), repairs };
}

/** The place of the first line that is no base64, from 0; undefined where all are. */
export function foreignLine(lines: readonly string[]): number | undefined {
  const at = lines.findIndex((line) => !/^[\s>|]*[\w+/=\s-]*$/.test(line));
  return at < 0 ? undefined : at;
}

function withoutHeaders(lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.replaceAll(encryptionHeader, '')).filter((line) => !line.includes(':'));
}

/** Each line in quotation marks, as lists and strings of programs have them on one line. */
function withoutQuotes(lines: readonly string[]): readonly string[] {
  return [
    lines
      .join('')
      .replaceAll(/["'`][\s,;+&.]{1,12}["'`]/g, '')
      .replaceAll(/^[\s"'`,;]+|[\s"'`,;]+$/g, ''),
  ];
}

/** The same few characters before each line, as of comments, lists and comparisons. */
function withoutCommonMark(lines: readonly string[]): readonly string[] {
  const written = lines.filter((line) => line.trim() !== '');
  const mark = /^(?:[^\w\s]{1,3}|rem)\s*/i.exec(written[0] ?? '')?.[0] ?? '';
  return written.every((line) => line.startsWith(mark)) ? written.map((line) => line.slice(mark.length)) : [];
}

/** Something short that was written for each line end, as `/n`, `|` or `^J`: also before the first line, and each is as long. */
function withoutWrittenEnds(lines: readonly string[]): readonly string[] {
  const written = lines.join('').trim();
  const end = writtenEnd(written);
  if (end === '') return [];
  const text = (written.startsWith('M') ? end : '') + withoutLast(written, end);
  for (let next = text.indexOf(end, 16); next > 0 && next <= 80; next = text.indexOf(end, next + 1)) {
    const starts = Array.from({ length: Math.ceil(text.length / next) }, (_, line) => line * next);
    if (starts.every((start) => text.startsWith(end, start)))
      return starts.map((start) => text.slice(start + end.length, start + next));
  }
  return [];
}

/** What stands before a structure in base64, or else behind its first line. */
function writtenEnd(text: string): string {
  const [, before, behind] =
    /^(\S{1,6}?)(?=MI|M[C-H][A-Z])|^[A-Za-z0-9+/]{16,76}([^\w+/=\s]{1,6})/.exec(text) ?? [];
  return before ?? behind ?? '';
}

function withoutLast(text: string, end: string): string {
  return text.endsWith(end) ? text.slice(0, -end.length) : text;
}

/** Letters of base64 that a foreign line hardly has in a row. */
const shortestWord = 20;

/** The longest word of each line, and no line without a long one but the last, whose word begins where the others do. */
function longestWords(lines: readonly string[]): readonly string[] {
  const words = lines.map(longestWord);
  const column = words.find(({ text }) => text.length >= shortestWord)?.column ?? 0;
  const rest = lines.map((line) => longestWord(line.slice(column)).text);
  const end = rest.findLastIndex((text) => text !== '');
  return words.slice(0, end + 1).flatMap(({ text }, index) => {
    if (index === end) return [rest[end] ?? ''];
    return text.length >= shortestWord ? [text] : [];
  });
}

function longestWord(line: string): { readonly text: string; readonly column: number } {
  let longest = { text: '', column: 0 };
  for (const { 0: text, index } of line.matchAll(/[A-Za-z0-9+/]+={0,2}/g))
    if (text.length > longest.text.length) longest = { text, column: index };
  return longest;
}

/** The octets of base64 in either alphabet, blanks and surplus padding passed over; undefined for anything else, and for nothing. */
export function decodedBase64(text: string): Bytes | undefined {
  try {
    const plain = text.replaceAll('-', '+').replaceAll('_', '/').trimEnd();
    return plain === ''
      ? undefined
      : fromBase64(plain.endsWith('===') ? plain.replace(/={3,8}$/, '') : plain);
  } catch {
    return undefined;
  }
}
