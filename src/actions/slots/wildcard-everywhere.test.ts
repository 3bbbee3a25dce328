import { beforeEach, describe, expect, test } from 'vitest';
import { toUtf8 } from '@/base/bytes';
import { directOperations } from '@/pki/worker/direct-operations';
import { toPem } from '@/pki/pem';
import { webServerRestart } from '@/simulation/appliances/service-appliance/web-server';
import { latestOf } from '@/simulation/vendor/order';
import { siteConnections } from '@/simulation/connections/site-connections';
import { anInstalledLab, anOrder, fileOf, must, type TestLab } from '@/testing/lab';
import { aForeignRequest, delivered, orderOf, placeOrder } from '@/testing/vendor-orders';
import type { GivenFile } from '../preparation/preparation';
import { createReadOrderPassword } from '../vendor/order-certificate';
import type { IssuedCertificate } from '@/simulation/world/vendor-records';

const minute = 60_000;
const number = 'HS-100001';
const gatewaySlots = ['edge-gateway', 'reverse-proxy', 'turn', 'mobility-local', 'mobility-remote'] as const;
let lab: TestLab;

beforeEach(async () => {
  lab = await anInstalledLab();
  must(await lab.perform({ type: 'set-https', appliance: '[All]', enabled: true }));
  const collaborationFqdn = 'conf.sb7.com';
  must(await update('sb7-vsa100', { collaborationFqdn }));
});

function update(equipment: string, values: Readonly<Record<string, string>>) {
  return lab.perform({ type: 'update-equipment', equipment, values });
}

function stateOf(id: string) {
  return siteConnections(lab.store.world(), lab.store.now()).find((row) => row.id === id)?.views[0]
    ?.connection;
}

/** Headquarters and the appliance take files, with the password of a PFX. */
async function install(slot: string, files: readonly GivenFile[], password = '') {
  const action = { type: 'install-certificate', slot, accepted: [] } as const;
  must(await lab.perform(action, { files, secrets: { password } }));
}

/** The gateways take text: certificate, key and chain in this order. */
async function paste(slot: string, pkcs8: Uint8Array<ArrayBuffer>, certificates: readonly Uint8Array[]) {
  const [own = '', ...chain] = certificates.map((der) => toPem('CERTIFICATE', Uint8Array.from(der)));
  const text = own + toPem('PRIVATE KEY', pkcs8) + chain.join('');
  const files = [{ name: 'pasted', bytes: toUtf8(text) }];
  must(await lab.perform({ type: 'import-pasted', slot, accepted: [] }, { files }));
}

async function restartAll() {
  for (const equipment of ['sb7-eg', 'sb7-mr1'])
    must(await lab.perform({ type: 'restart-appliance', equipment }));
  must(await lab.perform({ type: 'restart-web-server', appliance: 'sb7-vsa100' }));
  must(await lab.perform({ type: 'advance-clock', by: Math.max(webServerRestart, 10 * minute) }));
}

const locks = [
  'browser-headquarters',
  'connect-client-headquarters',
  'connect-client-conferencing',
  'browser-gateway',
  'connect-client-reverse-proxy',
  'connect-client-turn',
  'browser-router',
];

function expectEveryLock() {
  const states = locks.map((id) => [id, stateOf(id)?.state]);
  expect(states).toEqual(locks.map((id) => [id, 'secure']));
}

/** The certificates of the order's latest delivery: the own one, then the intermediate. */
async function issuedCertificates() {
  const bundle = await delivered(lab, orderOf(lab, number), 'bundle');
  const items = await directOperations.readFiles([bundle.bytes], []);
  return items.flatMap((item) => (item.kind === 'certificate' ? [item.certificate.der] : []));
}

async function duplicateFor(host: string) {
  const { file, keyPair } = await aForeignRequest(host);
  const { certificate } = latestOf(orderOf(lab, number));
  const action = { type: 'reissue-certificate', order: number, kind: 'duplicate', certificate } as const;
  must(await lab.perform({ ...action, key: 'request' }, { files: [file] }));
  return { pkcs8: keyPair.pkcs8, certificates: await issuedCertificates() };
}

async function passwordOf(issued: IssuedCertificate): Promise<string> {
  return (await createReadOrderPassword(lab.store.storage)(number, issued)) ?? '';
}

function reasonOf(id: string) {
  return stateOf(id)?.reasons[0]?.name;
}

describe('one wildcard serves headquarters, appliance, Edge Gateway and Mobility Router', () => {
  test('by duplicates, each for a key of its own', async () => {
    const { file, keyPair } = await aForeignRequest('*.sb7.com');
    await placeOrder(lab, file, { product: 'wildcard' });
    const key = { name: 'own.key', bytes: toUtf8(toPem('PRIVATE KEY', keyPair.pkcs8)) };
    await install('headquarters-https', [await delivered(lab, orderOf(lab, number), 'bundle'), key]);
    const { pkcs8 } = await duplicateFor('conf.sb7.com');
    const applianceKey = { name: 'appliance.key', bytes: toUtf8(toPem('PRIVATE KEY', pkcs8)) };
    await install('appliance-https', [await delivered(lab, orderOf(lab, number), 'bundle'), applianceKey]);
    for (const slot of gatewaySlots) {
      const { pkcs8: own, certificates } = await duplicateFor('eg.sb7.com');
      await paste(slot, own, certificates);
    }
    await restartAll();
    expectEveryLock();
    const keys = orderOf(lab, number).certificates.map((issued) => issued.key);
    expect(new Set(keys).size).toBe(2 + gatewaySlots.length);
  });

  test('by one key that is carried along, one label deep', async () => {
    const who = { commonName: '*.sb7.com', organization: 'ShoreTel', city: 'Sunnyvale', country: 'US' };
    must(await lab.perform(anOrder({ ...who, product: 'wildcard', keyMadeBy: 'vendor' })));
    const issued = latestOf(orderOf(lab, number));
    const password = await passwordOf(issued);
    const save = { type: 'save-order-pfx', order: number, certificate: issued.certificate } as const;
    const [event] = must(await lab.perform(save));
    const pfx = await fileOf(lab, event?.values['file'] ?? '');
    await install('headquarters-https', [pfx], password);
    await install('appliance-https', [pfx], password);
    const items = await directOperations.readFiles([pfx.bytes], [password]);
    const keys = items.flatMap((item) => (item.kind === 'private-key' ? [item.keyPair.pkcs8] : []));
    const certificates = await issuedCertificates();
    for (const slot of gatewaySlots) await paste(slot, Uint8Array.from(keys[0] ?? []), certificates);
    await restartAll();
    expectEveryLock();

    must(await update('sb7-eg', { outsideFqdn: 'a.eg.sb7.com' }));
    expect(reasonOf('connect-client-reverse-proxy')).toBe('name-does-not-match');
    must(await update('sb7-vsa100', { collaborationFqdn: '' }));
    expect(reasonOf('connect-client-conferencing')).toBe('name-does-not-match');
  });
});
