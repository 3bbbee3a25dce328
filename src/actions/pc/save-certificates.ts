import { concatBytes, toUtf8, type Bytes } from '@/base/bytes';
import { success } from '@/base/outcome';
import { toPem } from '@/pki/pem';
import type { PkiOperations } from '@/pki/operations';
import type { SaveCertificates, SavedFileFacts } from '@/simulation/pc/files';
import { recordOf } from '@/simulation/world/world';
import { publicFile, toKeep } from './kept-file';
import type { Preparation } from '../preparation/preparation';

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
