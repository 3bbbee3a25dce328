import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { directOperations } from '@/pki/worker/direct-operations';
import type { ExportFormat, ExportableList } from '@/simulation/practice-ca/export-items';
import { signerOf } from '@/simulation/practice-ca/issuers';
import { recordOf } from '@/simulation/world/world';
import { anInstalledLab, aRequest, fileOf, must, noteTime, type TestLab } from '@/testing/lab';
import { aToolFolder, hasTool } from '@/testing/outside-tools';
import { aProfile, aRootIn, idOf, issueIn } from '@/testing/practice-ca';

const folder = aToolFolder();
const at = String(noteTime / 1000 + 3600);

let lab: TestLab;
let root: string;
let intermediate: string;
let server: string;
let client: string;

/** Story A's request in the list of requests. */
async function importRequest(): Promise<string> {
  const [event] = must(await lab.perform(aRequest({ alternativeNames: ['connect.sb7.com', '10.7.0.10'] })));
  const file = await fileOf(lab, event?.values['file'] ?? '');
  must(await lab.perform({ type: 'import-practice-items' }, { files: [file] }));
  return Object.keys(lab.store.world().practiceRequests)[0] ?? '';
}

beforeAll(async () => {
  lab = await anInstalledLab();
  root = await aRootIn(lab);
  intermediate = await issueIn(
    lab,
    aProfile('authority', { commonName: 'Practice Intermediate' }, { pathLength: '0' }),
    {
      issuer: root,
      source: { kind: 'key', key: { kind: 'new', shape: 'P-384' } },
      accepted: ['outlives-issuer'],
    },
  );
  const takes = { subject: true, names: true, extensions: true };
  server = await issueIn(lab, aProfile('https-server', {}), {
    issuer: intermediate,
    saveAs: 'SB7-HQ.crt',
    source: { kind: 'request', request: await importRequest(), takes },
  });
  client = await issueIn(
    lab,
    aProfile('https-client', { commonName: 'sarah.lopez', email: 'sarah@sb7.com' }),
    {
      issuer: intermediate,
      source: { kind: 'key', key: { kind: 'new', shape: 'P-256' } },
    },
  );
});

afterAll(() => folder.remove());

function certificateOf(fingerprint: string) {
  return recordOf(lab.store.world(), 'certificates', fingerprint);
}

async function exported(
  list: ExportableList,
  items: readonly string[],
  format: ExportFormat,
  secrets: Readonly<Record<string, string>> = {},
) {
  const action = { type: 'export-practice-items', list, items, format, fileName: 'out' } as const;
  const [event] = must(await lab.perform({ ...action, accepted: ['root-is-for-the-lab'] }, { secrets }));
  return (await fileOf(lab, event?.values['file'] ?? '')).bytes;
}

test('the request keeps its names, the template gives the rest, and the file lies in the folder', () => {
  expect(certificateOf(server)).toMatchObject({
    subjectAlternativeNames: [
      { kind: 'dns', value: 'SB7-HQ.SB7.com' },
      { kind: 'dns', value: 'connect.sb7.com' },
      { kind: 'ip', value: '10.7.0.10' },
    ],
    basicConstraints: { isAuthority: false },
    extendedKeyUsage: ['1.3.6.1.5.5.7.3.1'],
    defects: [],
  });
  const files = Object.values(lab.store.world().files).map(({ name, kind }) => [name, kind]);
  expect(files).toContainEqual(['SB7-HQ.crt', 'certificate']);
});

test('the lists know who signed what', () => {
  const world = lab.store.world();
  const signers = [root, intermediate, server].map((id) =>
    signerOf(world, recordOf(world, 'certificates', id)),
  );
  expect(signers).toEqual([
    { kind: 'self-signed' },
    { kind: 'known', certificate: root },
    { kind: 'known', certificate: intermediate },
  ]);
});

describe.skipIf(!hasTool('openssl'))('with openssl', () => {
  async function write(name: string, ...parameters: Parameters<typeof exported>) {
    folder.write(name, await exported(...parameters));
  }

  function verify(name: string, purpose: string, ...more: readonly string[]): boolean {
    const chain = ['-CAfile', 'root.pem', '-untrusted', 'intermediate.pem'];
    const how = ['-x509_strict', '-purpose', purpose, '-attime', at];
    return folder.accepts('openssl', 'verify', ...chain, ...how, ...more, name);
  }

  beforeAll(async () => {
    await write('root.pem', 'certificates', [root], 'pem');
    await write('intermediate.pem', 'certificates', [intermediate], 'pem');
    await write('server.pem', 'certificates', [server], 'pem');
    await write('client.pem', 'certificates', [client], 'pem');
  });

  test('verify accepts server and client for their purposes and no other', () => {
    expect(verify('server.pem', 'sslserver', '-verify_hostname', 'connect.sb7.com')).toBe(true);
    expect(verify('server.pem', 'sslclient')).toBe(false);
    expect(verify('client.pem', 'sslclient')).toBe(true);
    expect(verify('client.pem', 'sslserver')).toBe(false);
  });

  test('verify -crl_check_all follows revocations, reinstatements and numbers', async () => {
    const list = async (authority: string, name: string) => {
      const action = { type: 'issue-practice-list', authority, days: 30, number: '' } as const;
      const id = idOf(must(await lab.perform({ ...action, withReasons: true, digest: 'SHA-256' })));
      await write(name, 'revocation-lists', [id], 'pem');
    };
    const check = () => {
      folder.write(
        'lists.pem',
        new Uint8Array([...folder.read('root.crl'), ...folder.read('intermediate.crl')]),
      );
      return verify('server.pem', 'sslserver', '-crl_check_all', '-CRLfile', 'lists.pem');
    };
    await list(root, 'root.crl');
    await list(intermediate, 'intermediate.crl');
    expect(check()).toBe(true);
    const revocation = { certificates: [server], reason: 'keyCompromise', revokedAt: noteTime } as const;
    must(await lab.perform({ type: 'revoke-practice-certificates', ...revocation }));
    await list(intermediate, 'intermediate.crl');
    expect(check()).toBe(false);
    const text = folder.run('openssl', 'crl', '-in', 'intermediate.crl', '-noout', '-text');
    expect(text).toMatch(/CRL Number:\s+2/);
    expect(text).toMatch(/Key Compromise/);
    must(await lab.perform({ type: 'reinstate-practice-certificates', certificates: [server] }));
    await list(intermediate, 'intermediate.crl');
    expect(check()).toBe(true);
  });

  test('a PFX with the chain opens with its password, in both ciphers', async () => {
    for (const protection of ['AES-256-SHA256', 'TripleDES-SHA1'] as const) {
      const action = { type: 'export-practice-items', list: 'certificates', items: [client] } as const;
      const inputs = { secrets: { password: 'secret', passwordAgain: 'secret' } };
      const wish = {
        format: 'pkcs12-chain',
        fileName: 'client.pfx',
        protection,
        accepted: ['root-is-for-the-lab'],
      } as const;
      const [event] = must(await lab.perform({ ...action, ...wish }, inputs));
      folder.write('client.pfx', (await fileOf(lab, event?.values['file'] ?? '')).bytes);
      const output = folder.run('openssl', 'pkcs12', '-in', 'client.pfx', '-passin', 'pass:secret', '-nodes');
      expect(output.match(/BEGIN CERTIFICATE/g)).toHaveLength(3);
      expect(output).toContain('BEGIN PRIVATE KEY');
    }
  });
});

test('nothing of a private key is in the world or the journal', async () => {
  const keys = Object.keys(lab.store.world().practiceKeys);
  expect(keys).toHaveLength(3);
  const said = JSON.stringify([lab.store.world(), await lab.store.storage.readJournal()]);
  for (const key of keys) {
    const pkcs8 = await lab.store.storage.readSecret(key);
    const read = await directOperations.readFiles([pkcs8 ?? new Uint8Array()], []);
    expect(read).toMatchObject([{ kind: 'private-key' }]);
    expect(said).not.toContain(JSON.stringify(Object.values(pkcs8?.slice(60, 90) ?? [])).slice(1, -1));
  }
});
