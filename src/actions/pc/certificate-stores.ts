import { type Bytes, toUtf8 } from '@/base/bytes';
import { type Outcome, refusal, success } from '@/base/outcome';
import type { Certificate } from '@/pki/certificate';
import { collectVerdicts } from '@/pki/path/collect-verdicts';
import { toPem } from '@/pki/pem';
import type { KeyPair } from '@/pki/public-key';
import type { ImportCertificates, ImportFacts } from '@/simulation/pc/certificate-stores';
import type { ExportCertificate, NewFile, SavedFileFacts } from '@/simulation/pc/files';
import type { FileKind } from '@/simulation/world/pc-records';
import { type Problem, problemOf } from '@/simulation/world/problem';
import { recordOf } from '@/simulation/world/world';
import { passwordsOf, problemOfItems, sha256 } from '../preparation/reading';
import type { Circumstances, Inputs, Preparation, Tools } from '../preparation/preparation';
import { toKeep } from './files';

interface OpenedFiles {
  readonly certificates: readonly Certificate[];
  readonly keyPairs: readonly KeyPair[];
}

/** Finds the certificates in the files and verifies them against all that the lab knows; keeps the keys they come with. */
export const prepareImport: Preparation<ImportCertificates, ImportFacts, OpenedFiles> = {
  once: ({ inputs, tools }) => openFiles(inputs, tools),
  prepare: async ({ world, tools }, { certificates, keyPairs }) => {
    const all = [...certificates, ...Object.values(world.certificates)];
    const verdicts = await collectVerdicts(all, tools.pki, world.verdicts);
    const keys = keyPairs.map(({ publicKey }) => publicKey.fingerprint);
    return success({
      facts: { certificates, verdicts, keys },
      secrets: keyPairs.map(({ pkcs8, publicKey }) => ({ id: publicKey.fingerprint, bytes: pkcs8 })),
    });
  },
};

/** A key without a certificate has no place in a store. */
async function openFiles(inputs: Inputs, { pki }: Tools): Promise<Outcome<OpenedFiles, Problem>> {
  const files = inputs.files ?? [];
  const bytes = files.map((file) => file.bytes);
  const items = await pki.readFiles(bytes, passwordsOf(inputs));
  const certificates = items.flatMap((item) => (item.kind === 'certificate' ? [item.certificate] : []));
  const problem = certificates.length === 0 ? problemOfItems(items, files) : undefined;
  if (problem !== undefined) return refusal(problem);
  const owners = new Set(certificates.map(({ publicKey }) => publicKey.fingerprint));
  const keyPairs = items
    .flatMap((item) => (item.kind === 'private-key' ? [item.keyPair] : []))
    .filter(({ publicKey }) => owners.has(publicKey.fingerprint));
  return success({ certificates, keyPairs });
}

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
