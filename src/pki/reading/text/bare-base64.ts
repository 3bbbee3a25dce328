import type { Bytes } from '@/base/bytes';
import { decodedBase64 } from './pem-body';
import { wholenessOf } from '../../gate/wholeness';

/** Base64 without BEGIN and END lines, with the 1-based numbers of its first and its last line. */
export interface BareBlock {
  readonly line: number;
  readonly endLine: number;
  readonly octets: Bytes;
}

/** Letters of base64 that hold something of interest at least. */
const shortest = 64;

/** Columns of a first line. */
const shortestLine = 12;

/** A line of nothing but base64, quoted or not. */
const base64Line = /^[\s>|"']*([A-Za-z0-9+/_-]{2,}={0,2})[\s"',;]*$/;

/** Words of base64 inside a line, and the one at its end, which may go on in the next. */
const base64Words = /[A-Za-z0-9+/_-]{40,}={0,2}/g;

interface OpenBase64 {
  readonly line: number;
  readonly first: string;
  endLine: number;
  body: string;
  /** The body without its last line, which may be the boundary of a mail (`--x--`). */
  before: string;
}

/**
 * The base64 in lines without markers, whatever it holds; at most `limit`. It may stand inside a line of any format, and
 * go on in lines of its own. Blank lines and other text part it.
 */
export function findBareBase64(lines: readonly string[], limit: number): readonly BareBlock[] {
  const blocks: BareBlock[] = [];
  let open: OpenBase64 | undefined;
  for (const [index, line] of lines.entries()) {
    if (blocks.length >= limit) return blocks;
    const base64 = packedLine(line, open === undefined ? shortestLine : 0);
    if (goesOn(open, base64, index + 1)) continue;
    if (open) blocks.push(...decodedBlock(open, line));
    open = base64 === undefined ? takeWords(line, index + 1, blocks) : opened(base64, line, index + 1);
  }
  return open ? [...blocks, ...decodedBlock(open)] : blocks;
}

/** Takes a line to the block that is open, unless that has ended. */
function goesOn(open: OpenBase64 | undefined, base64: string | undefined, line: number): boolean {
  if (open === undefined || base64 === undefined || open.body.endsWith('=')) return false;
  open.before = open.body;
  open.body += base64;
  open.endLine = line;
  return true;
}

/** Structures begin with `M`, and may have lost their line ends; what else begins a block has no blanks in its line. */
function opened(base64: string, line: string, number: number): OpenBase64 | undefined {
  const mayBeStructure = base64.startsWith('M');
  if (!mayBeStructure && (base64.length < 40 || /\S\s+\S/.test(line.replace(listMark, '')))) return undefined;
  return { line: number, endLine: number, first: base64, body: base64, before: base64 };
}

function takeWords(line: string, number: number, blocks: BareBlock[]): OpenBase64 | undefined {
  if (line.length < 40) return undefined;
  let last: OpenBase64 | undefined;
  for (const { 0: word, index } of line.matchAll(base64Words)) {
    const block = { line: number, endLine: number, first: word, body: word, before: word };
    if (/^[\s"',;\\]*$/.test(line.slice(index + word.length))) last = block;
    else blocks.push(...decodedBlock(block));
  }
  return last;
}

/** What a list of YAML has before each of its lines. */
const listMark = /^[ \t]*[-*] +/;

/** What such a line is made of, base64 first: most lines of other texts are recognised by their first letters. */
const base64LineLetters = /^[\s>|"']*[\w+/-][\w+/=\s>|"',;-]*$/;

/** Blanks inside a line are lost line ends; a million of them are taken out quickest by parting the line at them. */
function packedLine(written: string, least: number): string | undefined {
  if (written.length < least) return undefined;
  const line = written.replace(listMark, '');
  if (!base64LineLetters.test(line)) return undefined;
  return base64Line.exec(line.split(' ').join('').split('\t').join(''))?.[1];
}

/** The word with which a line begins that is not base64 alone. */
const firstWord = /^[\s>|"']*([A-Za-z0-9+/_-]+={0,2})(?=[\s<])/;

/** With the lines after the first and the word that the next begins with, as far as that is most whole. */
function decodedBlock({ first, body, before, ...block }: OpenBase64, next = ''): readonly BareBlock[] {
  const last = firstWord.exec(next)?.[1] ?? '';
  const readings = [...new Set([body, body + last, before, first])].flatMap((base64) => {
    const octets = base64.length < shortest ? undefined : decodedBase64(base64);
    return octets === undefined ? [] : [{ ...block, octets, wholeness: wholenessOf(octets) }];
  });
  const most = Math.max(...readings.map(({ wholeness }) => wholeness));
  return readings.filter(({ wholeness }) => wholeness === most).slice(0, 1);
}
