import type { Bytes } from '@/base/bytes';
import { findBareBase64 } from './bare-base64';
import { decodeText } from './decode-text';
import { scanPem, type PemPart } from './pem-scanner';
import { restoreText } from './restore-text';
import { isZip } from '../gate/is-zip';
import { readZip, type ZipEntry } from './zip';
import type { Item, ItemOrigin, UnreadableReason } from '../item';
import { largestFileSize } from '../gate/largest-file';
import { limits } from '../gate/limits';
import type { ReadingWatch } from '../operations';
import { fileKindOf } from '../gate/file-kind';
import { decryptLegacy, encryptionHeader } from '../protected/legacy-encryption';
import { readStructure, type Reading } from './read-structure';
import { firstStructure, splitStructures } from '../gate/split-structures';

/** Reads each file by its content; see `PkiOperations.readFiles`. */
export async function readFiles(
  files: readonly Bytes[],
  passwords: readonly string[],
  { signal, onProgress }: ReadingWatch = {},
): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (const [file, bytes] of files.entries()) {
    signal?.throwIfAborted();
    onProgress?.(file / files.length);
    items.push(
      ...(await readFile(bytes, { origin: { file, container: 'der', encrypted: false }, passwords })),
    );
  }
  onProgress?.(1);
  return items;
}

async function readFile(bytes: Bytes, reading: Reading): Promise<readonly Item[]> {
  if (bytes.length === 0) return [unknown('empty', '', reading)];
  if (bytes.length > limits.fileSize && bytes.length > largestFileSize(bytes))
    return [unknown('too-large', `${String(bytes.length)} bytes`, reading)];
  return isZip(bytes) ? readArchive(bytes, reading) : readContent(bytes, reading);
}

async function readContent(bytes: Bytes, reading: Reading): Promise<readonly Item[]> {
  if (bytes[0] === 0x30 && isBinary(bytes)) return readStructures(bytes, reading);
  const items = await readText(restoreText(decodeText(bytes)), reading);
  return items.length > 0 ? items : [unknown('nothing-recognised', fileKindOf(bytes), reading)];
}

/** A SEQUENCE begins like the digit 0 in ASCII, so the octets after it decide: a long length, or a tag that opens one. */
function isBinary([, length = 0, next = 0]: Bytes): boolean {
  return length >= 0x80 || [0x02, 0x06, 0x30].includes(next);
}

async function readArchive(bytes: Bytes, reading: Reading): Promise<readonly Item[]> {
  const entries = readZip(bytes);
  if (!entries.ok) return [unknown(entries.problem, fileKindOf(bytes), reading)];
  if (entries.value.length === 0) return [unknown('empty', fileKindOf(bytes), reading)];
  if (entries.value.some(({ name }) => name === '[Content_Types].xml'))
    return [unknown('nothing-recognised', 'an Office document', reading)];
  const items: Item[] = [];
  for (const entry of entries.value) {
    if (items.length >= limits.parts) return [...items, tooManyParts(reading)];
    items.push(...(await readEntry(entry, within(reading, { entry: entry.name }))));
  }
  return items;
}

function readEntry({ content }: ZipEntry, reading: Reading): Promise<readonly Item[]> {
  const refused = (reason: UnreadableReason, found: string) =>
    Promise.resolve([unknown(reason, found, reading)]);
  if (!content.ok) return refused(content.problem, 'a file in a ZIP archive');
  if (content.value.length === 0) return refused('empty', '');
  if (isZip(content.value)) return refused('kind-unsupported', 'a ZIP archive inside another');
  return readContent(content.value, reading);
}

async function readText(text: string, reading: Reading): Promise<readonly Item[]> {
  const parts = scanPem(text, limits.parts + 1);
  const items: Item[] = [];
  for (const part of parts.slice(0, limits.parts))
    items.push(...(await readPemPart(part, within(reading, { container: 'pem', line: part.line }))));
  if (parts.length > limits.parts) items.push(tooManyParts(within(reading, { container: 'pem' })));
  return parts.length > 0 ? items : readBareBase64(text, reading);
}

async function readBareBase64(text: string, reading: Reading): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (const { line, der } of findBareBase64(text, limits.parts))
    items.push(...(await readStructures(der, within(reading, { container: 'text', line }))));
  return items;
}

/** Labels of blocks whose content is no ASN.1 that the lab knows. */
const foreignLabel = /^(?:PGP|OPENSSH|SSH2) |PARAMETERS$/;

async function readPemPart(part: PemPart, reading: Reading): Promise<readonly Item[]> {
  if (part.kind === 'damaged') return [unknown('damaged', part.label, reading)];
  if (part.kind === 'marker-missing')
    return [unknown('marker-missing', `${part.missing} ${part.label}`, reading)];
  if (part.kind === 'labels-differ')
    return [unknown('labels-differ', `BEGIN ${part.label} and END ${part.endLabel}`, reading)];
  if (foreignLabel.test(part.label)) return [unknown('kind-unsupported', part.label, reading)];
  const encryption = encryptionHeader(part.headers);
  if (encryption !== undefined) return readLegacyKey(encryption, part.der, reading);
  // OpenSSL puts what it trusts the certificate for behind it.
  return part.label === 'TRUSTED CERTIFICATE'
    ? readStructure(firstStructure(part.der), reading)
    : readStructures(part.der, reading);
}

async function readLegacyKey(header: string, encrypted: Bytes, reading: Reading): Promise<readonly Item[]> {
  const plain = await decryptLegacy(header, encrypted, reading.passwords);
  if (!plain.ok) return [unknown(plain.problem.reason, plain.problem.found, reading)];
  return readStructures(plain.value, within(reading, { encrypted: true }));
}

/** One after another: each may cost a derivation. */
async function readStructures(octets: Bytes, reading: Reading): Promise<readonly Item[]> {
  const structures = splitStructures(octets);
  const items: Item[] = [];
  for (const structure of structures.slice(0, limits.parts))
    items.push(...(await readStructure(structure, reading)));
  return structures.length > limits.parts ? [...items, tooManyParts(reading)] : items;
}

function tooManyParts(reading: Reading): Item {
  return unknown('too-many-parts', `more than ${String(limits.parts)}`, reading);
}

function within(reading: Reading, place: Partial<ItemOrigin>): Reading {
  return { ...reading, origin: { ...reading.origin, ...place } };
}

function unknown(reason: UnreadableReason, found: string, { origin }: Reading): Item {
  return { kind: 'unknown', reason, found, origin };
}
