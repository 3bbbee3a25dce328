import { type Bytes, concatBytes, toUtf8 } from '@/base/bytes';
import { type Outcome, refusal, success } from '@/base/outcome';
import { type PemLabel, toPem } from '@/pki/pem';
import type { KeyPair } from '@/pki/public-key';
import {
  exportedCertificates,
  type ExportedFacts,
  type ExportPracticeItems,
  keyFormats,
  problemOfExport,
  protectedFormats,
} from '@/simulation/practice-ca/export-items';
import type { FileKind } from '@/simulation/world/pc-records';
import { type Problem, problemOf } from '@/simulation/world/problem';
import { recordOf, type World } from '@/simulation/world/world';
import { sha256 } from '../preparation/reading';
import type { Inputs, Preparation, Tools } from '../preparation/preparation';
import { keptKey } from './keys-and-requests';

/** Writes the file; one with a private key goes to the vault. */
export const preparePracticeExport: Preparation<ExportPracticeItems, ExportedFacts> = {
  prepare: async ({ action, inputs, world, tools }) => {
    const problem = problemOfPassword(action, inputs) ?? problemOfExport(world, action);
    if (problem !== undefined) return refusal(problem);
    const written = await writeItems(action, world, tools, inputs.secrets?.['password'] ?? '');
    if (!written.ok) return written;
    const bytes = written.value;
    const id = await sha256(bytes);
    const holdsSecret = keyFormats.includes(action.format);
    const file = {
      name: action.fileName,
      kind: kindOf(action),
      size: bytes.length,
      sha256: id,
      holdsSecret,
    };
    const kept = [{ id, bytes }];
    return success({ facts: { file }, ...(holdsSecret ? { secrets: kept } : { contents: kept }) });
  },
};

function problemOfPassword({ format }: ExportPracticeItems, { secrets = {} }: Inputs): Problem | undefined {
  if (!protectedFormats.includes(format)) return undefined;
  const { password = '', passwordAgain = '' } = secrets;
  if (password === '') return problemOf('password-required', 'password');
  return password === passwordAgain ? undefined : problemOf('passwords-differ', 'passwordAgain');
}

function kindOf({ list, format, items }: ExportPracticeItems): FileKind {
  if (list === 'requests') return 'certificate-request';
  if (list === 'revocation-lists') return 'revocation-list';
  if (list === 'keys') return format === 'public-pem' ? 'other' : 'private-key';
  if (format.startsWith('pkcs12') || format === 'trust-store') return 'pkcs12';
  if (keyFormats.includes(format)) return 'private-key';
  return items.length > 1 || format.includes('chain') ? 'certificates' : 'certificate';
}

type Written = Promise<Outcome<Bytes, Problem>>;

/** The octets of the file that an export makes. */
function writeItems(action: ExportPracticeItems, world: World, tools: Tools, password: string): Written {
  const [first = ''] = action.items;
  switch (action.list) {
    case 'keys':
      return writeKey(action, first, tools, password);
    case 'requests':
      return writeContent(action, first, 'CERTIFICATE REQUEST', tools);
    case 'revocation-lists':
      return writeContent(action, first, 'X509 CRL', tools);
    case 'certificates':
      return writeCertificates(action, world, tools, password);
  }
}

async function writeContent(
  { format }: ExportPracticeItems,
  id: string,
  label: PemLabel,
  { readFile }: Tools,
): Written {
  const der = await readFile(id);
  if (der === undefined) return refusal(problemOf('file-not-here'));
  return success(format === 'der' ? der : toUtf8(toPem(label, der)));
}

async function writeKey(
  { format, protection }: ExportPracticeItems,
  id: string,
  { readKey, pki }: Tools,
  password: string,
): Written {
  const read = await keptKey(readKey, id);
  if (!read.ok) return read;
  const { pkcs8, publicKey } = read.value;
  if (format === 'pkcs8-der') return success(pkcs8);
  if (format === 'public-pem') return success(toUtf8(toPem('PUBLIC KEY', publicKey.spki)));
  if (format === 'traditional') {
    const der = await pki.encodePrivateKey(pkcs8, { kind: 'traditional' });
    return success(toUtf8(toPem(traditionalLabel(read.value), der)));
  }
  if (format === 'pkcs8') return success(toUtf8(toPem('PRIVATE KEY', pkcs8)));
  const form = {
    kind: 'encrypted-pkcs8',
    password,
    ...(protection === undefined ? {} : { protection }),
  } as const;
  return success(toUtf8(toPem('ENCRYPTED PRIVATE KEY', await pki.encodePrivateKey(pkcs8, form))));
}

/** Keys without an older form are written as PKCS#8. */
function traditionalLabel({ publicKey: { algorithm } }: KeyPair): PemLabel {
  if (algorithm === 'RSA') return 'RSA PRIVATE KEY';
  return algorithm === 'EC' ? 'EC PRIVATE KEY' : 'PRIVATE KEY';
}

async function writeCertificates(
  action: ExportPracticeItems,
  world: World,
  tools: Tools,
  password: string,
): Written {
  const { format, items } = action;
  const certificates = exportedCertificates(world, items, format).map((id) =>
    recordOf(world, 'certificates', id),
  );
  const ders = certificates.map(({ der }) => der);
  if (keyFormats.includes(format)) return writeWithKey(action, world, tools, { ders, password });
  if (format === 'trust-store') return writeTrustStore(action, world, tools, password);
  if (format.startsWith('pkcs7')) return success(await tools.pki.encodePkcs7(ders));
  return success(format === 'der' ? concatBytes(...ders.slice(0, 1)) : pemOf(ders));
}

async function writeWithKey(
  { format, items, protection }: ExportPracticeItems,
  world: World,
  { readKey, pki }: Tools,
  { ders, password }: { readonly ders: readonly Bytes[]; readonly password: string },
): Written {
  const [item = ''] = items;
  const key = await keptKey(readKey, recordOf(world, 'certificates', item).publicKey.fingerprint, 'format');
  if (!key.ok) return key;
  const { pkcs8 } = key.value;
  const [certificate, ...chain] = ders;
  if (certificate === undefined) throw new Error('an export has an item');
  if (!format.startsWith('pkcs12'))
    return success(concatBytes(toUtf8(toPem('PRIVATE KEY', pkcs8)), pemOf(ders)));
  const friendlyName = recordOf(world, 'practiceCertificates', item).name;
  const contents = { certificate, chain, pkcs8, friendlyName, password };
  return success(await pki.encodePfx(protection === undefined ? contents : { ...contents, protection }));
}

async function writeTrustStore(
  { items, protection }: ExportPracticeItems,
  world: World,
  { pki }: Tools,
  password: string,
): Written {
  const certificates = items.map((id) => ({
    certificate: recordOf(world, 'certificates', id).der,
    friendlyName: recordOf(world, 'practiceCertificates', id).name,
  }));
  const contents = { certificates, password };
  return success(
    await pki.encodeTrustStore(protection === undefined ? contents : { ...contents, protection }),
  );
}

function pemOf(ders: readonly Bytes[]): Bytes {
  return toUtf8(ders.map((der) => toPem('CERTIFICATE', der)).join(''));
}
