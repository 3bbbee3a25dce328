import { fromBase64, type Bytes } from '@/base/bytes';
import { scanPem, type PemPart } from '../containers/pem-scanner';
import type { Item, ItemOrigin, UnreadableReason } from '../item';
import { limits } from '../limits/limits';
import { fileKindOf, textOf } from './file-kind';
import { readStructure } from './read-structure';

/** Reads each file by its content; see `PkiOperations.readFiles`. */
export async function readFiles(
  files: readonly Bytes[],
  passwords: readonly string[],
): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (const [file, bytes] of files.entries()) items.push(...(await readFile(file, bytes, passwords)));
  return items;
}

async function readFile(file: number, bytes: Bytes, passwords: readonly string[]): Promise<readonly Item[]> {
  const origin: ItemOrigin = { file, container: 'der', encrypted: false };
  if (bytes.length === 0) return [unknown('empty', '', origin)];
  if (bytes.length > limits.fileSize) return [unknown('too-large', `${String(bytes.length)} bytes`, origin)];
  if (bytes[0] === 0x30 && isBinary(bytes)) return readStructure(bytes, origin, passwords);
  return readText(textOf(bytes), bytes, { ...origin, container: 'text' }, passwords);
}

/** A SEQUENCE begins like the digit 0 in ASCII, so the octets after it decide: a long length, or a tag that opens one. */
function isBinary([, length = 0, next = 0]: Bytes): boolean {
  return length >= 0x80 || [0x02, 0x06, 0x30].includes(next);
}

async function readText(
  text: string,
  bytes: Bytes,
  origin: ItemOrigin,
  passwords: readonly string[],
): Promise<readonly Item[]> {
  const parts = scanPem(text, limits.parts + 1);
  if (parts.length > 0) return readPem(parts, { ...origin, container: 'pem' }, passwords);
  const der = bareBase64(text);
  if (der) return readStructure(der, origin, passwords);
  return [unknown('nothing-recognised', fileKindOf(bytes), origin)];
}

async function readPem(
  parts: readonly PemPart[],
  origin: ItemOrigin,
  passwords: readonly string[],
): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (const part of parts.slice(0, limits.parts)) {
    items.push(...(await readPemPart(part, { ...origin, line: part.line }, passwords)));
  }
  if (parts.length > limits.parts)
    items.push(unknown('too-many-parts', `more than ${String(limits.parts)}`, origin));
  return items;
}

/** Labels of blocks whose content is no ASN.1 that the lab knows. */
const foreignLabel = /^(?:PGP|OPENSSH|SSH2) |PARAMETERS$/;

async function readPemPart(
  part: PemPart,
  origin: ItemOrigin,
  passwords: readonly string[],
): Promise<readonly Item[]> {
  if (part.kind !== 'block') return [unknown(part.kind, part.label, origin)];
  if (foreignLabel.test(part.label)) return [unknown('kind-unsupported', part.label, origin)];
  const encryption = part.headers.find((header) => header.startsWith('DEK-Info:'));
  // Keys encrypted so take their AES or DES key from one round of MD5 (RFC 1421), which WebCrypto does not know.
  if (encryption) return [unknown('cipher-unsupported', encryption.slice(9).trim(), origin)];
  return readStructure(part.der, origin, passwords);
}

/** What some mail programs and web forms leave of a certificate: base64 without its markers. */
function bareBase64(text: string): Bytes | undefined {
  const packed = text.replaceAll(/\s/g, '');
  if (!packed.startsWith('MI')) return undefined;
  try {
    return fromBase64(packed);
  } catch {
    return undefined;
  }
}

function unknown(reason: UnreadableReason, found: string, origin: ItemOrigin): Item {
  return { kind: 'unknown', reason, found, origin };
}
