import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { deleteDatabase } from '@/testing/delete-database';
import { replay } from '@/simulation/catalogue/journal';
import { createDatabaseStorage } from '@/state/database';
import { createMemoryStorage } from '@/state/memory';
import type { Storage } from '@/state/storage';
import { anInstalledLab, aRequest, must, noteTime, type TestLab } from '@/testing/lab';
import { createCheckpoints } from './checkpoints';

afterEach(deleteDatabase);

const kinds: readonly (readonly [string, () => Storage])[] = [
  ['memory', createMemoryStorage],
  ['IndexedDB', () => createDatabaseStorage({ onNewerVersion: () => undefined, onLost: () => undefined })],
];

const day = 86_400_000;

async function restore(lab: TestLab) {
  const [saved] = await createCheckpoints(lab.store).list();
  return lab.perform({ type: 'restore-checkpoint', checkpoint: saved?.id ?? '' });
}

describe.each(kinds)('checkpoints in %s', (_kind, create) => {
  test('put the whole lab back: equipment, requests, folder and clock', async () => {
    const lab = await anInstalledLab(create());
    await createCheckpoints(lab.store).save('before the request');
    const before = lab.store.world();
    must(await lab.perform(aRequest()));
    must(await lab.perform({ type: 'advance-clock', by: day }));
    must(await restore(lab));
    expect(lab.store.world()).toEqual(before);
    expect(lab.store.now()).toBe(noteTime);
  });

  test('change only what differs', async () => {
    const lab = await anInstalledLab(create());
    await createCheckpoints(lab.store).save('before the request');
    must(await lab.perform(aRequest()));
    const [saved] = await createCheckpoints(lab.store).list();
    const facts = await lab.preview({ type: 'restore-checkpoint', checkpoint: saved?.id ?? '' });
    const changes = facts.ok ? facts.value.changes.map(({ collection, id }) => `${collection}/${id}`) : [];
    expect(changes).toEqual(['slots/headquarters-https', 'files/file-1']);
  });

  test('are a step that can be taken back, and the journal replays them', async () => {
    const lab = await anInstalledLab(create());
    await createCheckpoints(lab.store).save('empty folder');
    must(await lab.perform(aRequest()));
    const after = lab.store.world();
    must(await restore(lab));
    must(await lab.perform({ type: 'undo' }));
    expect(lab.store.world()).toEqual(after);
    expect(replay(await lab.store.storage.readJournal())).toEqual(lab.store.snapshot().world);
  });

  test('keep the keys that they name; what nothing names is swept away', async () => {
    const lab = await anInstalledLab(create());
    const checkpoints = createCheckpoints(lab.store);
    must(await lab.perform(aRequest()));
    const key = lab.store.world().slots['headquarters-https']?.request?.key ?? '';
    await checkpoints.save('with a request');
    const { storage } = lab.store;
    must(await lab.perform(aRequest({ newKey: true, accepted: ['request-key-replaced'] })));
    for (let number = 0; number < 100; number += 1) must(await lab.perform({ type: 'advance-clock', by: 1 }));
    must(await lab.perform({ type: 'install-site', keySource: 'training', seed: '0ther', over: true }));
    await storage.sweep();
    expect(await storage.readSecret(key)).toBeDefined();
    const [saved] = await checkpoints.list();
    await checkpoints.remove(saved?.id ?? '');
    for (let number = 0; number < 101; number += 1) must(await lab.perform({ type: 'advance-clock', by: 1 }));
    await storage.sweep();
    expect(await storage.readSecret(key)).toBeUndefined();
    const { key: authority } = lab.store.world().authorities['mitel-uc'] ?? { key: '' };
    expect(await storage.readSecret(authority)).toBeDefined();
  }, 20_000);
});

test('a checkpoint that is gone is said to be gone', async () => {
  const lab = await anInstalledLab();
  expect(await restore(lab)).toMatchObject({ ok: false, problem: { name: 'checkpoint-not-here' } });
});

test('starting over makes a new site at the date chosen, and can be taken back', async () => {
  const lab = await anInstalledLab(undefined, Date.UTC(2026, 10, 23));
  must(await lab.perform(aRequest()));
  const before = lab.store.world();
  const authority = before.authorities['mitel-uc']?.certificate;
  const over = { type: 'install-site', keySource: 'fresh', over: true, startAt: noteTime } as const;
  must(await lab.perform(over));
  expect(lab.store.now()).toBe(noteTime);
  expect(lab.store.world().files).toEqual({});
  expect(lab.store.world().authorities['mitel-uc']?.certificate).not.toBe(authority);
  lab.wait(1000);
  expect(lab.store.now()).toBe(noteTime + 1000);
  must(await lab.perform({ type: 'undo' }));
  expect(lab.store.world().authorities['mitel-uc']?.certificate).toBe(authority);
  expect(lab.store.now()).toBe(Date.UTC(2026, 10, 23) + 1000);
}, 20_000);
