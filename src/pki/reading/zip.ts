import { Inflate } from 'fflate';
import { concatBytes, fromUtf8, type Bytes } from '@/base/bytes';
import { type Outcome, refusal, success } from '@/base/outcome';
import type { UnreadableReason } from '../item';
import { largestFileSize } from '../gate/largest-file';
import { limits } from '../gate/limits';

/** One file of an archive, or why it was not unpacked. */
export interface ArchiveEntry {
  readonly name: string;
  readonly content: Outcome<Bytes, UnreadableReason>;
}

/**
 * The files of a ZIP archive by its central directory (APPNOTE 4.3.12), unpacked in memory. What the directory promises
 * is checked before and what comes out is counted while unpacking, so that no archive makes more than
 * `limits.archiveSize`, whatever it says of itself. A file inside may be as large as it might be by itself. Refused as a
 * whole: damage, too many files, too much content.
 */
export function readZip(bytes: Bytes): Outcome<readonly ArchiveEntry[], UnreadableReason> {
  const directory = readDirectory(bytes);
  if (!directory.ok) return directory;
  const files = directory.value.filter(({ name }) => !name.endsWith('/'));
  const promised = files.reduce((sum, { size }) => sum + size, 0);
  if (promised > limits.archiveSize) return refusal('too-large');
  let left: number = limits.archiveSize;
  const entries: ArchiveEntry[] = [];
  for (const file of files) {
    const content = unpack(bytes, file, left);
    left -= content.ok ? content.value.length : 0;
    entries.push({ name: file.name, content });
  }
  return success(entries);
}

interface DirectoryEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerAt: number;
}

const signatures = { end: 0x06054b50, entry: 0x02014b50, header: 0x04034b50 } as const;

function readDirectory(bytes: Bytes): Outcome<readonly DirectoryEntry[], UnreadableReason> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = findEnd(view);
  if (end === undefined) return refusal('damaged');
  const count = view.getUint16(end + 10, true);
  if (count > limits.parts) return refusal('too-many-parts');
  const entries: DirectoryEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== signatures.entry) return refusal('damaged');
    entries.push(readEntry(bytes, view, at));
    at += 46 + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0);
  }
  return success(entries);
}

/** The end record stands at the end, before a comment of at most 65,535 octets. */
function findEnd(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1)
    if (view.getUint32(at, true) === signatures.end) return at;
  return undefined;
}

function readEntry(bytes: Bytes, view: DataView, at: number): DirectoryEntry {
  const nameLength = view.getUint16(at + 28, true);
  return {
    name: nameOf(bytes.subarray(at + 46, at + 46 + nameLength)),
    isEncrypted: (view.getUint16(at + 8, true) & 1) !== 0,
    method: view.getUint16(at + 10, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    headerAt: view.getUint32(at + 42, true),
  };
}

function nameOf(octets: Uint8Array): string {
  try {
    return fromUtf8(octets);
  } catch {
    return new TextDecoder('latin1').decode(octets);
  }
}

function unpack(bytes: Bytes, entry: DirectoryEntry, left: number): Outcome<Bytes, UnreadableReason> {
  if (entry.isEncrypted) return refusal('cipher-unsupported');
  const packed = packedOctets(bytes, entry);
  if (!packed) return refusal('damaged');
  if (entry.method === 0)
    return isTooLarge([packed], packed.length, left) ? refusal('too-large') : success(packed.slice());
  return entry.method === 8 ? inflate(packed, left) : refusal('kind-unsupported');
}

function packedOctets(bytes: Bytes, { headerAt, packedSize }: DirectoryEntry): Bytes | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (headerAt + 30 > bytes.length || view.getUint32(headerAt, true) !== signatures.header) return undefined;
  const start = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  return start + packedSize > bytes.length ? undefined : bytes.subarray(start, start + packedSize);
}

/** Octets given to the inflater at a time: at most a thousand times as many come out before they are counted. */
const chunk = 1024;

/** As many as hold the octets by which the kind of a file is told, however small they are. */
const partsLookedAt = 8;

function isTooLarge(parts: readonly Uint8Array[], size: number, left: number): boolean {
  if (size > left) return true;
  return size > limits.fileSize && size > largestFileSize(concatBytes(...parts.slice(0, partsLookedAt)));
}

function inflate(packed: Bytes, left: number): Outcome<Bytes, UnreadableReason> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const inflater = new Inflate((part) => {
    parts.push(part);
    size += part.length;
  });
  try {
    for (let at = 0; at < packed.length; at += chunk) {
      inflater.push(packed.subarray(at, at + chunk), at + chunk >= packed.length);
      if (isTooLarge(parts, size, left)) return refusal('too-large');
    }
  } catch {
    return refusal('damaged');
  }
  return success(concatBytes(...parts));
}
