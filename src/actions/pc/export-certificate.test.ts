import { beforeAll, describe, expect, test } from 'vitest';
import { directOperations } from '@/pki/worker/direct-operations';
import { placementId, traineePc } from '@/simulation/pc/certificate-stores';
import type { ExportCertificate } from '@/simulation/pc/files';
import { issueAuthority, issueServer, type Issued } from '@/testing/certificates';
import { anInstalledLab, fileOf, must, type TestLab } from '@/testing/lab';
import { aToolFolder, hasTool } from '@/testing/outside-tools';

const password = 'a password';

let root: Issued;
let server: Issued;
let placement: string;

beforeAll(async () => {
  root = await issueAuthority('Root');
  server = await issueServer('host.sb7.com', { issuedBy: root });
  placement = placementId(traineePc, 'personal', server.certificate.fingerprint, 'current-user');
});

async function exported(lab: TestLab, values: Partial<ExportCertificate>, chain: readonly Issued[] = []) {
  const action = {
    type: 'export-certificate',
    format: 'der',
    fileName: 'hq.cer',
    overwrite: false,
    ...values,
  } as const;
  const files = [server, ...chain].map(({ certificate }) => ({ name: '', bytes: certificate.der }));
  const [event] = must(await lab.perform(action, { files, secrets: { password } }));
  return fileOf(lab, event?.values['file'] ?? '');
}

/** A lab whose PC holds the server's key. */
async function aLabWithKey(): Promise<TestLab> {
  const lab = await anInstalledLab();
  const bytes = await directOperations.encodePfx({
    certificate: server.certificate.der,
    chain: [],
    pkcs8: server.key.pkcs8,
    friendlyName: 'host',
    password,
  });
  must(
    await lab.perform(
      { type: 'import-certificates', pc: traineePc, store: 'automatic', location: 'current-user' },
      { files: [{ name: 'host.pfx', bytes }], secrets: { password } },
    ),
  );
  return lab;
}

test('DER is the certificate byte by byte', async () => {
  const file = await exported(await anInstalledLab(), {});
  expect(file).toEqual({ name: 'hq.cer', bytes: server.certificate.der });
});

test('Base-64 has 64 columns and the line ends of Windows', async () => {
  const { bytes } = await exported(await anInstalledLab(), { format: 'base-64' });
  const lines = new TextDecoder().decode(bytes).split('\r\n');
  expect(lines[0]).toBe('-----BEGIN CERTIFICATE-----');
  expect(lines.slice(1, -3).every(({ length }) => length === 64)).toBe(true);
  expect(lines.join('')).not.toContain('\n');
});

test('P7B holds the path where it is asked for', async () => {
  const { bytes } = await exported(await anInstalledLab(), { format: 'pkcs7', fileName: 'hq.p7b' }, [root]);
  const items = await directOperations.readFiles([bytes], []);
  expect(
    items.map((item) => (item.kind === 'certificate' ? item.certificate.fingerprint : item.kind)),
  ).toEqual([server.certificate.fingerprint, root.certificate.fingerprint]);
});

describe('a file of that name', () => {
  test('is kept unless it may be replaced', async () => {
    const lab = await anInstalledLab();
    await exported(lab, {});
    const again = await lab.perform(
      { type: 'export-certificate', format: 'base-64', fileName: 'HQ.cer', overwrite: false },
      { files: [{ name: '', bytes: server.certificate.der }] },
    );
    expect(again).toMatchObject({ ok: false, problem: { name: 'file-name-taken', field: 'file-name' } });
    await exported(lab, { format: 'base-64', overwrite: true });
    expect(Object.values(lab.store.world().files).map(({ name }) => name)).toEqual(['hq.cer']);
  });

  test('has to be one that Windows takes', async () => {
    const outcome = await (
      await anInstalledLab()
    ).perform(
      { type: 'export-certificate', format: 'der', fileName: 'a?.cer', overwrite: false },
      { files: [{ name: '', bytes: server.certificate.der }] },
    );
    expect(outcome).toMatchObject({ ok: false, problem: { name: 'file-name-invalid' } });
  });
});

describe.each(['TripleDES-SHA1', 'AES-256-SHA256'] as const)('a PFX protected with %s', (protection) => {
  test.runIf(hasTool('openssl'))('is opened by OpenSSL, and holds key and path', async () => {
    const lab = await aLabWithKey();
    const key = { placement, protection, isDeleted: false };
    const { bytes } = await exported(lab, { format: 'pfx', fileName: 'hq.pfx', key }, [root]);
    const folder = aToolFolder();
    folder.write('hq.pfx', bytes);
    const text = folder.run(
      'openssl',
      'pkcs12',
      '-in',
      'hq.pfx',
      '-passin',
      `pass:${password}`,
      '-nodes',
      '-legacy',
    );
    folder.remove();
    expect(text.match(/BEGIN CERTIFICATE/g)).toHaveLength(2);
    expect(text).toContain('BEGIN PRIVATE KEY');
  });
});

test('the store can give the key up; then there is none to export', async () => {
  const lab = await aLabWithKey();
  const key = { placement, protection: 'AES-256-SHA256', isDeleted: true } as const;
  await exported(lab, { format: 'pfx', fileName: 'hq.pfx', key });
  expect(lab.store.world().placements[placement]?.key).toBeUndefined();
  const again = await lab.perform(
    { type: 'export-certificate', format: 'pfx', fileName: 'more.pfx', overwrite: false, key },
    { files: [{ name: '', bytes: server.certificate.der }], secrets: { password } },
  );
  expect(again).toMatchObject({ ok: false, problem: { name: 'private-key-not-here' } });
});
