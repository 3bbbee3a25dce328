import type { Bytes } from '@/base/bytes';
import { isLocked, type Item } from '@/pki/item';
import type { NewFile } from '@/simulation/pc/files';
import type { KeptBytes } from '@/state/storage';
import { sha256 } from '../preparation/digest';
import type { Prepared } from '../preparation/preparation';
import type { FileKind } from '@/simulation/world/pc-records';

/** A file with the bytes that have to be kept for it. */
export interface KeptFile {
  readonly file: NewFile;
  readonly kept: KeptBytes;
}

/** A file that the lab itself wrote, of a kind that holds no secret. */
export async function publicFile(name: string, kind: FileKind, bytes: Bytes): Promise<KeptFile> {
  const id = await sha256(bytes);
  return { file: { name, kind, size: bytes.length, sha256: id, holdsSecret: false }, kept: { id, bytes } };
}

/** A file from outside: what it is, and whether it belongs into the vault, is decided by what was found in it. */
export async function foreignFile(name: string, bytes: Bytes, items: readonly Item[]): Promise<KeptFile> {
  const id = await sha256(bytes);
  const holdsSecret = items.some(mayHoldSecret);
  return {
    file: { name, kind: kindOf(items), size: bytes.length, sha256: id, holdsSecret },
    kept: { id, bytes },
  };
}

/** Kept bytes sorted into contents and vault. */
export function toKeep(files: readonly KeptFile[]): Pick<Prepared<unknown>, 'secrets' | 'contents'> {
  const bytesOf = (secret: boolean) =>
    files.filter(({ file }) => file.holdsSecret === secret).map(({ kept }) => kept);
  return { secrets: bytesOf(true), contents: bytesOf(false) };
}

/** What cannot be opened without a password holds a key as a rule. */
function mayHoldSecret(item: Item): boolean {
  if (item.kind === 'private-key' || isLocked(item)) return true;
  return item.kind === 'unknown' && item.reason === 'cipher-unsupported';
}

function kindOf(items: readonly Item[]): FileKind {
  if (items.some(({ origin }) => origin.container === 'pkcs12')) return 'pkcs12';
  if (items.some(mayHoldSecret)) return 'private-key';
  if (items.some(({ kind }) => kind === 'request')) return 'certificate-request';
  if (items.length > 0 && items.every(({ kind }) => kind === 'revocation-list')) return 'revocation-list';
  const certificates = items.filter(({ kind }) => kind === 'certificate').length;
  if (certificates === 0) return 'other';
  return certificates === 1 ? 'certificate' : 'certificates';
}
