import type { Repair } from '../../item';
import { foreignLine, readBody, type PemBody } from './pem-body';

/** Where a part stands: 1-based numbers of its first and of its last line. */
interface Lines {
  readonly line: number;
  readonly endLine: number;
}

/** One thing found in PEM text. `line` is the 1-based number of the BEGIN line, or of the END line that has none. */
export type PemPart = Lines &
  (
    | ({ readonly kind: 'block'; readonly label: string } & PemBody)
    | { readonly kind: 'marker-missing'; readonly missing: 'BEGIN' | 'END'; readonly label: string }
    /** RFC 7468 section 2 has the labels match; what is whole all the same says itself what it is. */
    | { readonly kind: 'labels-differ'; readonly label: string; readonly endLabel: string }
    /** `foreignLine` is the number of the first line that is no base64, where there is one. */
    | { readonly kind: 'damaged'; readonly label: string; readonly foreignLine?: number }
  );

interface OpenBlock {
  readonly label: string;
  readonly line: number;
  readonly isExact: boolean;
  readonly body: BodyLine[];
}

interface BodyLine {
  readonly number: number;
  readonly text: string;
}

/** What a text holds in PEM, and its lines without that. */
export interface ScannedPem {
  readonly parts: readonly PemPart[];
  /** What stands outside of all blocks, line by line. */
  readonly outside: readonly string[];
}

/**
 * All PEM blocks of a text (RFC 7468) with anything around them. Tolerates what mail, forms and people do to them: quote
 * marks, indents, numbers, lost and added line breaks, markers that lost or doubled something. Reads line by line, so its
 * time grows with the text alone; stops after `limit` parts. Where markers themselves are broken over lines, all is found
 * on line 1.
 */
export function scanText(text: string, limit: number): ScannedPem {
  const lines = text.split(lineEnd);
  if (!mayHoldMarker.test(text)) return { parts: [], outside: lines };
  const scanned = scanLines(lines, limit);
  // One line joined is the same line.
  if (scanned.parts.length > 0 || lines.length === 1 || !text.includes('BEGIN')) return scanned;
  const overAll = (part: PemPart) => ({ ...part, endLine: lines.length });
  for (const joint of ['', ' ']) {
    const joined = scanLines([lines.join(joint)], limit);
    if (joined.parts.length > 0) return { ...joined, parts: joined.parts.map(overAll) };
  }
  return scanned;
}

/** The same without what stands outside. */
export function scanPem(text: string, limit: number): readonly PemPart[] {
  return scanText(text, limit).parts;
}

const mayHoldMarker = /BEGIN|END/i;
const lineEnd = /\r\n|\n|\r/;

function scanLines(lines: readonly string[], limit: number): ScannedPem {
  const scan: Scan = { parts: [], outside: [], open: undefined, isEmptySinceEnd: false };
  for (const [index, line] of lines.entries()) {
    scan.outside.push('');
    if (scan.parts.length >= limit) return scan;
    for (const piece of piecesOf(line)) takePiece(piece, index + 1, scan);
  }
  if (scan.open) scan.parts.push(withoutEnd(scan.open, lines.length));
  return { parts: scan.parts.slice(0, limit), outside: scan.outside };
}

interface Scan {
  readonly parts: PemPart[];
  readonly outside: string[];
  open: OpenBlock | undefined;
  /** Nothing was written since a block ended. */
  isEmptySinceEnd: boolean;
}

type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'BEGIN' | 'END'; readonly label: string; readonly isExact: boolean };

/** Hyphens, and what mail programs, web pages and people make of them; some decoders leave those of Windows as controls. */
const dash = String.raw`[-\u0096\u0097\u2010-\u2015\u2212\ufe58\ufe63\uff0d*~]`;

/** Marker of any label, as it should be but for its dashes. */
const anyMarker = new RegExp(`${dash}{1,8} ?(BEGIN|END) ([A-Z0-9][A-Z0-9 .#]{0,40}?) ?${dash}{1,8}`, 'g');

const knownLabels = [
  ...[
    'CERTIFICATE',
    'CERTIFICATE REQUEST',
    'NEW CERTIFICATE REQUEST',
    'TRUSTED CERTIFICATE',
    'X509 CERTIFICATE',
  ],
  ...['PRIVATE KEY', 'RSA PRIVATE KEY', 'EC PRIVATE KEY', 'ENCRYPTED PRIVATE KEY', 'OPENSSH PRIVATE KEY'],
  ...['PUBLIC KEY', 'RSA PUBLIC KEY', 'EC PARAMETERS', 'DH PARAMETERS', 'X509 CRL', 'PKCS7', 'PKCS12', 'CMS'],
];

const canonicalLabels = new Map(knownLabels.map((label) => [label.replaceAll(' ', ''), label]));

/** Marker of a label that is known, whatever became of its dashes, blanks and capitals. */
const knownMarker = new RegExp(
  `(?:${dash} ?){0,12}(BEGIN|END)[ _+-]?(${knownLabels
    .toSorted((left, right) => right.length - left.length)
    .map((label) => label.replaceAll(' ', '[ _+-]?'))
    .join('|')})(?![A-Za-z])(?: ?${dash}){0,12}`,
  'gi',
);

interface Marker {
  readonly kind: 'BEGIN' | 'END';
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

/** A line that is a marker as it should be (RFC 7468 section 3), as nearly all are. */
const exactMarker = /^-----(BEGIN|END) ([A-Z0-9](?:[A-Z0-9 .#]{0,39}[A-Z0-9.#])?)-----$/;

function markersIn(line: string): readonly Marker[] {
  const [text, kind, label = ''] = exactMarker.exec(line) ?? [];
  if (text === undefined || kind === undefined) return inexactMarkersIn(line);
  return [{ kind: kind as 'BEGIN' | 'END', label: canonicalLabel(label), start: 0, end: text.length }];
}

function inexactMarkersIn(line: string): readonly Marker[] {
  const found = [...line.matchAll(knownMarker)];
  const isSure = found.length > 0 && (found[0]?.[0] === line.trim() || isAroundBase64(line));
  const known = found.filter(([text]) => isSure || /^[^A-Z]|[^A-Z]$/i.test(text));
  const all = [...known, ...line.matchAll(anyMarker)].map((match) => ({
    kind: match[1]?.toUpperCase() === 'BEGIN' ? ('BEGIN' as const) : ('END' as const),
    label: canonicalLabel(match[2] ?? ''),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const inOrder = all.toSorted((left, right) => left.start - right.start || right.end - left.end);
  let end = 0;
  return inOrder.filter((marker) => {
    const isNext = marker.start >= end;
    if (isNext) end = marker.end;
    return isNext;
  });
}

/** Whether a line without dashes has more than words between its markers. */
function isAroundBase64(line: string): boolean {
  return /[\w+/]{40}/.test(line.slice(line.indexOf('BEGIN'), line.lastIndexOf('END')));
}

function canonicalLabel(label: string): string {
  return canonicalLabels.get(label.toUpperCase().replaceAll(/[ _+-]/g, '')) ?? label;
}

/** A line as a rule is one piece; a block whose line breaks were lost has its markers and body on one line. */
function piecesOf(line: string): readonly Piece[] {
  if (!mayHoldMarker.test(line)) return [{ kind: 'text', text: line }];
  const pieces: Piece[] = [];
  let from = 0;
  for (const { kind, label, start, end } of markersIn(line)) {
    pieces.push({ kind: 'text', text: line.slice(from, start) });
    pieces.push({ kind, label, isExact: line.trimEnd() === `-----${kind} ${label}-----` });
    from = end;
  }
  return [...pieces, { kind: 'text', text: line.slice(from) }];
}

function takePiece(piece: Piece, line: number, scan: Scan): void {
  if (piece.kind === 'text') takeText(piece.text, line, scan);
  else if (piece.kind === 'BEGIN') begin(piece, line, scan);
  else end(piece, line, scan);
}

function takeText(text: string, number: number, scan: Scan): void {
  if (scan.open) scan.open.body.push({ number, text });
  else {
    scan.outside[number - 1] = (scan.outside[number - 1] ?? '') + text;
    if (text.trim() !== '') scan.isEmptySinceEnd = false;
  }
}

/** A block that has nothing in it when another begins is a header written twice. */
function begin(piece: Piece & { readonly kind: 'BEGIN' | 'END' }, line: number, scan: Scan): void {
  const { open } = scan;
  const isDoubled = open?.body.every(({ text }) => text.trim() === '') === true;
  if (open && !isDoubled) scan.parts.push(withoutEnd(open, line));
  scan.open = { label: piece.label, line, isExact: piece.isExact && !isDoubled, body: [] };
}

/** An end right after another is one written twice. */
function end(piece: Piece & { readonly kind: 'BEGIN' | 'END' }, line: number, scan: Scan): void {
  const { open } = scan;
  if (open) scan.parts.push(closed(open, piece, line));
  else if (!scan.isEmptySinceEnd) {
    scan.parts.push(withoutBegin(piece.label, takeBody(scan.outside), line));
  }
  scan.open = undefined;
  scan.isEmptySinceEnd = true;
}

/** What stands above an END line without a BEGIN line: it goes with that line, and is not found as something else. */
function takeBody(outside: string[]): readonly string[] {
  const end = outside.length - 1;
  let start = end;
  while (start > 0 && /^[\s>|]*[\w+/=][\w+/=\s]*$/.test(outside[start - 1] ?? '')) start -= 1;
  return outside.splice(start, end + 1 - start, ...Array.from({ length: end + 1 - start }, () => ''));
}

/** A block that lost its BEGIN line is read where it is whole, and told with the line that it has. */
function withoutBegin(label: string, lines: readonly string[], endLine: number): PemPart {
  const body = wholeBody(lines);
  if (body === undefined) return { kind: 'marker-missing', missing: 'BEGIN', label, line: endLine, endLine };
  const repairs = withRepair(body, 'begin-line-missing');
  return { kind: 'block', label, line: endLine, endLine, ...body, repairs };
}

/** A block that lost its END line is read where it is whole; what stands below may be another text. */
function withoutEnd({ label, line, body: open }: OpenBlock, endLine: number): PemPart {
  const lines = open.map(({ text }) => text);
  const first = lines.findIndex((text) => text.trim() !== '');
  const ends = [
    lines.length,
    foreignLine(lines),
    lines.findIndex((text, at) => at > first && text.trim() === ''),
    lines.findIndex((text) => text.trimEnd().endsWith('=')) + 1,
  ];
  for (const end of ends) {
    const body = end === undefined || end <= 0 ? undefined : wholeBody(lines.slice(0, end));
    if (body) {
      const last = open[(end ?? 0) - 1]?.number ?? endLine;
      const repairs = withRepair(body, 'end-line-missing');
      return { kind: 'block', label, line, endLine: last, ...body, repairs };
    }
  }
  return { kind: 'marker-missing', missing: 'END', label, line, endLine };
}

/** Of what is encrypted nobody can say whether it is whole. */
function wholeBody(lines: readonly string[]): PemBody | undefined {
  const body = readBody(lines);
  return body?.wholeness === 2 && body.headers.length === 0 ? body : undefined;
}

function withRepair({ repairs }: PemBody, repair: Repair): readonly Repair[] {
  return [...new Set([...repairs, repair])];
}

/** Columns that every program takes (RFC 7468 section 2 has 64, RFC 2045 section 6.8 up to 76). */
const columns = 76;

function closed(
  open: OpenBlock,
  piece: Piece & { readonly kind: 'BEGIN' | 'END' },
  endLine: number,
): PemPart {
  const { label, line, isExact } = open;
  const lines = open.body.map(({ text }) => text);
  const isAgreed = label === piece.label;
  if (!isAgreed && !wholeBody(lines))
    return { kind: 'labels-differ', label, endLabel: piece.label, line, endLine };
  const body = readBody(lines);
  if (body === undefined) return damaged(open, lines, endLine);
  const isLong = lines.some((text) => text.trimEnd().length > columns && !text.includes(':'));
  const repairs = [
    ...body.repairs,
    ...(isLong || line === endLine ? (['line-ends'] as const) : []),
    ...(isExact && piece.isExact && isAgreed ? [] : (['markers'] as const)),
  ];
  return { kind: 'block', label, line, endLine, ...body, repairs: [...new Set(repairs)] };
}

function damaged({ label, line, body }: OpenBlock, lines: readonly string[], endLine: number): PemPart {
  const foreign = body[foreignLine(lines) ?? -1]?.number;
  const where = foreign === undefined ? {} : { foreignLine: foreign };
  return { kind: 'damaged', label, line, endLine, ...where };
}
