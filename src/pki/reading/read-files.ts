/*
 * The way of a dropped file, in one direction. It is split: archives, text and PEM are taken off, and pieces of octets
 * with their places remain (`split-file`). Each piece passes the gate, once: structure after structure becomes one tree of
 * elements, and what it is is told by its form (`gate/gated-structure`). Each tree is read by what the gate says it is
 * (`read-structure`). What comes out of a container's octets or out of a cipher is a piece again; what is in a tree is
 * read from it. Whatever stops on the way is an item of kind `unknown` at its place, and the rest goes on.
 */
import { equalBytes, type Bytes } from '@/base/bytes';
import { alone, gate, gateEach } from '../gate/gated-structure';
import { limits } from '../gate/limits';
import type { Item } from '../item';
import type { ReadingWatch } from '../operations';
import { decryptLegacy } from '../protected/legacy-encryption';
import { readGated, readStructure, unknown, type Reading } from './read-structure';
import {
  contentsOf,
  piecesOf,
  tooManyParts,
  wholeFile,
  type Content,
  type Piece,
  type Place,
} from './split-file';

/** Reads each file by its content; see `PkiOperations.readFiles`. */
export async function readFiles(
  files: readonly Bytes[],
  passwords: readonly string[],
  { signal, onProgress }: ReadingWatch = {},
): Promise<readonly Item[]> {
  const items: Item[] = [];
  const isAgain = memoryOfContents();
  for (const [file, bytes] of files.entries()) {
    signal?.throwIfAborted();
    onProgress?.(file / files.length);
    const readingAt = (place: Place): Reading => ({
      origin: { file, encrypted: false, ...place },
      passwords,
    });
    items.push(...(await readFile(bytes, readingAt, isAgain)));
  }
  onProgress?.(1);
  return items;
}

/** What is read at a place of a file. */
type ReadingAt = (place: Place) => Reading;

async function readFile(
  bytes: Bytes,
  readingAt: ReadingAt,
  isAgain: (content: Content) => boolean,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (const content of contentsOf(bytes)) {
    const isBeyond = items.length >= limits.parts;
    const isTold = isAgain(content);
    for (const piece of isBeyond ? [tooManyParts(wholeFile)] : piecesOf(content)) {
      const found = await readPiece(piece, readingAt(piece.place));
      items.push(...(isTold ? found.filter(({ kind }) => kind !== 'unknown') : found));
    }
    if (isBeyond) break;
  }
  return items;
}

/** Says of each content whether the same octets came before: what is wrong with them is told once. */
function memoryOfContents(): (content: Content) => boolean {
  const bySize = new Map<number, readonly Bytes[]>();
  return ({ octets }) => {
    if (octets === undefined) return false;
    const alike = bySize.get(octets.length) ?? [];
    if (alike.some((other) => equalBytes(other, octets))) return true;
    bySize.set(octets.length, [...alike, octets]);
    return false;
  };
}

async function readPiece(piece: Piece, reading: Reading): Promise<readonly Item[]> {
  switch (piece.kind) {
    case 'structures':
      return readEach(piece, reading);
    case 'one-structure':
      return readGated(alone(gate(piece.octets)), reading);
    case 'encrypted':
      return readLegacyKey(piece, reading);
    case 'unreadable':
      return [unknown(piece.reason, piece.found, reading.origin, piece.wayOut)];
  }
}

/** One after another: each may cost a derivation. */
async function readEach(
  { octets, place }: Piece & { readonly octets: Bytes },
  reading: Reading,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  let count = 0;
  for (const gated of gateEach(octets)) {
    if (count === limits.parts) return [...items, ...(await readPiece(tooManyParts(place), reading))];
    items.push(...(await readGated(gated, reading)));
    count += 1;
  }
  return items;
}

async function readLegacyKey(
  { header, octets }: Piece & { readonly kind: 'encrypted' },
  { origin, passwords }: Reading,
): Promise<readonly Item[]> {
  const key = await decryptLegacy(header, octets, passwords);
  if (!key.ok) return [unknown(key.problem.reason, key.problem.found, origin)];
  return readStructure(key.value, { origin: { ...origin, encrypted: true }, passwords });
}
