import { beforeAll, expect, test } from 'vitest';
import { toUtf8 } from '@/base/bytes';
import { toPem } from '@/pki/pem';
import { directOperations } from '@/pki/worker/direct-operations';
import { clientConnection } from '@/simulation/connections/connect-client';
import type { InstallCertificate } from '@/simulation/slots/install-certificate';
import { issueAuthority, issueServer, type Issued } from '@/testing/certificates';
import { anInstalledLab, aRequest, must, type TestLab } from '@/testing/lab';
import type { GivenFile } from '../preparation/preparation';

const host = 'sb7-hq.sb7.com';

let root: Issued;
let intermediate: Issued;

beforeAll(async () => {
  root = await issueAuthority('Outside Root');
  intermediate = await issueAuthority('Outside Issuing CA', { issuedBy: root });
});

/** Nobody was given the root of the tests. */
const privateRoot = ['root-not-trusted'] as const;

function install(accepted: InstallCertificate['accepted'] = []): InstallCertificate {
  return { type: 'install-certificate', slot: 'headquarters-https', accepted };
}

function pemFile(name: string, ...issued: readonly Issued[]): GivenFile {
  return {
    name,
    bytes: toUtf8(issued.map(({ certificate }) => toPem('CERTIFICATE', certificate.der)).join('')),
  };
}

/** A lab whose HQ server waits for a certificate, and the certificate that an outside CA signed for it. */
async function aWaitingLab(): Promise<{ readonly lab: TestLab; readonly server: Issued }> {
  const lab = await anInstalledLab();
  must(await lab.perform(aRequest()));
  const key = lab.store.world().slots['headquarters-https']?.request?.key ?? '';
  const pkcs8 = await lab.store.storage.readSecret(key);
  const [item] = await directOperations.readFiles(pkcs8 === undefined ? [] : [pkcs8], []);
  if (item?.kind !== 'private-key') throw new Error('the request’s key is not in the vault');
  return { lab, server: await issueServer(host, { issuedBy: intermediate, key: item.keyPair }) };
}

function clientState({ store }: TestLab) {
  return clientConnection(store.world(), host, store.now())[0]?.connection.state;
}

test('the client’s lock turns green once the certificate is active and the PC trusts the root', async () => {
  const { lab, server } = await aWaitingLab();
  const files = [pemFile('server.pem', server), pemFile('chain.pem', intermediate, root)];
  must(await lab.perform(install(privateRoot), { files }));
  expect(clientState(lab)).toBe('restarting');
  lab.wait(5000);
  await lab.perform({ type: 'sign-out', session: 'nobody' });
  expect(clientState(lab)).toBe('plain');
  const trust = { type: 'import-certificates', pc: 'trainee', store: 'trusted-root' } as const;
  must(await lab.perform(trust, { files: [pemFile('root.pem', root)] }));
  expect(clientState(lab)).toBe('secure');
});

test('the plan before Save says what Save will say, and changes nothing', async () => {
  const { lab, server } = await aWaitingLab();
  const before = lab.store.snapshot();
  const facts = await lab.preview(install(), { files: [pemFile('server.pem', server)] });
  expect(facts).toMatchObject({
    ok: true,
    value: { keys: [], certificates: [{ fingerprint: server.certificate.fingerprint }] },
  });
  expect(lab.store.snapshot()).toBe(before);
});

test('a consequence is asked for; accepted it is installed', async () => {
  const { lab, server } = await aWaitingLab();
  const files = [pemFile('server.pem', server)];
  const before = lab.store.snapshot();
  const asked = await lab.perform(install(), { files });
  expect(asked).toMatchObject({ ok: false, problem: { confirmations: [{ name: 'chain-incomplete' }] } });
  expect(lab.store.snapshot()).toBe(before);
  must(await lab.perform(install(['chain-incomplete']), { files }));
  expect(lab.store.snapshot().world.slots['headquarters-https']?.pending?.credential.certificate).toBe(
    server.certificate.fingerprint,
  );
});

test('a PFX with its own key needs its password, and its key goes to the vault', async () => {
  const lab = await anInstalledLab();
  const server = await issueServer(host, { issuedBy: intermediate });
  const bytes = await directOperations.encodePfx({
    certificate: server.certificate.der,
    chain: [intermediate.certificate.der, root.certificate.der],
    pkcs8: server.key.pkcs8,
    friendlyName: host,
    password: 'open sesame',
  });
  const files = [{ name: 'server.pfx', bytes }];
  const refusedFor = async (secrets: Readonly<Record<string, string>>) => {
    const outcome = await lab.perform(install(), { files, secrets });
    return outcome.ok ? undefined : [outcome.problem.name, outcome.problem.field];
  };
  expect(await refusedFor({})).toEqual(['password-missing', 'password']);
  expect(await refusedFor({ password: 'wrong' })).toEqual(['password-wrong', 'password']);
  expect(lab.store.snapshot().revision).toBe(1);
  must(await lab.perform(install(privateRoot), { files, secrets: { password: 'open sesame' } }));
  expect(await lab.store.storage.readSecret(server.key.publicKey.fingerprint)).toEqual(server.key.pkcs8);
});

test('a file that is no certificate is named with what it is', async () => {
  const { lab } = await aWaitingLab();
  const files = [{ name: 'notes.txt', bytes: toUtf8('Dear customer, thank you for your order.') }];
  expect(await lab.perform(install(), { files })).toMatchObject({
    ok: false,
    problem: { name: 'file-unreadable', field: 'files', values: { file: 'notes.txt' } },
  });
});

test('the default certificate and the previous one can be put back', async () => {
  const { lab, server } = await aWaitingLab();
  must(await lab.perform(install(privateRoot), { files: [pemFile('all.pem', server, intermediate, root)] }));
  lab.wait(5000);
  must(await lab.perform({ type: 'restore-default-certificate', slot: 'headquarters-https' }));
  lab.wait(5000);
  must(await lab.perform({ type: 'restore-previous-certificate', slot: 'headquarters-https' }));
  lab.wait(5000);
  must(await lab.perform({ type: 'sign-out', session: 'nobody' }));
  const { active, factory, history } = lab.store.world().slots['headquarters-https'] ?? {};
  expect(active?.certificate).toBe(server.certificate.fingerprint);
  expect(history?.map(({ certificate }) => certificate)).toEqual([factory?.certificate]);
});
