import { beforeEach, expect, test } from 'vitest';
import { fromUtf8, toUtf8 } from '@/base/bytes';
import { toPem } from '@/pki/pem';
import { siteConnections } from '@/simulation/connections/site-connections';
import { phoneAuthority, remotePhones } from '@/simulation/appliances/edge-gateway/remote-phones';
import { recordOf, labOf, withoutRecord, withRecords, type World } from '@/simulation/world/world';
import { issueAuthority, issueServer, type Issued } from '@/testing/certificates';
import { anInstalledLab, must, type TestLab } from '@/testing/lab';
import { saveLabFile } from '../history/lab-file/save-lab-file';
import { aToolFolder, hasTool } from '@/testing/outside-tools';

const host = 'eg.sb7.com';
const password = 'correct horse battery';
const minute = 60_000;
const restart = { type: 'restart-appliance', equipment: 'sb7-eg' } as const;
const pem = (...issued: readonly Issued[]) =>
  issued.map(({ certificate }) => toPem('CERTIFICATE', certificate.der)).join('');

let lab: TestLab;

beforeEach(async () => {
  lab = await anInstalledLab();
});

function statesOf(id: string, world: World = lab.store.world()) {
  const row = siteConnections(world, lab.store.now()).find((each) => each.id === id);
  return row?.views.map(({ connection }) => connection.state);
}

async function importSelfSigned(slot: string) {
  const own = await issueServer(host);
  const text = pem(own) + toPem('PRIVATE KEY', own.key.pkcs8);
  const files = [{ name: 'pasted', bytes: toUtf8(text) }];
  must(await lab.perform({ type: 'import-pasted', slot, accepted: ['self-signed'] }, { files }));
  return own;
}

async function restarted() {
  const events = must(await lab.perform(restart));
  lab.wait(minute);
  await lab.perform({ type: 'sign-out', session: 'nobody' });
  return events;
}

test('a self-signed RAST certificate takes the phones out of service, after the restart and not before', async () => {
  await importSelfSigned('rast');
  expect(statesOf('phones-outside')).toEqual(['secure', 'secure']);
  const events = await restarted();
  expect(statesOf('phones-outside')).toEqual(['not-reached', 'not-reached']);
  const told = events.filter(({ name }) => name === 'connection-will-change');
  expect(told.map(({ values }) => [values['program'], values['state'], values['reason']])).toEqual([
    ['Remote phones', 'not-reached', 'self-signed-not-trusted'],
  ]);
});

test('clients outside reach a self-signed reverse proxy where the PC was given the certificate', async () => {
  const own = await importSelfSigned('reverse-proxy');
  await restarted();
  expect(statesOf('connect-client-reverse-proxy')).toEqual(['not-reached', 'not-reached', 'not-reached']);
  const trust = { type: 'import-certificates', pc: 'trainee', store: 'trusted-root' } as const;
  must(await lab.perform(trust, { files: [{ name: 'own.pem', bytes: toUtf8(pem(own)) }] }));
  expect(statesOf('connect-client-reverse-proxy')).toEqual(['secure', 'not-reached', 'not-reached']);
});

test('while the gateway restarts nothing there answers', async () => {
  must(await lab.perform(restart));
  for (const id of ['phones-outside', 'browser-gateway', 'connect-client-turn'])
    expect(new Set(statesOf(id))).toEqual(new Set(['restarting']));
});

test('the gateway refuses phones of a manufacturer that it does not trust', async () => {
  const world = lab.store.world();
  const { certificate, key } = await issueAuthority('Another Manufacturer');
  const authority = {
    ...recordOf(world, 'authorities', phoneAuthority),
    certificate: certificate.fingerprint,
    key: key.publicKey.fingerprint,
  };
  const known = withRecords(world, 'certificates', { [certificate.fingerprint]: certificate });
  const other = withRecords(known, 'authorities', { [phoneAuthority]: authority });
  expect(statesOf('phones-outside', other)).toEqual(['not-reached', 'not-reached']);
});

test('phones of an earlier lab are not judged until a restart of the gateway gives them certificates', () => {
  const world = lab.store.world();
  const earlier = [...remotePhones(world).map(([id]) => id)].reduce(
    (rest, id) => withoutRecord(rest, 'slots', id),
    withoutRecord(world, 'authorities', phoneAuthority),
  );
  expect(statesOf('phones-outside', earlier)).toEqual(['not-checked']);
});

test('a lab file of the second version has phones without certificates, which get them with that restart', async () => {
  const saved = await saveLabFile(lab.store, password);
  if (!saved.ok) throw new Error(saved.problem.name);
  const text = JSON.parse(fromUtf8(saved.value.bytes)) as { version: number; world: Record<string, object> };
  const collections = 'lab equipment slots authorities orders files pcs placements'.split(' ');
  const world = Object.fromEntries(Object.entries(text.world).filter(([name]) => collections.includes(name)));
  for (const [name, pattern] of [
    ['slots', /^(remote-phone|mobility|appliance)/],
    ['authorities', /^phone-/],
  ] as const)
    world[name] = Object.fromEntries(Object.entries(world[name] ?? {}).filter(([id]) => !pattern.test(id)));
  const { countedFrom: _countedFrom, ...own } = labOf(lab.store.world());
  world['lab'] = { lab: own };
  const file = { name: 'second.lab.json', bytes: toUtf8(JSON.stringify({ ...text, version: 2, world })) };
  must(
    await lab.perform({ type: 'open-lab-file', withKeys: true }, { files: [file], secrets: { password } }),
  );
  expect(statesOf('phones-outside')).toEqual(['not-checked']);
  must(await lab.perform(restart));
  expect(statesOf('phones-outside')).toEqual(['restarting', 'restarting']);
  lab.wait(minute);
  await lab.perform({ type: 'sign-out', session: 'nobody' });
  expect(statesOf('phones-outside')).toEqual(['secure', 'secure']);
});

test('openssl accepts the factory certificates of the phones as those of clients', () => {
  if (!hasTool('openssl')) return;
  const world = lab.store.world();
  const folder = aToolFolder();
  const write = (name: string, fingerprint = '') =>
    folder.write(name, toPem('CERTIFICATE', recordOf(world, 'certificates', fingerprint).der));
  write('ca.pem', recordOf(world, 'authorities', phoneAuthority).certificate);
  for (const [id, { factory }] of remotePhones(world)) {
    write(`${id}.pem`, factory?.certificate);
    const at = ['-attime', String(lab.store.now() / 1000)];
    const verdict = folder.run(
      'openssl',
      ...['verify', '-purpose', 'sslclient', ...at, '-CAfile', 'ca.pem', `${id}.pem`],
    );
    expect(verdict).toContain(': OK');
  }
  folder.remove();
});
