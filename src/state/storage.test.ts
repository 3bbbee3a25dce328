import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { deleteDatabase } from '@/testing/delete-database';
import { success } from '@/base/outcome';
import type { Action } from '@/simulation/catalogue/catalogue';
import { decided, refused } from '@/simulation/world/decision';
import { withoutRecord, withRecords, type World } from '@/simulation/world/world';
import { createDatabaseStorage } from './database';
import { createMemoryStorage } from './memory';
import type { Commit, Storage } from './storage';

const action: Action = { type: 'sign-out', session: 'sb7-hq.sb7.com' };

function aCommit(basedOn: number, decide: Commit['decide'], kept: Partial<Commit> = {}): Commit {
  return { basedOn, at: basedOn + 1, action, facts: {}, secrets: [], contents: [], decide, ...kept };
}

function signedIn(world: World, session: string) {
  const record = { user: 'admin', role: 'system-administrator', server: '', since: 1 } as const;
  return decided(withRecords(world, 'sessions', { [session]: record }), 'signed-in', {});
}

function aDatabase(): Storage {
  return createDatabaseStorage({ onNewerVersion: () => undefined, onLost: () => undefined });
}

afterEach(deleteDatabase);

const kinds: readonly (readonly [string, () => Storage])[] = [
  ['memory', createMemoryStorage],
  ['IndexedDB', aDatabase],
];

describe.each(kinds)('the lab in %s', (_kind, create) => {
  test('keeps what came of lessons beside the lab: whatever becomes of that, until it is removed or everything is wiped', async () => {
    const storage = create();
    await storage.load();
    const kept = (id: string, hundredths: number) => ({
      ...{ id, lesson: 'hq-request', mode: 'test', hundredths, keptAt: 7, file: '{}' },
    });
    await storage.keepResult(kept('4', 50));
    await storage.keepResult(kept('4', 60));
    await storage.keepResult(kept('9', 100));
    await storage.commit(aCommit(0, (world) => success({ world, events: [] })));
    expect(await storage.listResults()).toEqual([kept('4', 60), kept('9', 100)]);
    await storage.removeResults();
    expect(await storage.listResults()).toEqual([]);
    await storage.keepResult(kept('11', 70));
    await storage.erase();
    const next = create();
    await next.load();
    expect(await next.listResults()).toEqual([]);
  });

  test('is empty at revision 0 before anything is saved', async () => {
    const { revision, world } = await create().load();
    expect(revision).toBe(0);
    expect(world.lab).toEqual({});
  });

  test('keeps records, journal, contents and secrets of a commit', async () => {
    const storage = create();
    const bytes = Uint8Array.of(1, 2, 3);
    const kept = { secrets: [{ id: 'key', bytes }], contents: [{ id: 'file', bytes }] };
    const result = await storage.commit(aCommit(0, (world) => signedIn(world, 'hq'), kept));
    expect(result.kind).toBe('committed');
    const { world, revision, lastAt } = await storage.load();
    expect({ users: world.sessions['hq']?.user, revision, lastAt }).toEqual({
      users: 'admin',
      revision: 1,
      lastAt: 1,
    });
    expect((await storage.readJournal()).map((entry) => entry.action)).toEqual([action]);
    expect([await storage.readSecret('key'), await storage.readContent('file')]).toEqual([bytes, bytes]);
    expect(await storage.readSecret('file')).toBeUndefined();
  });

  test('changes nothing when a decision refuses', async () => {
    const storage = create();
    const kept = { secrets: [{ id: 'key', bytes: Uint8Array.of(1) }] };
    const result = await storage.commit(aCommit(0, () => refused('sign-in-failed'), kept));
    expect(result).toMatchObject({ kind: 'refused', problem: { name: 'sign-in-failed' } });
    expect((await storage.load()).revision).toBe(0);
    expect(await storage.readSecret('key')).toBeUndefined();
  });

  test('does not decide over facts that were prepared from another revision', async () => {
    const storage = create();
    await storage.commit(aCommit(0, (world) => signedIn(world, 'first')));
    const late = await storage.commit(aCommit(0, (world) => signedIn(world, 'second')));
    expect(late).toEqual({ kind: 'stale' });
    expect(Object.keys((await storage.load()).world.sessions)).toEqual(['first']);
  });

  test('forgets a removed record', async () => {
    const storage = create();
    await storage.commit(aCommit(0, (world) => signedIn(world, 'hq')));
    await storage.commit(
      aCommit(1, (world) => success({ world: withoutRecord(world, 'sessions', 'hq'), events: [] })),
    );
    expect((await storage.load()).world.sessions).toEqual({});
  });

  test('tells watchers the revision of each commit until they stop', async () => {
    const storage = create();
    const seen = new Promise<number>((resolve) => {
      const stop = storage.watch((revision) => {
        stop();
        resolve(revision);
      });
    });
    await storage.commit(aCommit(0, (world) => signedIn(world, 'hq')));
    expect(await seen).toBe(1);
  });
});

describe('two tabs on one database', () => {
  test('each reads what the other saved, removals too', async () => {
    const [left, right] = [aDatabase(), aDatabase()];
    await left.commit(aCommit(0, (world) => signedIn(world, 'one')));
    await right.commit(aCommit(1, (world) => signedIn(world, 'two')));
    await left.commit(
      aCommit(2, (world) => success({ world: withoutRecord(world, 'sessions', 'two'), events: [] })),
    );
    expect(Object.keys((await right.load()).world.sessions)).toEqual(['one']);
    expect((await right.load()).world).toEqual((await left.load()).world);
  });

  test('commit at once: one wins, the other learns that it is stale', async () => {
    const [left, right] = [aDatabase(), aDatabase()];
    const results = await Promise.all([
      left.commit(aCommit(0, (world) => signedIn(world, 'one'))),
      right.commit(aCommit(0, (world) => signedIn(world, 'two'))),
    ]);
    expect(results.map(({ kind }) => kind).sort()).toEqual(['committed', 'stale']);
    expect(Object.keys((await left.load()).world.sessions)).toHaveLength(1);
  });
});

test('the journal keeps its last 1,000 entries', async () => {
  const storage = aDatabase();
  for (let revision = 0; revision < 1002; revision += 1)
    await storage.commit(aCommit(revision, (world) => success({ world, events: [] })));
  const journal = await storage.readJournal();
  expect([journal.length, journal[0]?.revision]).toEqual([1000, 3]);
});
