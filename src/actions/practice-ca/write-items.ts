import { concatBytes, toUtf8, type Bytes } from '@/base/bytes';
import { refusal, success, type Outcome } from '@/base/outcome';
import { toPem, type PemLabel } from '@/pki/pem';
import type { KeyPair } from '@/pki/public-key';
import {
  exportedCertificates,
  keyFormats,
  type ExportPracticeItems,
} from '@/simulation/practice-ca/export-items';
import { problemOf, type Problem } from '@/simulation/world/problem';
import { recordOf, type World } from '@/simulation/world/world';
import type { Tools } from '../preparation/preparation';
import { keptKey } from './taken-key';

type Written = Promise<Outcome<Bytes, Problem>>;

/** The octets of the file that an export makes. */
export function writeItems(
  action: ExportPracticeItems,
  world: World,
  tools: Tools,
  password: string,
): Written {
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

/** Keys without an older form stay in the general one. */
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
