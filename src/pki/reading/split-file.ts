import type { Bytes } from '@/base/bytes';
import { fileKindOf, isZip } from '../gate/file-kind';
import { largestFileSize } from '../gate/largest-file';
import { limits } from '../gate/limits';
import type { ItemOrigin, UnreadableReason } from '../item';
import { encryptionHeader } from '../protected/legacy-encryption';
import { findBareBase64 } from './bare-base64';
import { scanPem, type PemPart } from './pem-scanner';
import { textOf } from './text-of';
import { readZip, type ZipEntry } from './zip';

/** Where in a file something stands. */
export type Place = Pick<ItemOrigin, 'container' | 'entry' | 'line'>;

/** Why there is nothing to read at a place. */
interface Unreadable {
  readonly kind: 'unreadable';
  readonly reason: UnreadableReason;
  readonly found: string;
}

/** A file without what was packed around it. */
export type Content = { readonly place: Place } & (
  { readonly kind: 'octets'; readonly octets: Bytes } | Unreadable
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
  return isZip(bytes) ? unpacked(bytes, place) : [{ kind: 'octets', octets: bytes, place }];
}

function unpacked(bytes: Bytes, place: Place): readonly Content[] {
  const entries = readZip(bytes);
  if (!entries.ok) return [unreadable(entries.problem, fileKindOf(bytes), place)];
  if (entries.value.length === 0) return [unreadable('empty', fileKindOf(bytes), place)];
  if (entries.value.some(({ name }) => name === '[Content_Types].xml'))
    return [unreadable('nothing-recognised', 'an Office document', place)];
  return entries.value.map((entry) => contentOfEntry(entry, { ...place, entry: entry.name }));
}

function contentOfEntry({ content }: ZipEntry, place: Place): Content {
  if (!content.ok) return unreadable(content.problem, 'a file in a ZIP archive', place);
  if (content.value.length === 0) return unreadable('empty', '', place);
  if (isZip(content.value)) return unreadable('kind-unsupported', 'a ZIP archive inside another', place);
  return { kind: 'octets', octets: content.value, place };
}

/** The pieces of a content, by what it begins with and never by a name. There is one at least. */
export function piecesOf(content: Content): readonly Piece[] {
  if (content.kind === 'unreadable') return [content];
  const { octets, place } = content;
  if (octets[0] === 0x30 && isBinary(octets)) return [{ kind: 'structures', octets, place }];
  const pieces = piecesOfText(textOf(octets), place);
  return pieces.length > 0 ? pieces : [unreadable('nothing-recognised', fileKindOf(octets), place)];
}

/** A SEQUENCE begins like the digit 0 in ASCII, so the octets after it decide: a long length, or a tag that opens one. */
function isBinary([, length = 0, next = 0]: Bytes): boolean {
  return length >= 0x80 || [0x02, 0x06, 0x30].includes(next);
}

function piecesOfText(text: string, place: Place): readonly Piece[] {
  const parts = scanPem(text, limits.parts + 1);
  const pieces = parts
    .slice(0, limits.parts)
    .map((part) => pieceOfPem(part, { ...place, container: 'pem', line: part.line }));
  if (parts.length > limits.parts) return [...pieces, tooManyParts({ ...place, container: 'pem' })];
  if (parts.length > 0) return pieces;
  return findBareBase64(text, limits.parts).map(({ line, der }) => ({
    ...({ kind: 'structures', octets: der } as const),
    place: { ...place, container: 'text', line },
  }));
}

/** Labels of blocks whose content is no ASN.1 that the lab knows. */
const foreignLabel = /^(?:PGP|OPENSSH|SSH2) |PARAMETERS$/;

function pieceOfPem(part: PemPart, place: Place): Piece {
  switch (part.kind) {
    case 'damaged':
      return unreadable('damaged', part.label, place);
    case 'marker-missing':
      return unreadable('marker-missing', `${part.missing} ${part.label}`, place);
    case 'labels-differ':
      return unreadable('labels-differ', `BEGIN ${part.label} and END ${part.endLabel}`, place);
    case 'block':
      return pieceOfBlock(part, place);
  }
}

function pieceOfBlock({ label, headers, der }: PemPart & { readonly kind: 'block' }, place: Place): Piece {
  if (foreignLabel.test(label)) return unreadable('kind-unsupported', label, place);
  const header = encryptionHeader(headers);
  if (header !== undefined) return { kind: 'encrypted', header, octets: der, place };
  // OpenSSL puts what it trusts the certificate for behind it.
  return { kind: label === 'TRUSTED CERTIFICATE' ? 'one-structure' : 'structures', octets: der, place };
}

/** Said instead of what is beyond the limit of parts. */
export function tooManyParts(place: Place): Piece {
  return unreadable('too-many-parts', `more than ${String(limits.parts)}`, place);
}

function unreadable(reason: UnreadableReason, found: string, place: Place) {
  return { kind: 'unreadable', reason, found, place } as const;
}
