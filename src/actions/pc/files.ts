import { type Bytes, concatBytes, toUtf8 } from '@/base/bytes';
import { success } from '@/base/outcome';
import { isLocked, type Item } from '@/pki/item';
import type { PkiOperations } from '@/pki/operations';
import { toPem } from '@/pki/pem';
import type {
  AddFiles,
  AddFilesFacts,
  NewFile,
  SaveCertificates,
  SavedFileFacts,
} from '@/simulation/pc/files';
import type { FileKind } from '@/simulation/world/pc-records';
import { recordOf } from '@/simulation/world/world';
import type { KeptBytes } from '@/state/storage';
import { sha256 } from '../preparation/reading';
import type { Preparation, Prepared } from '../preparation/preparation';

/** Looks into each file to tell what it is and whether it holds a key. */
export const prepareFiles: Preparation<AddFiles, AddFilesFacts, readonly KeptFile[]> = {
  once: async ({ inputs, tools }) => {
    const read = (inputs.files ?? []).map(async ({ name, bytes }) =>
      foreignFile(name, bytes, await tools.pki.readFiles([bytes], [])),
    );
    return success(await Promise.all(read));
  },
  prepare: (_circumstances, files) =>
    Promise.resolve(success({ facts: { files: files.map(({ file }) => file) }, ...toKeep(files) })),
};

/** Writes the file. */
export const prepareCertificateFile: Preparation<SaveCertificates, SavedFileFacts> = {
  prepare: async ({ action, world, tools }) => {
    const ders = action.certificates.map((fingerprint) => recordOf(world, 'certificates', fingerprint).der);
    const bytes = await encode(action.format, ders, tools.pki);
    const kind = ders.length === 1 ? 'certificate' : 'certificates';
    const kept = await publicFile(action.fileName, kind, bytes);
    return success({ facts: { file: kept.file }, ...toKeep([kept]) });
  },
};

/** DER holds one certificate: the first. */
async function encode(
  format: SaveCertificates['format'],
  ders: readonly Bytes[],
  pki: PkiOperations,
): Promise<Bytes> {
  if (format === 'pkcs7') return pki.encodePkcs7(ders);
  if (format === 'pem') return toUtf8(ders.map((der) => toPem('CERTIFICATE', der)).join(''));
  return concatBytes(...ders.slice(0, 1));
}

/** A file with the bytes that have to be kept for it. */
interface KeptFile {
  readonly file: NewFile;
  readonly kept: KeptBytes;
}

/** A file that the lab itself wrote, of a kind that holds no secret. */
export async function publicFile(name: string, kind: FileKind, bytes: Bytes): Promise<KeptFile> {
  const id = await sha256(bytes);
  return { file: { name, kind, size: bytes.length, sha256: id, holdsSecret: false }, kept: { id, bytes } };
}

/** A file from outside: what it is, and whether it belongs into the vault, is decided by what was found in it. */
async function foreignFile(name: string, bytes: Bytes, items: readonly Item[]): Promise<KeptFile> {
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

/** A file that needs a password usually holds a key. */
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
