import { beforeEach, expect, test } from 'vitest';
import { acceptedClients, mobilityConnection } from '@/simulation/connections/mobility-clients';
import { foresee } from '@/simulation/foresight/foresee';
import { routerSlot } from '@/simulation/appliances/mobility-router/cluster';
import {
  clientsOfReplacedAuthority,
  replacedAuthorityOf,
  replacementSince,
} from '@/simulation/appliances/mobility-router/router-authority';
import type { ConfirmationName } from '@/simulation/world/problem';
import type { GenerateCertificate } from '@/simulation/slots/generate-certificate';
import type { SlotKind } from '@/simulation/world/equipment';
import { settle } from '@/simulation/clock/time';
import { recordOf, type World } from '@/simulation/world/world';
import { anInstalledLab, must, type TestLab } from '@/testing/lab';
import { aToolFolder, hasTool } from '@/testing/outside-tools';
import { toPem } from '@/pki/pem';
import { replay } from '@/simulation/catalogue/catalogue';

const router = 'sb7-mr1';
const users = ['david.kim', 'maria.rossi', 'sarah.lopez'];

let lab: TestLab;

beforeEach(async () => {
  lab = await anInstalledLab();
});

function world(): World {
  return settle(lab.store.world(), lab.store.now());
}

/** The form of a slot as an administrator would fill it in. */
function generation(kind: SlotKind, values: Partial<GenerateCertificate> = {}): GenerateCertificate {
  const [slot, { kind: own }] = routerSlot(world(), router, kind);
  const isAuthority = own === 'mobility-authority';
  const accepted: readonly ConfirmationName[] = ['authority-generated', 'remote-access-mismatch'];
  return {
    type: 'generate-certificate',
    slot,
    commonName: isAuthority ? 'sb7.com' : 'mobility.sb7.com',
    alternativeNames: isAuthority ? [] : ['mobility.sb7.com'],
    organization: 'ShoreTel',
    organizationalUnit: '',
    city: 'Sunnyvale',
    state: 'California',
    country: 'US',
    keyLength: 2048,
    accepted,
    ...values,
  };
}

async function restart() {
  must(await lab.perform({ type: 'restart-appliance', equipment: router }));
  lab.wait(120_000);
}

function provision(ids: readonly string[] = users) {
  return lab.perform({ type: 'provision-clients', router, users: ids });
}

function outside() {
  return users.map((user) => mobilityConnection(world(), user, 'outside', lab.store.now()));
}

function states() {
  return outside().map(({ state }) => state);
}

function reasons() {
  return outside().map((connection) => connection.reasons[0]?.name);
}

async function aWorkingRouter() {
  must(await lab.perform(generation('mobility-authority')));
  await restart();
  must(await lab.perform(generation('mobility-remote')));
  await restart();
  must(await provision());
}

test('nothing can be signed without an authority, and a pending one does not sign either', async () => {
  const missing = { ok: false, problem: { name: 'authority-missing' } };
  expect(await provision()).toMatchObject(missing);
  expect(await lab.perform(generation('mobility-remote'))).toMatchObject(missing);
  must(await lab.perform(generation('mobility-authority')));
  expect(await provision()).toMatchObject(missing);
  await restart();
  must(await provision());
});

test('the warning about the clients comes before an authority is made', async () => {
  const outcome = await lab.perform(generation('mobility-authority', { accepted: [] }));
  expect(outcome).toMatchObject({
    ok: false,
    problem: { confirmations: [{ name: 'authority-generated' }] },
  });
  expect(routerSlot(world(), router, 'mobility-authority')[1].pending).toBeUndefined();
});

test('a common name that is not the one of the remote access configuration is warned of with both', async () => {
  must(await lab.perform(generation('mobility-authority')));
  await restart();
  const wrong = generation('mobility-remote', { commonName: 'mr.sb7.com', accepted: [] });
  expect(await lab.perform(wrong)).toMatchObject({
    problem: {
      confirmations: [
        {
          name: 'remote-access-mismatch',
          values: { commonName: 'mr.sb7.com', configured: 'mobility.sb7.com' },
        },
      ],
    },
  });
  must(await lab.perform({ ...wrong, accepted: ['remote-access-mismatch'] }));
  must(await lab.perform(generation('mobility-remote', { commonName: '*.sb7.com', accepted: [] })));
});

test('clients connect by a mutual check, stop with the restart after the authority was replaced, and come back', async () => {
  await aWorkingRouter();
  expect(states()).toEqual(['secure', 'secure', 'secure']);
  must(await lab.perform(generation('mobility-authority')));
  expect(states()).toEqual(['secure', 'secure', 'secure']);
  expect(acceptedClients(world(), router, lab.store.now())).toEqual(users);
  const restarting = { type: 'restart-appliance', equipment: router } as const;
  const foreseen = foresee(world(), restarting, undefined, lab.store.now());
  expect(acceptedClients(foreseen.world, router, foreseen.at)).toEqual([]);
  await restart();
  expect(acceptedClients(world(), router, lab.store.now())).toEqual([]);
  expect(reasons()).toEqual(users.map(() => 'client-of-replaced-authority'));
  expect(clientsOfReplacedAuthority(world(), router)).toEqual(users);
  const { certificate = '' } = world().mobilityUsers['sarah.lopez']?.client ?? {};
  const restarted = Object.values(lab.store.world().restarts).map(({ until }) => until);
  expect([replacementSince(world(), router, certificate)?.replacedAt]).toEqual(restarted.slice(-1));
  const [provisioned] = must(await provision());
  expect(provisioned).toMatchObject({ name: 'clients-re-provisioned' });
  expect(clientsOfReplacedAuthority(world(), router)).toEqual([]);
  expect(reasons()).toEqual(users.map(() => 'server-of-replaced-authority'));
  const remote = routerSlot(world(), router, 'mobility-remote')[1].active?.certificate ?? '';
  expect(replacedAuthorityOf(world(), router, remote)).toBeDefined();
  must(await lab.perform(generation('mobility-remote')));
  await restart();
  expect(states()).toEqual(['secure', 'secure', 'secure']);
});

test('a step tells of the connections that it changes, with their cause', async () => {
  await aWorkingRouter();
  must(await lab.perform(generation('mobility-authority')));
  const events = must(await lab.perform({ type: 'restart-appliance', equipment: router }));
  expect(events).toContainEqual({
    name: 'connection-will-change',
    values: expect.objectContaining({
      program: 'Mobility clients outside',
      state: 'not-reached',
      reason: 'client-of-replaced-authority',
    }) as unknown,
  });
});

test('the journal says the same again without keys, and undo takes a provisioning back', async () => {
  await aWorkingRouter();
  const journal = await lab.store.storage.readJournal();
  expect(replay(journal).mobilityUsers).toEqual(lab.store.world().mobilityUsers);
  must(await lab.perform({ type: 'undo' }));
  expect(reasons()).toEqual(users.map(() => 'client-not-provisioned'));
  must(await lab.perform({ type: 'redo' }));
  expect(states()).toEqual(['secure', 'secure', 'secure']);
});

test.skipIf(!hasTool('openssl'))(
  'OpenSSL takes the 1024 bits that the router proposes up to security level 1, and refuses them at level 2',
  async () => {
    must(await lab.perform(generation('mobility-authority')));
    await restart();
    must(await lab.perform(generation('mobility-remote', { keyLength: 1024, accepted: [] })));
    await restart();
    must(await provision());
    expect(states()).toEqual(['secure', 'secure', 'secure']);
    expect(outside()[0]?.reasons.map(({ name }) => name)).toEqual(['mutual-good', 'key-too-short']);
    const folder = aToolFolder();
    try {
      for (const kind of ['mobility-authority', 'mobility-remote'] as const) {
        const { certificate = '' } = routerSlot(world(), router, kind)[1].active ?? {};
        folder.write(`${kind}.pem`, toPem('CERTIFICATE', recordOf(world(), 'certificates', certificate).der));
      }
      const at = String(Math.floor(lab.store.now() / 1000));
      const accepts = (level: string) =>
        folder.accepts(
          'openssl',
          ...['verify', '-auth_level', level, '-attime', at, '-purpose', 'sslserver'],
          ...['-CAfile', 'mobility-authority.pem', 'mobility-remote.pem'],
        );
      expect(['0', '1', '2'].map(accepts)).toEqual([true, true, false]);
    } finally {
      folder.remove();
    }
  },
);

test.skipIf(!hasTool('openssl'))(
  'OpenSSL accepts everything that the router signs, for its purpose',
  async () => {
    await aWorkingRouter();
    const folder = aToolFolder();
    try {
      const pemOf = (fingerprint = '') =>
        toPem('CERTIFICATE', world().certificates[fingerprint]?.der ?? new Uint8Array());
      folder.write('ca.pem', pemOf(routerSlot(world(), router, 'mobility-authority')[1].active?.certificate));
      folder.write(
        'router.pem',
        pemOf(routerSlot(world(), router, 'mobility-remote')[1].active?.certificate),
      );
      const at = String(Math.floor(lab.store.now() / 1000));
      const verify = (purpose: string, file: string) =>
        folder.run(
          'openssl',
          'verify',
          '-x509_strict',
          '-attime',
          at,
          '-purpose',
          purpose,
          '-CAfile',
          'ca.pem',
          file,
        );
      expect(verify('sslserver', 'router.pem')).toContain('OK');
      for (const user of users) {
        folder.write('client.pem', pemOf(world().mobilityUsers[user]?.client?.certificate));
        expect(verify('sslclient', 'client.pem')).toContain('OK');
      }
    } finally {
      folder.remove();
    }
  },
);
