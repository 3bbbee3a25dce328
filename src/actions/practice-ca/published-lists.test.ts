import { createPrivateKey } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { fileAt } from '@/simulation/vendor/published-files';
import { browserConnection } from '@/simulation/connections/browser';
import { clientConnection } from '@/simulation/connections/connect-client';
import type { Connection } from '@/simulation/connections/connection';
import { whyOf } from '@/simulation/connections/why';
import { recordOf } from '@/simulation/world/world';
import { forgeList, type ForgedList } from '@/testing/forge';
import { anInstalledLab, fileOf, must, type TestLab } from '@/testing/lab';
import { aProfile, aRootIn, idOf, issueIn } from '@/testing/practice-ca';
import { connectionWords } from '@/views/words/connection-words';
import { saveLabFile } from '../history/lab-file/save-lab-file';

const day = 86_400_000;
const host = 'SB7-HQ.SB7.com';
const listAddress = 'http://pki.practice-ca.example/Practice_CA.crl';

let lab: TestLab;
let root: string;
let issuing: string;
let server: string;

/** A practice root, trusted by the PC, an issuing CA below it, and a server's certificate on HQ; the PC asks for revocation. */
beforeEach(async () => {
  lab = await anInstalledLab();
  root = await aRootIn(lab);
  issuing = await issueIn(lab, aProfile('authority', { commonName: 'Practice CA' }), {
    issuer: root,
    accepted: ['outlives-issuer'],
  });
  server = await issueIn(lab, aProfile('https-server', { commonName: host }), { issuer: issuing });
  await install(server, 'pem-with-key-and-chain');
  const file = await exported(root, 'pem');
  must(
    await lab.perform(
      { type: 'import-certificates', pc: 'trainee', store: 'trusted-root' },
      { files: [file] },
    ),
  );
  await ask({ checksRevocation: true });
});

async function exported(item: string, format: 'pem' | 'pem-with-key' | 'pem-with-key-and-chain') {
  const action = { type: 'export-practice-items', list: 'certificates', items: [item], format } as const;
  const accepted = ['root-is-for-the-lab'] as const;
  const [event] = must(await lab.perform({ ...action, fileName: `${format}.pem`, accepted }));
  return fileOf(lab, event?.values['file'] ?? '');
}

async function install(item: string, format: 'pem-with-key' | 'pem-with-key-and-chain') {
  const files = [await exported(item, format)];
  const accepted = ['chain-incomplete', 'root-not-trusted'] as const;
  const action = { type: 'install-certificate', slot: 'headquarters-https' } as const;
  must(await lab.perform({ ...action, accepted }, { files }));
  must(await lab.perform({ type: 'advance-clock', by: 60_000 }));
}

async function ask(settings: { readonly checksRevocation?: boolean; readonly fetchesIssuers?: boolean }) {
  must(await lab.perform({ type: 'change-pc-settings', pc: 'trainee', settings }));
}

async function publish(authority = issuing, days = 7): Promise<string> {
  const action = { type: 'issue-practice-list', authority, days, number: '', withReasons: true } as const;
  return idOf(must(await lab.perform({ ...action, digest: 'SHA-256' })));
}

async function revoke(...certificates: readonly string[]) {
  const revocation = { certificates, reason: 'keyCompromise', revokedAt: lab.store.now() } as const;
  must(await lab.perform({ type: 'revoke-practice-certificates', ...revocation }));
}

/** Takes in a list of the issuing CA that names the server, signed elsewhere with the same key. */
async function importList(dates: Pick<ForgedList, 'thisUpdate' | 'nextUpdate'>) {
  const pem = Buffer.from((await exported(issuing, 'pem-with-key')).bytes);
  const { certificates } = lab.store.world();
  const { subject = [] } = certificates[issuing] ?? {};
  const revoked = [certificates[server]?.serialNumber ?? ''];
  const bytes = forgeList({ issuer: { subject, key: createPrivateKey(pem) }, revoked, ...dates });
  must(await lab.perform({ type: 'import-practice-items' }, { files: [{ name: 'foreign.crl', bytes }] }));
}

const at = () => lab.store.now();
const browser = (look?: 'chrome-58') =>
  browserConnection(lab.store.world(), { scheme: 'https', host }, at(), 'trainee', look);
const client = () => clientConnection(lab.store.world(), host, at())[0];
const said = ({ state, reasons }: Connection) => [state, ...reasons.map(({ name }) => name)];

describe('a list of the practice CA', () => {
  test('that nobody has published is missed, and the lock stays', () => {
    expect(said(browser())).toEqual(['secure', 'all-good', 'list-not-found', 'list-not-found']);
    expect(browser().reasons[1]?.values['address']).toBe(listAddress);
  });

  test('counts from its publication on: revoking alone reaches nobody', async () => {
    await publish(root);
    await publish();
    expect(said(browser())).toEqual(['secure', 'all-good']);
    await revoke(server);
    expect(said(browser())).toEqual(['secure', 'all-good']);
    await publish();
    expect(said(browser())).toEqual(['broken', 'revoked']);
    expect(browser('chrome-58').error).toBe('REVOKED');
    expect(client()?.connection.state).toBe('plain');
  });

  test('is read whatever the lists above it do not say', async () => {
    await revoke(server);
    await publish();
    expect(said(browser())).toEqual(['broken', 'revoked']);
  });

  test('of the root revokes the issuing CA, and so all below it', async () => {
    await revoke(issuing);
    await publish(root);
    expect(said(browser())).toEqual(['broken', 'revoked']);
    expect(browser().reasons[0]?.values['certificate']).toBe('Practice CA');
  });

  test('counts until its next update, and the lock changes by itself then', async () => {
    await publish(root, 300);
    await revoke(server);
    const list = await publish(issuing, 1);
    const { nextUpdate = 0 } = recordOf(lab.store.world(), 'practiceLists', list);
    expect(browser().until).toBe(nextUpdate + 1000);
    must(await lab.perform({ type: 'advance-clock', by: day }));
    expect(said(browser())).toEqual(['broken', 'revoked']);
    must(await lab.perform({ type: 'advance-clock', by: 1000 }));
    expect(said(browser())).toEqual(['secure', 'all-good', 'list-out-of-date']);
    expect(browser().reasons[1]?.values).toMatchObject({
      address: listAddress,
      nextUpdate: String(nextUpdate),
    });
    await publish();
    expect(said(browser())).toEqual(['broken', 'revoked']);
  });

  test('counts only once its time has come', async () => {
    const tomorrow = Math.floor(at() / 1000) * 1000 + day;
    await importList({ thisUpdate: tomorrow, nextUpdate: tomorrow + day });
    expect(said(browser())).toEqual(['secure', 'all-good', 'list-not-yet-valid', 'list-not-found']);
    expect(browser().reasons[1]?.values).toMatchObject({ thisUpdate: String(tomorrow) });
    must(await lab.perform({ type: 'advance-clock', by: day }));
    expect(said(browser())).toEqual(['broken', 'revoked']);
  });

  test('that does not say until when it is valid never counts, and the client says what to do', async () => {
    await publish(root);
    await importList({ thisUpdate: at() - 1000 });
    expect(said(browser())).toEqual(['secure', 'all-good', 'list-without-end']);
    const [, doubt] = browser().reasons;
    expect(doubt && connectionWords(doubt)).toContain(
      `the list at ${listAddress} does not say until when it is valid, as every issuer must (RFC 5280 section 5.1.2.5)`,
    );
    const service = client();
    const chain =
      service && whyOf(lab.store.world(), host, service, at()).find(({ name }) => name === 'chain');
    expect(chain?.advice).toEqual([{ name: 'publish-a-list', place: 'practice-ca-lists' }]);
  });

  test('without the certificate again, after it was reinstated, gives the lock back', async () => {
    await revoke(server);
    await publish();
    must(await lab.perform({ type: 'reinstate-practice-certificates', certificates: [server] }));
    await publish();
    expect(browser().state).toBe('secure');
  });

  test('is taken back with its step, and lies at no address once it is deleted', async () => {
    await revoke(server);
    await publish();
    must(await lab.perform({ type: 'undo' }));
    expect(browser().state).toBe('secure');
    must(await lab.perform({ type: 'redo' }));
    expect(browser().state).toBe('broken');
    const items = Object.keys(lab.store.world().practiceLists);
    must(await lab.perform({ type: 'delete-practice-items', list: 'revocation-lists', items }));
    expect(browser().state).toBe('secure');
    expect(fileAt(lab.store.world(), listAddress)).toBeUndefined();
  });

  test('is nothing to a PC that does not ask, whose lock says why it stays', async () => {
    await ask({ checksRevocation: false });
    await revoke(server);
    await publish();
    expect(said(browser())).toEqual(['secure', 'all-good', 'revoked-not-asked']);
  });

  test('goes with a lab file', async () => {
    await revoke(server);
    await publish();
    const file = await saveLabFile(lab.store);
    if (!file.ok) throw new Error(file.problem.name);
    lab = await anInstalledLab();
    must(await lab.perform({ type: 'open-lab-file', withKeys: false }, { files: [file.value] }));
    expect(said(browser())).toEqual(['broken', 'revoked']);
  });
});

test('a certificate that names no address is never found out, and the client says so', async () => {
  const profile = aProfile('https-server', { commonName: host }, { revocationListAddresses: [] });
  const mute = await issueIn(lab, profile, { issuer: issuing });
  await install(mute, 'pem-with-key-and-chain');
  await publish(root);
  await revoke(mute);
  await publish();
  const service = client();
  if (service === undefined) throw new Error('the client has a service');
  expect(said(service.connection)).toEqual(['secure', 'all-good', 'revoked-without-address']);
  const chain = whyOf(lab.store.world(), host, service, at()).find(({ name }) => name === 'chain');
  expect(chain?.status).toBe('doubtful');
});

test('the issuing CA’s certificate is fetched from its address where the server does not send it', async () => {
  await install(server, 'pem-with-key');
  expect(said(browser())).toEqual(['broken', 'issuer-missing', 'root-not-trusted']);
  await ask({ fetchesIssuers: true, checksRevocation: false });
  expect(said(browser())).toEqual(['secure', 'all-good', 'chain-completed-by-fetching']);
});

describe('in the browser', () => {
  const place = (scheme: 'http' | 'https', name: string) =>
    said(browserConnection(lab.store.world(), { scheme, host: name }, at()));

  test('the publishing hosts answer over http, and no other', () => {
    for (const name of ['pki.practice-ca.example', 'CRL.harborsign.example', 'cacerts.harborsign.example']) {
      expect(place('http', name)).toEqual(['plain', 'asked-for-http']);
      expect(place('https', name)).toEqual(['not-reached', 'publishes-over-http']);
    }
    expect(place('http', 'pki.other.example')).toEqual(['not-reached', 'host-unknown']);
    expect(fileAt(lab.store.world(), `${listAddress}.old`)).toBeUndefined();
  });

  test('a list and a certificate are saved as they were signed', async () => {
    const list = await publish();
    const certificate = 'http://pki.practice-ca.example/Practice_CA.crt';
    for (const [address, der] of [
      [listAddress, recordOf(lab.store.world(), 'revocationLists', list).der],
      [certificate, recordOf(lab.store.world(), 'certificates', issuing).der],
    ] as const) {
      const [event] = must(await lab.perform({ type: 'save-published-file', address }));
      const file = await fileOf(lab, event?.values['file'] ?? '');
      expect(file).toEqual({ name: address.slice(address.lastIndexOf('/') + 1), bytes: der });
    }
    const missing = await lab.perform({ type: 'save-published-file', address: `${listAddress}x` });
    expect(missing).toMatchObject({ ok: false, problem: { name: 'file-not-here' } });
  });
});
