import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { toUtf8 } from '@/base/bytes';
import { directOperations } from '@/pki/worker/direct-operations';
import { toPem } from '@/pki/pem';
import type { ConfirmationName, ProblemName } from '@/simulation/world/problem';
import { recordOf } from '@/simulation/world/world';
import { issueAuthority, issueServer, type Issued } from '@/testing/certificates';
import { anInstalledLab, aRequest, must, noteTime, type TestLab } from '@/testing/lab';

const host = 'eg.sb7.com';
const key = ({ key: { pkcs8 } }: Issued) => toPem('PRIVATE KEY', pkcs8);
const pem = (...issued: readonly Issued[]) =>
  issued.map(({ certificate }) => toPem('CERTIFICATE', certificate.der)).join('');

let root: Issued;
let upper: Issued;
let issuing: Issued;
let server: Issued;
let other: Issued;
let lab: TestLab;

beforeAll(async () => {
  root = await issueAuthority('Outside Root');
  upper = await issueAuthority('Outside CA 1', { issuedBy: root });
  issuing = await issueAuthority('Outside CA 2', { issuedBy: upper });
  server = await issueServer(host, { issuedBy: issuing });
  other = await issueServer('other.sb7.com', { issuedBy: issuing });
});

beforeEach(async () => {
  lab = await anInstalledLab();
});

/** No remote phone trusts the root of the tests. */
const privateRoot = ['root-not-trusted'] as const;

function importText(text: string, accepted: readonly ConfirmationName[] = []) {
  const files = [{ name: 'pasted', bytes: toUtf8(text) }];
  return lab.perform({ type: 'import-pasted', slot: 'rast', accepted }, { files });
}

const slot = () => recordOf(lab.store.world(), 'slots', 'rast');

const complete = () => pem(server) + key(server) + pem(issuing, upper, root);

test('certificate, key and chain in this order wait for the restart, with the chain as it was pasted', async () => {
  must(await importText(complete(), privateRoot));
  expect(slot().pending?.credential).toMatchObject({
    certificate: server.certificate.fingerprint,
    key: server.key.publicKey.fingerprint,
    chain: [issuing, upper, root].map(({ certificate }) => certificate.fingerprint),
  });
  expect(await lab.store.storage.readSecret(server.key.publicKey.fingerprint)).toEqual(server.key.pkcs8);
});

test('PKCS#1 is taken too, and the key may be that of the stored request', async () => {
  const traditional = await directOperations.encodePrivateKey(server.key.pkcs8, { kind: 'traditional' });
  must(
    await importText(
      pem(server) + toPem('RSA PRIVATE KEY', traditional) + pem(issuing, upper, root),
      privateRoot,
    ),
  );
  must(await lab.perform(aRequest({ slot: 'rast', commonName: host, newKey: true })));
  const stored = slot().request?.key ?? '';
  const [item] = await directOperations.readFiles(
    [(await lab.store.storage.readSecret(stored)) ?? toUtf8('')],
    [],
  );
  if (item?.kind !== 'private-key') throw new Error('the request has a key');
  const issued = await issueServer(host, { issuedBy: root, key: item.keyPair });
  must(await importText(pem(issued, root), privateRoot));
  expect(slot().pending?.credential.key).toBe(stored);
});

describe('refused, each mistake by its own name, and nothing changes', () => {
  const cases: readonly (readonly [ProblemName, () => string | Promise<string>])[] = [
    ['paste-empty', () => ' \n'],
    ['paste-certificate-missing', () => key(server)],
    ['paste-key-first', () => key(server) + pem(server, issuing)],
    ['paste-key-late', () => pem(server, issuing) + key(server)],
    ['paste-second-key', () => pem(server) + key(server) + key(other)],
    ['paste-leaf-late', () => pem(issuing) + key(server) + pem(server)],
    ['paste-chain-order', () => pem(server) + key(server) + pem(upper, issuing)],
    ['paste-chain-order', () => pem(server) + key(server) + pem(root, upper, issuing)],
    ['paste-marker-missing', () => complete().replace('-----END CERTIFICATE-----', '')],
    ['paste-marker-missing', () => complete().replace('-----BEGIN PRIVATE KEY-----', '')],
    ['paste-unreadable', () => 'Nothing of use'],
    ['paste-key-missing', () => pem(server, issuing)],
    ['paste-key-foreign', () => pem(server) + key(other) + pem(issuing)],
    ['paste-key-encrypted', encryptedKey],
    ['paste-key-kind', ecKey],
    ['certificate-key-kind', ecCertificate],
    ['certificate-expired', expired],
  ];

  test.each(cases)('%s', async (name, text) => {
    const before = lab.store.world();
    const outcome = await importText(await text());
    expect(outcome).toMatchObject({ ok: false, problem: { name, field: 'pasted' } });
    expect(lab.store.world()).toBe(before);
  });

  test('a missing marker is named with its line', async () => {
    const text = complete().replace('-----BEGIN PRIVATE KEY-----\n', '');
    const end = text.slice(0, text.indexOf('-----END PRIVATE KEY')).split('\n').length;
    expect(await importText(text)).toMatchObject({ problem: { values: { line: String(end) } } });
  });

  async function encryptedKey() {
    const form = { kind: 'encrypted-pkcs8', password: 'secret words' } as const;
    const encrypted = await directOperations.encodePrivateKey(server.key.pkcs8, form);
    return pem(server) + toPem('ENCRYPTED PRIVATE KEY', encrypted) + pem(issuing);
  }

  async function ecKey() {
    const { keyPair } = await directOperations.generateKey('P-256');
    return pem(server) + toPem('PRIVATE KEY', keyPair.pkcs8) + pem(issuing);
  }

  async function ecCertificate() {
    const { keyPair } = await directOperations.generateKey('P-256');
    return pem(await issueServer(host, { issuedBy: root, key: keyPair }), root);
  }

  async function expired() {
    const old = await issueServer(host, { issuedBy: root, notAfter: noteTime - 1000 });
    return pem(old) + key(old) + pem(root);
  }
});

describe('confirmed, each consequence by its own name', () => {
  const cases: readonly (readonly [ConfirmationName, () => string | Promise<string>])[] = [
    ['chain-incomplete', () => pem(server) + key(server)],
    ['name-does-not-match', () => pem(other) + key(other) + pem(issuing, upper, root)],
    ['root-not-trusted', complete],
    ['self-signed', () => itself(2048)],
    ['key-too-short', () => itself(1024)],
  ];

  test.each(cases)('%s', async (name, make) => {
    const text = await make();
    const outcome = await importText(text);
    const asked = outcome.ok ? [] : (outcome.problem.confirmations ?? []);
    expect(asked.map((confirmation) => confirmation.name)).toContain(name);
    expect(slot().pending).toBeUndefined();
    must(
      await importText(
        text,
        asked.map((confirmation) => confirmation.name),
      ),
    );
    expect(slot().pending).toBeDefined();
  });

  async function itself(bits: number) {
    const { keyPair } = await directOperations.generateKey(bits);
    const own = await issueServer(host, { key: keyPair });
    return pem(own) + key(own);
  }
});

test('a wildcard that covers the name is taken without a question about it', async () => {
  const names = [{ kind: 'dns', value: '*.sb7.com' }] as const;
  const wildcard = await issueServer('*.sb7.com', { issuedBy: root, subjectAlternativeNames: names });
  const text = pem(wildcard) + key(wildcard) + pem(root);
  expect(await importText(text, privateRoot)).toMatchObject({ ok: true });
});
