import { toUtf8, type Bytes } from '@/base/bytes';
import { refusal, success, type Outcome } from '@/base/outcome';
import { toPem } from '@/pki/pem';
import type { ExportCertificate } from '@/simulation/pc/export-certificate';
import type { NewFile, SavedFileFacts } from '@/simulation/pc/files';
import { problemOf, type Problem } from '@/simulation/world/problem';
import { recordOf } from '@/simulation/world/world';
import { sha256 } from '../preparation/digest';
import { toKeep } from './kept-file';
import type { Circumstances, Preparation } from '../preparation/preparation';
import type { FileKind } from '@/simulation/world/pc-records';

/** Writes the file. The inputs' files are the certificates, DER, the exported one first. */
export const prepareExport: Preparation<ExportCertificate, SavedFileFacts> = {
  prepare: async (circumstances) => {
    const written = await write(circumstances);
    if (!written.ok) return written;
    const { action } = circumstances;
    const bytes = written.value;
    const id = await sha256(bytes);
    const holdsSecret = action.format === 'pfx';
    const kind = kindOf(circumstances);
    const file: NewFile = { name: action.fileName, kind, size: bytes.length, sha256: id, holdsSecret };
    return success({ facts: { file }, ...toKeep([{ file, kept: { id, bytes } }]) });
  },
};

function kindOf({ action, inputs }: Circumstances<ExportCertificate>): FileKind {
  if (action.format === 'pfx') return 'pkcs12';
  const count = action.format === 'pkcs7' ? (inputs.files ?? []).length : 1;
  return count === 1 ? 'certificate' : 'certificates';
}

async function write(circumstances: Circumstances<ExportCertificate>): Promise<Outcome<Bytes, Problem>> {
  const { action, inputs, tools } = circumstances;
  const ders = (inputs.files ?? []).map(({ bytes }) => bytes);
  const [certificate] = ders;
  if (certificate === undefined) return refusal(problemOf('no-certificate-given'));
  if (action.format === 'pfx') return writePfx(circumstances, certificate, ders.slice(1));
  if (action.format === 'pkcs7') return success(await tools.pki.encodePkcs7(ders));
  return success(action.format === 'der' ? certificate : windowsPem(certificate));
}

/** Windows ends lines with CR and LF. */
function windowsPem(der: Bytes): Bytes {
  return toUtf8(toPem('CERTIFICATE', der).replaceAll('\n', '\r\n'));
}

async function writePfx(
  { action, inputs, world, tools }: Circumstances<ExportCertificate>,
  certificate: Bytes,
  chain: readonly Bytes[],
): Promise<Outcome<Bytes, Problem>> {
  const placement =
    action.key === undefined ? undefined : recordOf(world, 'placements', action.key.placement);
  const keyPair = placement?.key === undefined ? undefined : await tools.readKey(placement.key);
  if (action.key === undefined || keyPair === undefined)
    return refusal(problemOf('private-key-not-here', undefined, { key: action.fileName }));
  return success(
    await tools.pki.encodePfx({
      certificate,
      chain,
      pkcs8: keyPair.pkcs8,
      friendlyName: action.fileName.replace(/\.pfx$/i, ''),
      password: inputs.secrets?.['password'] ?? '',
      protection: action.key.protection,
    }),
  );
}
