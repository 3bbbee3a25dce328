import { beforeEach, describe, expect, test } from 'vitest';
import { fromUtf8 } from '@/base/bytes';
import type { Certificate } from '@/pki/certificate';
import { attributeOf, commonNameOf, nameToText } from '@/pki/distinguished-name';
import { webServerSlot } from '@/simulation/appliances/service-appliance/service-appliance';
import { allAppliances, webServerRestart } from '@/simulation/appliances/service-appliance/web-server';
import { browserConnection } from '@/simulation/connections/browser';
import { clientConnection } from '@/simulation/connections/connect-client';
import type { Connection } from '@/simulation/connections/connection';
import { placementId, traineePc } from '@/simulation/pc/certificate-stores';
import type { CreateApplianceRequest } from '@/simulation/slots/request';
import { latestOf } from '@/simulation/vendor/order';
import { recordOf, withRecords } from '@/simulation/world/world';
import { anInstalledLab, anOrder, fileOf, must, type TestLab } from '@/testing/lab';
import { aToolFolder, hasTool } from '@/testing/outside-tools';

const appliance = 'sb7-vsa100';
const slot = 'appliance-https';
const host = 'SB7-vSA100.SB7.COM';

let lab: TestLab;

beforeEach(async () => {
  lab = await anInstalledLab();
});

function aRequest(values: Partial<CreateApplianceRequest> = {}): CreateApplianceRequest {
  return {
    type: 'create-appliance-request',
    slot,
    country: 'US',
    state: 'California',
    locality: 'Sunnyvale',
    organization: 'ShoreTel',
    organizationalUnit: '',
    commonName: host,
    email: '',
    accepted: [],
    ...values,
  };
}

async function enable(which: string = allAppliances) {
  must(await lab.perform({ type: 'set-https', appliance: which, enabled: true }));
}

async function restart() {
  must(await lab.perform({ type: 'restart-web-server', appliance }));
  must(await lab.perform({ type: 'advance-clock', by: webServerRestart }));
}

function served(): Certificate {
  const { active } = webServerSlot(lab.store.world(), appliance)[1];
  return recordOf(lab.store.world(), 'certificates', active?.certificate ?? '');
}

/** The trainee's PC trusts what is served now. */
async function trustServed() {
  const { fingerprint, der } = served();
  const files = [{ name: 'served.cer', bytes: der }];
  must(await lab.perform({ type: 'import-certificates', pc: traineePc, store: 'trusted-root' }, { files }));
  expect(lab.store.world().placements[placementId(traineePc, 'trusted-root', fingerprint)]).toBeDefined();
}

function browser(look: 'note' | 'chrome-58' = 'note', name = host, scheme: 'http' | 'https' = 'https') {
  return browserConnection(lab.store.world(), { scheme, host: name }, lab.store.now(), traineePc, look);
}

function conferencing(): Connection {
  const services = clientConnection(lab.store.world(), 'SB7-HQ.SB7.com', lab.store.now());
  const service = services.find(({ id }) => id === 'connect-client-conferencing');
  if (service === undefined) throw new Error('the site has an appliance');
  return service.connection;
}

async function useFqdn() {
  must(
    await lab.perform({
      type: 'update-equipment',
      equipment: appliance,
      values: { collaborationFqdn: host },
    }),
  );
}

function names(connection: Connection) {
  return connection.reasons.map(({ name }) => name);
}

describe('Step 1', () => {
  test('a fresh appliance answers over http alone, and its page is reached there', () => {
    expect(browser()).toMatchObject({ state: 'not-reached', reasons: [{ name: 'https-disabled' }] });
    expect(browser('note', host, 'http').state).toBe('plain');
    expect(names(conferencing())).toEqual(['https-disabled', 'fell-back-to-http']);
  });

  test('enabling makes a key and a self-signed certificate of IM Appliance, at once', async () => {
    await enable();
    expect(nameToText(served().subject)).toBe('CN=IM Appliance');
    expect(served().extendedKeyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
    expect([served().subjectAlternativeNames ?? [], served().basicConstraints]).toEqual([[], undefined]);
    expect(await lab.store.storage.readSecret(served().publicKey.fingerprint)).toBeDefined();
    expect(names(browser())).toEqual(['name-does-not-match', 'self-signed-not-trusted']);
  });

  test('disabling and enabling keeps the certificate; what changes nothing is refused', async () => {
    await enable(appliance);
    const before = served();
    must(await lab.perform({ type: 'set-https', appliance, enabled: false }));
    expect(browser().state).toBe('not-reached');
    expect(await lab.perform({ type: 'set-https', appliance, enabled: false })).toMatchObject({
      problem: { name: 'https-already' },
    });
    await enable(appliance);
    expect(served()).toBe(before);
  });

  test('[All] reaches a copied appliance too, which makes a certificate of its own', async () => {
    const original = recordOf(lab.store.world(), 'equipment', appliance);
    const values = { ...original, name: 'SB7-vSA200', fqdn: 'sb7-vsa200.sb7.com', ipAddress: '10.7.0.21' };
    must(await lab.perform({ type: 'add-equipment', values }));
    await enable();
    const keys = [appliance, 'sb7-vsa200'].map((id) => webServerSlot(lab.store.world(), id)[1].active?.key);
    expect(new Set(keys).size).toBe(2);
    must(await lab.perform({ type: 'remove-equipment', equipment: 'sb7-vsa200' }));
    expect(Object.keys(lab.store.world().appliances)).toEqual([appliance]);
  });
});

describe('Step 2', () => {
  test('only the common name is required; it may be an address, a wildcard, or like the note’s own example', async () => {
    const refusalOf = async (values: Partial<CreateApplianceRequest>) => {
      const outcome = await lab.preview(aRequest(values));
      return outcome.ok ? undefined : `${outcome.problem.field ?? ''}: ${outcome.problem.name}`;
    };
    const empty = { country: '', state: '', locality: '', organization: '' };
    for (const commonName of [host, '192.168.0.1', '*.sb7.com', 'bridge@shoretel.com'])
      expect(await refusalOf({ ...empty, commonName })).toBeUndefined();
    expect(await refusalOf({ commonName: ' ' })).toBe('commonName: common-name-required');
    expect(await refusalOf({ commonName: 'https://x' })).toBe('commonName: common-name-not-an-address');
    expect(await refusalOf({ country: 'USA' })).toBe('country: country-not-iso-3166');
    expect(await refusalOf({ email: 'nobody' })).toBe('email: email-not-an-address');
  });

  test('a second request replaces the key, after a question', async () => {
    must(await lab.perform(aRequest()));
    const first = webServerSlot(lab.store.world(), appliance)[1].request;
    expect(await lab.perform(aRequest())).toMatchObject({
      problem: { confirmations: [{ name: 'appliance-request-replaced', values: { commonName: host } }] },
    });
    must(await lab.perform(aRequest({ accepted: ['appliance-request-replaced'] })));
    const { request, replacedKeys } = webServerSlot(lab.store.world(), appliance)[1];
    expect(request?.key).not.toBe(first?.key);
    expect(replacedKeys).toEqual([first?.key]);
  });

  test.skipIf(!hasTool('openssl'))('OpenSSL reads the CSR and the key, and they fit each other', async () => {
    must(await lab.perform(aRequest({ email: 'admin@sb7.com' })));
    must(await lab.perform({ type: 'save-request', slot }));
    must(await lab.perform({ type: 'save-request-key', slot }));
    const [made, again, key] = await Promise.all(
      Object.keys(lab.store.world().files).map((id) => fileOf(lab, id)),
    );
    if (made === undefined || again === undefined || key === undefined) throw new Error('three files');
    expect(again.bytes).toEqual(made.bytes);
    expect([made.name, again.name, key.name]).toEqual([`${host}.csr`, `${host} (1).csr`, `${host}.key`]);
    expect(fromUtf8(key.bytes)).toMatch(/^-----BEGIN RSA PRIVATE KEY-----/);
    const folder = aToolFolder();
    folder.write('a.csr', made.bytes);
    folder.write('a.key', key.bytes);
    const csr = folder.run('openssl', 'req', '-in', 'a.csr', '-noout', '-verify', '-subject', '-pubkey');
    expect(csr).toContain(folder.run('openssl', 'pkey', '-in', 'a.key', '-pubout'));
    expect(csr).toMatch(
      /C ?= ?US, ST ?= ?California.*CN ?= ?SB7-vSA100.SB7.COM, emailAddress ?= ?admin@sb7.com/,
    );
    expect(folder.run('openssl', 'req', '-in', 'a.csr', '-noout', '-text')).not.toContain('Alternative');
    folder.remove();
  });
});

describe('Step 4', () => {
  test('for two minutes nothing answers, then everything does', async () => {
    await enable();
    must(await lab.perform({ type: 'restart-web-server', appliance }));
    expect([browser().state, browser('note', host, 'http').state]).toEqual(['restarting', 'restarting']);
    expect(conferencing().state).toBe('restarting');
    expect(await lab.perform({ type: 'restart-web-server', appliance })).toMatchObject({
      problem: { name: 'restart-under-way' },
    });
    expect(browser().until).toBe(lab.store.now() + webServerRestart);
    must(await lab.perform({ type: 'advance-clock', by: webServerRestart }));
    expect(browser().state).toBe('broken');
  });

  test('the self-signed certificate follows the request, and stays as long as the request does', async () => {
    await enable();
    const first = served();
    await restart();
    expect(served()).toBe(first);
    must(await lab.perform(aRequest()));
    await restart();
    const second = served();
    expect([commonNameOf(second.subject), attributeOf(second.subject, 'ST')]).toEqual([host, 'California']);
    expect(second.publicKey.fingerprint).toBe(webServerSlot(lab.store.world(), appliance)[1].request?.key);
    await restart();
    expect(served()).toBe(second);
  });

  test('a request made and restarted before HTTPS is enabled names the appliance from the start', async () => {
    must(await lab.perform(aRequest()));
    await restart();
    await enable();
    expect(commonNameOf(served().subject)).toBe(host);
  });
});

describe('Story C', () => {
  beforeEach(async () => {
    await useFqdn();
    await enable();
  });

  test('without the request the client reports that it is not connecting securely', async () => {
    await trustServed();
    expect(names(conferencing())).toEqual(['name-does-not-match', 'fell-back-to-http']);
  });

  test('with it, trusted, the lock is green in the look of the note; Chrome 58 misses a SAN', async () => {
    must(await lab.perform(aRequest()));
    await restart();
    await trustServed();
    expect([browser().state, conferencing().state]).toEqual(['secure', 'secure']);
    expect(browser('chrome-58').state).toBe('broken');
    expect(names(browser('chrome-58'))).toEqual(['alternative-name-missing']);
    expect(browser('note', '10.7.0.20').state).toBe('broken');
  });

  test('a new CSR and a restart break the trust, and say so', async () => {
    must(await lab.perform(aRequest()));
    await restart();
    await trustServed();
    must(await lab.perform(aRequest({ accepted: ['appliance-request-replaced'] })));
    expect(browser().state).toBe('secure');
    await restart();
    expect(names(browser())).toEqual(['self-signed-not-trusted', 'trusted-one-replaced']);
    expect(names(conferencing())).toContain('trusted-one-replaced');
  });

  test('conferencing by the address needs an address in the certificate, for the client among its alternatives', async () => {
    must(
      await lab.perform({
        type: 'update-equipment',
        equipment: appliance,
        values: { collaborationFqdn: '' },
      }),
    );
    must(await lab.perform(aRequest({ commonName: '10.7.0.20' })));
    await restart();
    await trustServed();
    expect(browser('note', '10.7.0.20').state).toBe('secure');
    expect(names(conferencing())).toEqual(['name-does-not-match', 'fell-back-to-http']);
  });
});

test('Story D: a vendor’s certificate through steps 3 and 4 is green in both looks, and survives a new CSR', async () => {
  await useFqdn();
  await enable();
  must(await lab.perform(aRequest()));
  const request = await fileOf(lab, 'file-1');
  must(await lab.perform(anOrder(), { files: [request] }));
  const order = Object.values(lab.store.world().orders)[0];
  if (order === undefined) throw new Error('an order');
  const { certificate, chain } = latestOf(order);
  const certificates = [certificate, ...chain].map((one) => recordOf(lab.store.world(), 'certificates', one));
  const files = certificates.map(({ der }, index) => ({ name: `${String(index)}.cer`, bytes: der }));
  must(await lab.perform({ type: 'install-certificate', slot, accepted: [] }, { files }));
  expect(commonNameOf(served().subject)).toBe('IM Appliance');
  await restart();
  expect([browser().state, browser('chrome-58').state, conferencing().state]).toEqual([
    'secure',
    'secure',
    'secure',
  ]);
  must(await lab.perform(aRequest({ accepted: ['appliance-request-replaced'] })));
  await restart();
  expect(served().fingerprint).toBe(certificate);
});

test('each of the five alone: https off, not active, dates, trust, name', async () => {
  await useFqdn();
  await enable();
  must(await lab.perform(aRequest()));
  await restart();
  await trustServed();
  const world = lab.store.world();
  const judge = (changed: typeof world, at = lab.store.now()) => {
    const found = clientConnection(changed, 'SB7-HQ.SB7.com', at).find(
      ({ id }) => id === 'connect-client-conferencing',
    );
    return found?.connection.reasons[0]?.name;
  };
  const { active, ...empty } = recordOf(world, 'slots', slot);
  if (active === undefined) throw new Error('it has a certificate');
  const renamed = { ...recordOf(world, 'equipment', appliance), collaborationFqdn: 'conference.sb7.com' };
  expect(judge(world)).toBe('all-good');
  expect(judge(withRecords(world, 'appliances', { [appliance]: { https: false } }))).toBe('https-disabled');
  expect(judge(withRecords(world, 'slots', { [slot]: { ...empty, pending: { credential: active } } }))).toBe(
    'no-certificate',
  );
  expect(judge(world, served().notAfter + 1000)).toBe('expired');
  expect(judge({ ...world, placements: {} })).toBe('self-signed-not-trusted');
  expect(judge(withRecords(world, 'equipment', { [appliance]: renamed }))).toBe('name-does-not-match');
});
