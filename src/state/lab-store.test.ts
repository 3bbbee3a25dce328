import { expect, test, vi } from 'vitest';
import { success } from '@/base/outcome';
import type { Slot } from '@/simulation/world/equipment';
import { withRecords, type World } from '@/simulation/world/world';
import { openLabStore } from './lab-store';
import { createMemoryStorage } from './memory';
import { mostSteps, type Commit } from './storage';

const credential = { certificate: 'new', key: 'key', chain: [], installedAt: 0 };

function aCommit(decide: (world: World) => World, at: number): Commit {
  return {
    basedOn: 0,
    at,
    action: { type: 'sign-out', session: '' },
    facts: {},
    secrets: [],
    contents: [],
    decide: (world) => success({ world: decide(world), events: [] }),
  };
}

function withPending(activeAt: number) {
  const slot: Slot = { kind: 'turn', equipment: 'e', history: [], pending: { credential, activeAt } };
  return (world: World) => withRecords(world, 'slots', { turn: slot });
}

test('a pending certificate becomes active by itself when it is due', async () => {
  const store = await openLabStore(createMemoryStorage(), Date.now);
  const active = new Promise<string | undefined>((resolve) => {
    store.subscribe(() => {
      const certificate = store.world().slots['turn']?.active?.certificate;
      if (certificate !== undefined) resolve(certificate);
    });
  });
  await store.commit(aCommit(withPending(Date.now() + 30), Date.now()));
  expect(store.world().slots['turn']?.active).toBeUndefined();
  expect(await active).toBe('new');
  store.close();
});

test('lab time never runs back behind the last commit, whatever the computer’s clock does', async () => {
  let realTime = 2000;
  const store = await openLabStore(createMemoryStorage(), () => realTime);
  await store.commit(aCommit((world) => world, 2000));
  realTime = 1000;
  expect(store.now()).toBe(2000);
  store.close();
});

test('keys that nothing names any more go by themselves; those that the history names stay', async () => {
  vi.useFakeTimers();
  const storage = createMemoryStorage();
  const store = await openLabStore(storage, Date.now);
  const bytes = Uint8Array.of(1);
  const slot = (key: string): Slot => ({ kind: 'turn', equipment: 'e', history: [], replacedKeys: [key] });
  const keep = (key: string) => (world: World) => withRecords(world, 'slots', { turn: slot(key) });
  for (let number = 0; number <= mostSteps; number += 1)
    await store.commit({
      ...aCommit(keep(`key-${String(number)}`), number),
      basedOn: number,
      secrets: [{ id: `key-${String(number)}`, bytes }],
    });
  expect(await storage.readSecret('key-0')).toEqual(bytes);
  await store.commit({ ...aCommit(keep('last'), mostSteps + 1), basedOn: mostSteps + 1 });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await storage.readSecret('key-0')).toBeUndefined();
  expect(await storage.readSecret('key-1')).toEqual(bytes);
  store.close();
  vi.useRealTimers();
});

test('what is out of sight is told of a change too, in a task after what is in sight', async () => {
  const store = await openLabStore(createMemoryStorage(), Date.now);
  const told: string[] = [];
  let isInSight = false;
  const everybody = new Promise<void>((resolve) => {
    store.subscribe(
      () => {
        told.push('the hidden');
        resolve();
      },
      () => isInSight,
    );
  });
  store.subscribe(() => {
    told.push('the shown');
    queueMicrotask(() => told.push('the end of a task'));
  });
  await store.commit(aCommit((world) => world, 1));
  await everybody;
  expect(told).toEqual(['the shown', 'the end of a task', 'the hidden']);
  told.length = 0;
  isInSight = true;
  const again = new Promise((resolve) => store.subscribe(() => resolve([...told])));
  await store.commit({ ...aCommit((world) => world, 2), basedOn: 1 });
  expect(await again).toEqual(['the hidden', 'the shown']);
  store.close();
});
