import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { replay } from '@/simulation/catalogue/catalogue';
import { createDatabaseStorage } from '@/state/database';
import { createMemoryStorage } from '@/state/memory';
import type { Storage } from '@/state/storage';
import { deleteDatabase } from '@/testing/delete-database';
import { anInstalledLab, aRequest, must, noteTime, type TestLab } from '@/testing/lab';
import { createCheckpoints, firstUndone, lastDone } from './history';

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
  });
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
  const over = { type: 'install-site', keySource: 'training', over: true, startAt: noteTime } as const;
  must(await lab.perform(over));
  expect(lab.store.now()).toBe(noteTime);
  expect(lab.store.world().files).toEqual({});
  expect(lab.store.world().authorities['mitel-uc']?.certificate).not.toBe(authority);
  lab.wait(1000);
  expect(lab.store.now()).toBe(noteTime + 1000);
  must(await lab.perform({ type: 'undo' }));
  expect(lab.store.world().authorities['mitel-uc']?.certificate).toBe(authority);
  expect(lab.store.now()).toBe(Date.UTC(2026, 10, 23) + 1000);
});

const rename = (state: string) =>
  ({ type: 'update-equipment', equipment: 'headquarters', values: { state } }) as const;

function stateOf({ store }: TestLab) {
  return store.world().equipment['headquarters']?.state;
}

test('steps are taken back one by one and made again', async () => {
  const lab = await anInstalledLab();
  must(await lab.perform(rename('California')));
  must(await lab.perform(rename('Nevada')));
  must(await lab.perform({ type: 'undo' }));
  expect(stateOf(lab)).toBe('California');
  must(await lab.perform({ type: 'undo' }));
  expect(stateOf(lab)).toBe('CA');
  must(await lab.perform({ type: 'redo' }));
  must(await lab.perform({ type: 'redo' }));
  expect(stateOf(lab)).toBe('Nevada');
});

test('the installation of the site is no step', async () => {
  const lab = await anInstalledLab();
  expect(await lab.perform({ type: 'undo' })).toMatchObject({
    ok: false,
    problem: { name: 'nothing-to-undo' },
  });
});

test('a new step forgets what was undone', async () => {
  const lab = await anInstalledLab();
  must(await lab.perform(rename('California')));
  must(await lab.perform({ type: 'undo' }));
  must(await lab.perform(rename('Oregon')));
  expect(await lab.perform({ type: 'redo' })).toMatchObject({
    ok: false,
    problem: { name: 'nothing-to-redo' },
  });
});

test('neither downloads nor sign-ins are taken back', async () => {
  const lab = await anInstalledLab();
  must(await lab.perform(aRequest()));
  const signIn = { type: 'sign-in', session: 'sb7-hq.sb7.com', user: 'admin', server: '' } as const;
  must(await lab.perform(signIn, { secrets: { password: 'changeme' } }));
  must(await lab.perform({ type: 'undo' }));
  const { slots, files, sessions } = lab.store.world();
  expect(slots['headquarters-https']?.request).toBeUndefined();
  expect([Object.keys(files), Object.keys(sessions)]).toEqual([['file-1'], ['sb7-hq.sb7.com']]);
});

test('a certificate that became active meanwhile is taken back with its installation, not by a step of its own', async () => {
  const lab = await anInstalledLab();
  const factory = lab.store.world().slots['headquarters-https']?.active?.certificate;
  must(await lab.perform({ type: 'restore-default-certificate', slot: 'headquarters-https' }));
  lab.wait(5000);
  must(await lab.perform({ type: 'sign-out', session: 'nobody' }));
  expect((await lab.store.storage.readSteps()).map(({ action }) => action)).toEqual([
    'restore-default-certificate',
  ]);
  must(await lab.perform({ type: 'undo' }));
  expect(lab.store.world().slots['headquarters-https']).toMatchObject({
    active: { certificate: factory },
    history: [],
  });
});

test('a move of the clock is taken back: lab time goes on from where it was', async () => {
  const lab = await anInstalledLab();
  const start = lab.store.now();
  must(await lab.perform({ type: 'advance-clock', by: 86_400_000 }));
  lab.wait(1000);
  expect(lab.store.now()).toBe(start + 86_401_000);
  must(await lab.perform({ type: 'undo' }));
  expect(lab.store.now()).toBe(start + 1000);
  must(await lab.perform({ type: 'redo' }));
  expect(lab.store.now()).toBe(start + 86_401_000);
});

test('a hundred steps are kept, and the oldest are forgotten', async () => {
  const lab = await anInstalledLab();
  for (let number = 1; number <= 103; number += 1) must(await lab.perform(rename(`State ${String(number)}`)));
  const steps = await lab.store.storage.readSteps();
  expect(steps).toHaveLength(100);
  expect(lastDone(steps)?.revision).toBe(104);
  expect(firstUndone(steps)).toBeUndefined();
});

test('the journal replays what was taken back', async () => {
  const lab = await anInstalledLab();
  must(await lab.perform(rename('California')));
  must(await lab.perform(aRequest()));
  must(await lab.perform({ type: 'undo' }));
  must(await lab.perform({ type: 'redo' }));
  must(await lab.perform({ type: 'undo' }));
  expect(replay(await lab.store.storage.readJournal())).toEqual(lab.store.snapshot().world);
});
