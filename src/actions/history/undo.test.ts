import { expect, test } from 'vitest';
import { replay } from '@/simulation/catalogue/journal';
import { anInstalledLab, aRequest, must, type TestLab } from '@/testing/lab';
import { firstUndone, lastDone } from './undo';

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
