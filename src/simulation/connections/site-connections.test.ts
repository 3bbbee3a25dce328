import { beforeAll, describe, expect, test } from 'vitest';
import { issueServer, verdictsAmong } from '@/testing/certificates';
import { anInstalledLab, must, noteTime, type TestLab } from '@/testing/lab';
import { addEquipment } from '../site/equipment';
import type { Equipment } from '../world/equipment';
import { authorityIds } from '../world/authority';
import { placementId, traineePc } from '../pc/certificate-stores';
import { proposedCluster, saveCluster } from '../site/change-cluster';
import { remainingPcs } from '../site/note-site';
import {
  collectionNames,
  recordOf,
  withCertificates,
  withRecords,
  type CollectionName,
  type World,
} from '../world/world';
import { connectClientSession } from '../world/pc-records';
import { connectionEvents } from './connection-events';
import { siteConnections, type SiteConnection } from './site-connections';
import { connectionIds } from '../appliances/registry';
import type { ConnectionId } from '../world/appliance';

let lab: TestLab;

beforeAll(async () => {
  lab = await anInstalledLab();
});

function connectionIn(world: World, id: ConnectionId, at = noteTime): SiteConnection {
  const connection = siteConnections(world, at).find((row) => row.id === id);
  if (connection === undefined) throw new Error(`no row ${id}`);
  return connection;
}

/** The PCs trust the authority of the telephone system, by which the default certificates are signed. */
function trusting(world: World, ...pcs: readonly string[]): World {
  const { certificate } = recordOf(world, 'authorities', authorityIds.mitelUc);
  const placements = pcs.map((pc) => ({
    pc,
    store: 'trusted-root' as const,
    certificate,
    addedAt: noteTime,
  }));
  return withRecords(
    world,
    'placements',
    Object.fromEntries(placements.map((row) => [placementId(row.pc, row.store, row.certificate), row])),
  );
}

describe('a fresh site', () => {
  test('has phones that are content, clients that are not, and a shop that everybody trusts', () => {
    const world = lab.store.world();
    expect(connectionIn(world, 'phones-headquarters').state).toBe('secure');
    expect(connectionIn(world, 'connect-client-headquarters').state).toBe('plain');
    expect(connectionIn(world, 'browser-headquarters').state).toBe('broken');
    expect(connectionIn(world, 'browser-vendor').state).toBe('secure');
  });

  test('has somebody who connects in every row', () => {
    const rows = siteConnections(lab.store.world(), noteTime);
    expect(rows.map(({ id }) => id)).toEqual(connectionIds());
    expect(rows.filter(({ views }) => views.length === 0)).toEqual([]);
  });

  test('has remote phones that are connected, and clients outside that are not: nothing falls back to http there', () => {
    const world = lab.store.world();
    expect(connectionIn(world, 'phones-outside').views.map(({ connection }) => connection.state)).toEqual([
      'secure',
      'secure',
    ]);
    expect(connectionIn(world, 'connect-client-reverse-proxy').state).toBe('not-reached');
    expect(connectionIn(world, 'connect-client-turn').state).toBe('not-reached');
  });

  test('names every host as the programs do', () => {
    const hosts = siteConnections(lab.store.world(), noteTime).map(({ id, host }) => [id, host]);
    expect(Object.fromEntries(hosts)).toMatchObject({
      'connect-client-headquarters': 'SB7-HQ.SB7.com',
      'connect-client-conferencing': '10.7.0.20',
      'phones-outside': 'eg.sb7.com',
      'mobility-outside': 'mobility.sb7.com',
      'browser-router': 'sb7-mr1.sb7.com',
    });
  });
});

test('a phone has no stores: what lies in those of a PC says nothing of its connection', async () => {
  const issued = await Promise.all([issueServer('eg.sb7.com'), issueServer('eg.sb7.com')]);
  const [served, other] = issued.map(({ certificate }) => certificate);
  if (served === undefined || other === undefined) throw new Error('two certificates');
  const known = withCertificates(lab.store.world(), [served, other], await verdictsAmong(...issued));
  const [slot = ''] = Object.keys(known.slots).filter((id) => known.slots[id]?.kind === 'rast');
  const own = { certificate: served.fingerprint, key: served.publicKey.fingerprint };
  const active = { ...own, chain: [], installedAt: noteTime };
  const slots = { [slot]: { ...recordOf(known, 'slots', slot), active } };
  const serving = withRecords(known, 'slots', slots);
  const place = { pc: traineePc, store: 'trusted-root', certificate: other.fingerprint } as const;
  const placements = {
    [placementId(place.pc, place.store, place.certificate)]: { ...place, addedAt: noteTime },
  };
  const trusted = withRecords(serving, 'placements', placements);
  expect(
    connectionIn(trusted, 'phones-outside').views[0]?.connection.reasons.map(({ name }) => name),
  ).toEqual(['self-signed-not-trusted']);
});

test('each PC goes by its own stores', () => {
  const { state, views } = connectionIn(trusting(lab.store.world(), traineePc), 'browser-headquarters');
  expect(state).toBe('mixed');
  expect(views.map(({ count, connection }) => [count, connection.state])).toEqual([
    [1, 'secure'],
    [1, 'broken'],
    [25, 'broken'],
  ]);
  const others = trusting(lab.store.world(), traineePc, 'second', remainingPcs);
  expect(connectionIn(others, 'connect-client-headquarters').state).toBe('secure');
});

test('a restart shows as pending until it is over', async () => {
  const own = await anInstalledLab();
  const { active } = recordOf(own.store.world(), 'slots', 'headquarters-https');
  const slot = recordOf(own.store.world(), 'slots', 'headquarters-https');
  if (active === undefined) throw new Error('the slot has a certificate');
  const pending = { credential: active, activeAt: noteTime + 5000 };
  const world = withRecords(own.store.world(), 'slots', { 'headquarters-https': { ...slot, pending } });
  const { isPending, state, until } = connectionIn(world, 'connect-client-headquarters');
  expect([isPending, state, until]).toEqual([true, 'restarting', noteTime + 5000]);
});

describe('the server typed at the client’s sign-in', () => {
  const account = { user: 'sarah.lopez', password: 'changeme' };
  const signInAt = (own: TestLab, server: string) =>
    own.perform(
      { type: 'sign-in', session: 'connect-client', user: account.user, server },
      { secrets: { password: account.password } },
    );

  test('is refused where no Connect server answers, and nothing changes', async () => {
    const own = await anInstalledLab();
    const before = own.store.world();
    for (const server of ['nowhere.sb7.com', 'www.harborsign.example', 'https://sb7-mr1.sb7.com/'])
      expect(await signInAt(own, server)).toMatchObject({
        ok: false,
        problem: { name: 'server-not-reached', field: 'server' },
      });
    expect(own.store.world()).toBe(before);
  });

  test.each(['https://SB7-HQ.SB7.com/', 'sb7-hq.sb7.com:443', ' sb7-hq.sb7.com '])(
    'is taken out of %j',
    async (typed) => {
      const own = await anInstalledLab();
      must(await signInAt(own, typed));
      expect(own.store.world().sessions['connect-client']?.server.toLowerCase()).toBe('sb7-hq.sb7.com');
    },
  );

  test('is the one that the trainee’s client uses, when it has another name by then', async () => {
    const own = await anInstalledLab();
    must(await signInAt(own, 'sb7-hq.sb7.com'));
    const headquarters = recordOf(own.store.world(), 'equipment', 'headquarters');
    const world = withRecords(own.store.world(), 'equipment', {
      headquarters: { ...headquarters, fqdn: 'hq.sb7.com' },
    });
    const { views } = connectionIn(world, 'connect-client-headquarters');
    expect(views.map(({ connection }) => connection.state)).toEqual(['not-reached', 'plain', 'plain']);
  });
});

describe('several devices of a kind', () => {
  const added = (world: World, original: string, values: Partial<Equipment>): World => {
    const copy = { ...recordOf(world, 'equipment', original), outsideFqdn: '', collaborationFqdn: '' };
    const action = { type: 'add-equipment', values: { ...copy, ...values } } as const;
    const outcome = addEquipment(world, action, {}, noteTime);
    if (!outcome.ok) throw new Error(outcome.problem.name);
    return outcome.value.world;
  };
  const rowsOf = (world: World, device: string) =>
    siteConnections(world, noteTime)
      .filter((row) => row.device === device)
      .map(({ id, host, state }) => [id, host, state]);

  test('have each a row of every kind, under names of their own', () => {
    const world = added(lab.store.world(), 'sb7-vsa100', {
      name: 'SB7-vSA200',
      fqdn: 'sb7-vsa200.sb7.com',
      collaborationFqdn: 'meet.sb7.com',
    });
    expect(rowsOf(world, 'sb7-vsa100')).toEqual([
      ['browser-appliance', 'SB7-vSA100.SB7.COM', 'plain'],
      ['connect-client-conferencing', '10.7.0.20', 'plain'],
    ]);
    expect(rowsOf(world, 'sb7-vsa200')).toEqual([
      ['browser-appliance', 'sb7-vsa200.sb7.com', 'plain'],
      ['connect-client-conferencing', 'meet.sb7.com', 'plain'],
    ]);
  });

  test('are told apart by their own names where they go by the same address, or by none', () => {
    const fqdn = 'sb7-vsa200.sb7.com';
    const two = added(lab.store.world(), 'sb7-vsa100', { name: 'SB7-vSA200', fqdn });
    const world = added(two, 'sb7-eg', { name: 'SB7-EG2', fqdn: 'sb7-eg2.sb7.com' });
    const labels = (id: ConnectionId) =>
      siteConnections(world, noteTime).flatMap((row) => (row.id === id ? [row.label] : []));
    expect(labels('connect-client-conferencing')).toEqual([
      '10.7.0.20 (SB7-vSA100)',
      '10.7.0.20 (SB7-vSA200)',
    ]);
    expect(labels('browser-appliance')).toEqual(['SB7-vSA100.SB7.COM', 'sb7-vsa200.sb7.com']);
    expect(labels('connect-client-turn')).toEqual(['eg.sb7.com', 'no name']);
  });

  test('a gateway without a name outside is reached by nobody there', () => {
    const world = added(lab.store.world(), 'sb7-eg', { name: 'SB7-EG2', fqdn: 'sb7-eg2.sb7.com' });
    const [phones] = siteConnections(world, noteTime).filter(
      ({ id, device }) => id === 'phones-outside' && device === 'sb7-eg2',
    );
    expect(phones?.views.map(({ connection }) => connection.reasons[0])).toEqual([
      { name: 'name-not-set', values: { to: 'SB7-EG2' } },
    ]);
  });

  test('a cluster answers clients once and administrators at each node', () => {
    const values = proposedCluster(lab.store.world(), 'sb7-mr1');
    const outcome = saveCluster(
      lab.store.world(),
      { type: 'save-cluster', router: 'sb7-mr1', values },
      {},
      noteTime,
    );
    if (!outcome.ok) throw new Error(outcome.problem.name);
    expect(rowsOf(outcome.value.world, 'sb7-mr1').map(([id, host]) => [id, host])).toEqual([
      ['browser-router', 'sb7-mr1.sb7.com'],
      ['mobility-inside', 'sb7-mr.sb7.com'],
      ['mobility-outside', 'mobility.sb7.com'],
    ]);
    expect(rowsOf(outcome.value.world, 'sb7-mr2').map(([id, host]) => [id, host])).toEqual([
      ['browser-router', 'sb7-mr2.sb7.com'],
    ]);
  });

  test('a device that comes or goes is no change of a connection', () => {
    const before = lab.store.world();
    const after = added(before, 'sb7-eg', { name: 'SB7-EG2', fqdn: 'sb7-eg2.sb7.com' });
    expect(connectionEvents(before, after, noteTime)).toEqual([]);
    expect(connectionEvents(after, before, noteTime)).toEqual([]);
  });
});

test('what a site says of its connections, and in which order, does not change when its records are read from the database', () => {
  const world = lab.store.world();
  const byId = ([left]: [string, unknown], [right]: [string, unknown]) => (left < right ? -1 : 1);
  const read = Object.entries(world).map(([name, records]) => [
    name,
    Object.fromEntries(Object.entries(records as object).sort(byId)),
  ]);
  const again = Object.fromEntries(read) as unknown as World;
  expect(siteConnections(again, noteTime)).toEqual(siteConnections(world, noteTime));
});

describe('the same list', () => {
  /** The world with a collection that is another object. */
  function touched(name: CollectionName): World {
    const world = lab.store.world();
    return { ...world, [name]: { ...world[name] } };
  }

  function isAnother(world: World): boolean {
    const rows = siteConnections({ ...lab.store.world() }, noteTime);
    return siteConnections(world, noteTime) !== rows;
  }

  test('stands for as long as nothing that connections read is touched', () => {
    const read = new Set<CollectionName>();
    const get = (world: World, name: CollectionName) => {
      read.add(name);
      return world[name];
    };
    siteConnections(new Proxy(lab.store.world(), { get: get as never }), noteTime + 1);
    const changed = collectionNames.filter((name) => isAnother(touched(name)));
    // Of the sessions the client's counts alone.
    expect(collectionNames.filter((name) => read.has(name) && name !== 'sessions')).toEqual(changed);
    expect(isAnother(touched('files'))).toBe(false);
  });

  test('is another one with the server of the Connect client', () => {
    const session = { user: '', server: 'elsewhere.example.com', since: noteTime, role: 'user' } as const;
    const world = withRecords(lab.store.world(), 'sessions', { [connectClientSession]: session });
    expect(isAnother(world)).toBe(true);
  });
});
