import { beforeAll, describe, expect, test } from 'vitest';
import { anInstalledLab, must, noteTime, type TestLab } from '@/testing/lab';
import { authorityIds } from '../authorities/authority';
import { placementId, traineePc } from '../certificate-stores';
import { remainingPcs } from '../site/other-pcs';
import { recordOf, withRecords, type World } from '../world';
import { siteConnections, type SiteConnection } from './site-connections';
import type { SiteConnectionId } from './site-table';

let lab: TestLab;

beforeAll(async () => {
  lab = await anInstalledLab();
});

function connectionIn(world: World, id: SiteConnectionId, at = noteTime): SiteConnection {
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

  test('has no row that is not part of this version', () => {
    const rows = siteConnections(lab.store.world(), noteTime);
    expect(rows.filter(({ isSimulated }) => !isSimulated)).toEqual([]);
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

test('the trainee’s client uses the server that was typed at sign-in', async () => {
  const own = await anInstalledLab();
  const account = { user: 'sarah.lopez', password: 'changeme' };
  must(
    await own.perform(
      { type: 'sign-in', session: 'connect-client', user: account.user, server: 'nowhere.sb7.com' },
      { secrets: { password: account.password } },
    ),
  );
  const { views } = connectionIn(own.store.world(), 'connect-client-headquarters');
  expect(views.map(({ connection }) => connection.state)).toEqual(['not-reached', 'plain', 'plain']);
});
