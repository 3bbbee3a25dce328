import type { Bytes } from '@/base/bytes';
import { isTar, isZip, largestFileSize } from '../gate/largest-file';
import { limits } from '../gate/limits';
import { beginsAsText, endOfStructures } from '../gate/wholeness';
import type { ItemOrigin, Repair, UnreadableReason, WayOut } from '../item';
import { encryptionHeader } from '../protected/legacy-encryption';
import { systemFile } from './by-the-way-formats';
import { formatOf, formatOfLabel, storeOf } from './find-format';
import type { ForeignFormat } from './foreign-formats';
import { readTar } from './tar';
import { isLongStructure } from './text/beginning-in';
import { isLettered, letteredOctets } from './text/lettered-octets';
import type { PemPart } from './text/pem-scanner';
import { type BarePart, type TextPart, textParts } from './text/text-parts';
import { type ArchiveEntry, readZip } from './zip';

/** Where in a file something stands, and what was put right before it could be read. */
export type Place = Pick<ItemOrigin, 'container' | 'entry' | 'line' | 'repairs'>;

/** Why there is nothing to read at a place. */
interface Unreadable {
  readonly kind: 'unreadable';
  readonly reason: UnreadableReason;
  readonly found: string;
  readonly wayOut?: WayOut;
}

/** A file without what was packed around it. */
export type Content = { readonly place: Place } & (
  | { readonly kind: 'octets'; readonly octets: Bytes }
  /** With its octets, where they came out of the archive. */
  | (Unreadable & { readonly octets?: Bytes })
);

/** A part of a content, out of its armour: octets for the gate, with structures one after another or the first alone. */
export type Piece = { readonly place: Place } & (
  | { readonly kind: 'structures' | 'one-structure'; readonly octets: Bytes }
  /** Encrypted in OpenSSL's old way; `header` says how. */
  | { readonly kind: 'encrypted'; readonly header: string; readonly octets: Bytes }
  | Unreadable
);

/** The place of a file as a whole. */
export const wholeFile: Place = { container: 'der' };

/** What a file holds: itself, or the files of an archive. */
export function contentsOf(bytes: Bytes): readonly Content[] {
  const place = wholeFile;
  if (bytes.length === 0) return [unreadable('empty', '', place)];
  if (bytes.length > limits.fileSize && bytes.length > largestFileSize(bytes))
    return [unreadable('too-large', `${String(bytes.length)} bytes`, place)];
  const archive = archiveNameOf(bytes);
  return archive === undefined ? [{ kind: 'octets', octets: bytes, place }] : unpacked(bytes, archive, place);
}

function archiveNameOf(bytes: Bytes): string | undefined {
  if (isZip(bytes)) return 'a ZIP archive';
  return isTar(bytes) ? 'a tar archive' : undefined;
}

function unpacked(bytes: Bytes, archive: string, place: Place): readonly Content[] {
  const entries = isZip(bytes) ? readZip(bytes) : readTar(bytes);
  if (!entries.ok) return [unreadable(entries.problem, archive, place)];
  if (entries.value.length === 0) return [unreadable('empty', archive, place)];
  if (entries.value.some(({ name }) => name === '[Content_Types].xml'))
    return [unreadable('nothing-recognised', 'an Office document', place)];
  const open = entries.value.filter(({ content }) => content.ok || content.problem !== 'cipher-unsupported');
  const locked = open.length < entries.value.length ? [{ ...lockedZip, place }] : [];
  return [...open.map((entry) => contentOfEntry(entry, archive, { ...place, entry: entry.name })), ...locked];
}

const lockedZip: Unreadable = {
  kind: 'unreadable',
  reason: 'kind-unsupported',
  found: 'a ZIP archive with a password',
  wayOut: ['7z', 'x', '{file}'],
};

function contentOfEntry({ name, content }: ArchiveEntry, archive: string, place: Place): Content {
  const leftBySystem = systemFile(name);
  if (leftBySystem !== undefined) return unreadable('nothing-recognised', leftBySystem, place);
  if (!content.ok) return unreadable(content.problem, `a file in ${archive}`, place);
  if (content.value.length === 0) return unreadable('empty', '', place);
  const inner = archiveNameOf(content.value);
  if (inner !== undefined) {
    const unpack: WayOut = isZip(content.value) ? ['unzip', '{file}'] : ['tar', '-xf', '{file}'];
    return {
      ...unreadable('kind-unsupported', `${inner} inside another`, place, unpack),
      octets: content.value,
    };
  }
  return { kind: 'octets', octets: content.value, place };
}

/** The pieces of a content, by what it holds and never by a name. There is one at least. */
export function piecesOf(content: Content): readonly Piece[] {
  if (content.kind === 'unreadable') return [content];
  const { octets, place } = content;
  const pieces = piecesIn(octets, place, 0);
  if (pieces.length > 0) return pieces;
  return [named(formatOf(octets, new TextDecoder().decode(octets.subarray(0, 20_000))), place)];
}

/** How often an armour may stand inside another: base64 in a text that is in base64. */
const deepest = 2;

/** How often text and octets may take turns in a file. */
const mostTurns = 20;

/** What octets hold, in whatever armour; nothing where nothing is known of them. `turns`: as `mostTurns`. */
function piecesIn(octets: Bytes, place: Place, depth: number, turns = 0): readonly Piece[] {
  const start = beginningOfBinary(octets);
  if (start === 0) return piecesOfBinary(octets, place, depth, turns);
  if (start !== undefined)
    return piecesOfBinary(octets.subarray(start), repaired(place, ['octets-before']), depth, turns);
  const known = pieceOfOctets(octets, place);
  if (known) return [known];
  if (depth > 0 && archiveNameOf(octets) !== undefined) return contentsOf(octets).flatMap(piecesOf);
  const end = turns < mostTurns ? endOfText(octets) : undefined;
  if (end === undefined) return piecesOfText(octets, place, depth);
  const before = piecesOfText(octets.subarray(0, end), place, depth);
  const behind = before.length > 0 ? place : repaired(place, ['octets-before']);
  return [...before, ...piecesIn(octets.subarray(end), behind, depth, turns + 1)];
}

/** What octets are that are neither a structure nor a text. */
function pieceOfOctets(octets: Bytes, place: Place): Piece | undefined {
  const lettered = letteredOctets(octets);
  if (lettered) return { kind: 'structures', octets: lettered, place: repaired(place, ['encoding']) };
  const store = storeOf(octets);
  return store && pieceOfFormat(store, octets, place);
}

/** Structures, and a text that was put behind them. */
function piecesOfBinary(octets: Bytes, place: Place, depth: number, turns: number): readonly Piece[] {
  const behind = octets.subarray(endOfStructures(octets));
  const others =
    behind.length < octets.length && turns < mostTurns && beginsAsText(behind)
      ? piecesIn(behind, place, depth, turns + 1)
      : [];
  const own = others.length > 0 ? octets.subarray(0, octets.length - behind.length) : octets;
  return [{ kind: 'structures', octets: own, place }, ...others];
}

/** Where a structure begins behind a text; undefined where none does. */
function endOfText(octets: Bytes): number | undefined {
  for (let at = octets.indexOf(0x30); at >= 0; at = octets.indexOf(0x30, at + 1))
    if (isLongStructure(octets, at) && isBinary(octets.subarray(at))) return at;
  return undefined;
}

const mostBlanks = 1_024;

/** Where a SEQUENCE begins, after blanks and the marks of texts: text programs put them before binary files too. */
function beginningOfBinary(octets: Bytes): number | undefined {
  let start = 0;
  while (
    start < mostBlanks &&
    [0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf, 0xff, 0xfe, 0].includes(octets[start] ?? 1)
  )
    start += 1;
  return isBinary(octets.subarray(start)) ? start : undefined;
}

/** A SEQUENCE begins like the digit 0 in ASCII, so the octets after it decide: a long length, the length there is, or a tag. */
function isBinary(octets: Bytes): boolean {
  const [first, length = 0, next = 0] = octets;
  if (first !== 0x30 || isLettered(octets)) return false;
  if (length >= 0x80) return true;
  if (octets.length === length + 2 && octets.some((octet) => octet < 9)) return true;
  return [0x02, 0x06, 0x30].includes(next) && !beginsAsText(octets);
}

function piecesOfText(octets: Bytes, place: Place, depth: number): readonly Piece[] {
  const parts = textParts(octets, limits.parts + 1);
  const telling = parts.filter((part) => part.kind === 'bare' || !part.label.endsWith(companionLabel));
  const pieces = telling
    .slice(0, limits.parts)
    .flatMap((part) => piecesOfPart(part, placeOf(part, place), depth));
  if (parts.length > limits.parts) return [...pieces, tooManyParts({ ...place, container: 'pem' })];
  const isOnlyCompanion = parts.length > 0 && telling.length === 0;
  return isOnlyCompanion
    ? [unreadable('nothing-recognised', 'parameters of a key, without the key', place)]
    : pieces;
}

/** Blocks that go with a key and say nothing that the key does not say. */
const companionLabel = 'PARAMETERS';

function placeOf(part: TextPart, place: Place): Place {
  const container = part.kind === 'bare' ? 'text' : 'pem';
  return repaired({ ...place, container, line: part.line }, part.repairs);
}

function repaired(place: Place, repairs: readonly Repair[]): Place {
  const all = new Set([...(place.repairs ?? []), ...repairs]);
  return all.size === 0 ? place : { ...place, repairs: [...all] };
}

function piecesOfPart(part: TextPart, place: Place, depth: number): readonly Piece[] {
  const format = part.kind === 'bare' ? undefined : formatOfLabel(part.label);
  if (format && part.kind !== 'block') return [pieceOfFormat(format, new Uint8Array(), place)];
  switch (part.kind) {
    case 'damaged': {
      const line = part.foreignLine === undefined ? '' : `: line ${String(part.foreignLine)} is no base64`;
      return [unreadable('damaged', part.label + line, place)];
    }
    case 'marker-missing':
      return [unreadable('marker-missing', `${part.missing} ${part.label}`, place)];
    case 'labels-differ':
      return [unreadable('labels-differ', `BEGIN ${part.label} and END ${part.endLabel}`, place)];
    case 'block':
      return piecesOfBlock(part, place, depth);
    case 'bare':
      return piecesOfBare(part, place, depth);
  }
}

function piecesOfBlock(
  { label, headers, der }: PemPart & { readonly kind: 'block' },
  place: Place,
  depth: number,
): readonly Piece[] {
  const format = formatOfLabel(label);
  if (format) return [pieceOfFormat(format, der, place)];
  const header = encryptionHeader(headers);
  if (header !== undefined) return [{ kind: 'encrypted', header, octets: der, place }];
  const inside = insideOf(der, place, depth);
  if (inside.length > 0) return inside;
  // OpenSSL puts what it trusts the certificate for behind it.
  return [{ kind: label === 'TRUSTED CERTIFICATE' ? 'one-structure' : 'structures', octets: der, place }];
}

/** What is in octets out of base64 that are no structure themselves. */
function insideOf(octets: Bytes, place: Place, depth: number): readonly Piece[] {
  if (depth >= deepest || beginningOfBinary(octets) !== undefined) return [];
  if (!beginsAsText(octets) && archiveNameOf(octets) === undefined && storeOf(octets) === undefined)
    return [];
  return piecesIn(octets, repaired(place, ['base64-twice']), depth + 1).map((piece) => ({
    ...piece,
    place: { ...piece.place, ...(place.line === undefined ? {} : { line: place.line }) },
  }));
}

function piecesOfBare({ octets, isWritten }: BarePart, place: Place, depth: number): readonly Piece[] {
  if (beginningOfBinary(octets) !== undefined) return [{ kind: 'structures', octets, place }];
  return isWritten ? piecesIn(octets, place, depth + 1) : insideOf(octets, place, depth);
}

/** A key that is simple to read is read, another file of another program is named. */
function pieceOfFormat(format: ForeignFormat, octets: Bytes, place: Place): Piece {
  const der = format.read?.(octets);
  return der ? { kind: 'structures', octets: der, place } : named(format, place);
}

function named({ name, wayOut, isByTheWay }: ForeignFormat, place: Place): Piece {
  return unreadable(isByTheWay ? 'nothing-recognised' : 'kind-unsupported', name, place, wayOut);
}

/** Said instead of what is beyond the limit of parts. */
export function tooManyParts(place: Place): Piece {
  return unreadable('too-many-parts', `more than ${String(limits.parts)}`, place);
}

function unreadable(reason: UnreadableReason, found: string, place: Place, wayOut?: WayOut) {
  return { kind: 'unreadable', reason, found, place, ...(wayOut === undefined ? {} : { wayOut }) } as const;
}
