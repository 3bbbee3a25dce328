import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { replay } from '@/simulation/catalogue/catalogue';
import type { RunPlan } from '@/simulation/world/run';
import { createDatabaseStorage } from '@/state/database';
import { createMemoryStorage } from '@/state/memory';
import type { Storage } from '@/state/storage';
import { deleteDatabase } from '@/testing/delete-database';
import { anInstalledLab, anOrder, aRequest, must, noteTime, openLab, type TestLab } from '@/testing/lab';
import { rememberedOperations } from '@/testing/remembered-signing';
import { actsOf } from '../act';
import { createCheckpoints } from '../history/history';
import { saveLabFile } from '../history/lab-file/save-lab-file';
import type { BuiltLab } from '../preparation/preparation';
import { createSandbox, openSandbox, performAct } from './sandbox';

afterEach(deleteDatabase);

const day = 86_400_000;

const plan: RunPlan = {
  lesson: 'hq-request',
  version: 1,
  mode: 'try',
  variant: { seed: '5eed', faults: [] },
  locks: [],
};

const openDatabase = () =>
  createDatabaseStorage({ onNewerVersion: () => undefined, onLost: () => undefined });

const kinds: readonly (readonly [string, () => Storage])[] = [
  ['memory', createMemoryStorage],
  ['IndexedDB', openDatabase],
];

async function aBuiltLab(): Promise<BuiltLab> {
  const sandbox = await createSandbox(rememberedOperations, noteTime);
  must(
    await sandbox.act({ action: { type: 'install-site', keySource: 'training', seed: '5eed' } }, noteTime),
  );
  const built = await sandbox.build();
  sandbox.close();
  return built;
}

/** A lab in which something was done, on another day than the lesson's, then the lesson in its place. */
async function aBegunLab(storage?: Storage, run = plan): Promise<TestLab> {
  const lab = await aUsedLab(storage);
  must(await lab.perform({ type: 'begin-run', run }, { lab: await aBuiltLab() }));
  return lab;
}

async function aUsedLab(storage?: Storage): Promise<TestLab> {
  const lab = await anInstalledLab(storage, noteTime + 400 * day);
  must(await signIn(lab, 'sb7-hq.sb7.com'));
  must(await lab.perform(aRequest({ organization: 'My own' })));
  return lab;
}

function signIn(lab: TestLab, session: string, password = 'changeme') {
  return lab.perform({ type: 'sign-in', session, user: 'admin', server: '' }, { secrets: { password } });
}

async function solve(lab: TestLab): Promise<void> {
  must(await lab.perform(aRequest()));
  must(await performAct(lab, { action: anOrder(), files: [{ file: 'SB7-HQ.SB7.com.csr' }] }));
}

describe.each(kinds)('a run in %s', (_kind, create) => {
  test('puts the lesson’s lab in the place of the user’s own; its time runs on from there', async () => {
    const lab = await aBegunLab(create());
    const { lab: own, runs, sessions, files } = lab.store.world();
    expect(lab.store.now()).toBe(noteTime);
    expect([own['lab']?.keySource, sessions, files]).toEqual(['training', {}, {}]);
    expect(runs['run']).toMatchObject({ lesson: 'hq-request', startRevision: 4, hints: {} });
    lab.wait(5000);
    expect(lab.store.now()).toBe(noteTime + 5000);
  });

  test('is left without a trace: the user’s own lab is there again, record by record', async () => {
    const lab = await aUsedLab(create());
    const { world, at } = { world: lab.store.world(), at: lab.store.now() };
    const checkpoint = await createCheckpoints(lab.store).save('Before the lesson');
    must(await lab.perform({ type: 'begin-run', run: plan }, { lab: await aBuiltLab() }));
    must(await signIn(lab, 'another'));
    await solve(lab);
    must(await lab.perform({ type: 'restore-checkpoint', checkpoint }));
    expect(lab.store.world()).toEqual(world);
    expect(lab.store.now()).toBe(at);
    // Its keys and files too: the request that was made before is signed anew with its own key.
    must(await lab.perform(aRequest({ organization: 'Again' })));
  });

  test('is left by undo, and what was noted in it is not taken back before', async () => {
    const lab = await aUsedLab(create());
    const before = lab.store.world();
    must(await lab.perform({ type: 'begin-run', run: plan }, { lab: await aBuiltLab() }));
    must(await lab.perform(aRequest()));
    must(await lab.perform({ type: 'take-hint', check: 'ordered', level: 2 }));
    must(await lab.perform({ type: 'undo' }));
    expect(lab.store.world().runs['run']?.hints).toEqual({ ordered: 2 });
    expect(lab.store.world().slots['headquarters-https']?.request).toBeUndefined();
    must(await lab.perform({ type: 'undo' }));
    expect(lab.store.world()).toEqual(before);
    must(await lab.perform({ type: 'redo' }));
    expect(lab.store.world().runs['run']).toMatchObject({ lesson: 'hq-request', hints: {} });
  });

  test('is in the journal whole, which replays to the same world', async () => {
    const lab = await aBegunLab(create());
    await solve(lab);
    must(await lab.perform({ type: 'press-check', open: ['ordered'] }));
    must(await lab.perform({ type: 'press-check', open: ['ordered', 'other'] }));
    must(await lab.perform({ type: 'give-answer', step: 'look', choice: 'a' }));
    expect(lab.store.world().runs['run']).toMatchObject({
      presses: { ordered: 2, other: 1 },
      answers: { look: 'a' },
    });
    expect(replay(await lab.store.storage.readJournal())).toEqual(lab.store.snapshot().world);
  });
});

test('a run outlasts a reload, and another tab has it', async () => {
  const lab = await aBegunLab(openDatabase());
  await solve(lab);
  const other = await openLab(openDatabase(), noteTime + 400 * day);
  const { world, revision, lastAt } = lab.store.snapshot();
  expect(other.store.snapshot()).toMatchObject({ world, revision, lastAt });
  must(await other.perform({ type: 'take-hint', check: 'ordered', level: 1 }));
  await lab.store.refresh();
  expect(lab.store.world().runs['run']?.hints).toEqual({ ordered: 1 });
});

test('the journal is kept to the beginning of a run, however long it lasts, and shortened after it', async () => {
  const lab = await aBegunLab(openDatabase());
  const storage = lab.store.storage;
  const note = async (times: number) => {
    for (let time = 0; time < times; time += 1) must(await lab.perform({ type: 'press-check', open: [] }));
  };
  await note(1005);
  expect((await storage.readJournal()).map(({ revision }) => revision).at(0)).toBe(4);
  must(await lab.perform({ type: 'install-site', keySource: 'training', seed: '5eed', over: true }));
  expect(await storage.readJournal()).toHaveLength(1000);
});

test('the same acts give the same certificates, whatever was done in this browser before', async () => {
  const fresh = await openLab();
  must(await fresh.perform({ type: 'begin-run', run: plan }, { lab: await aBuiltLab() }));
  await solve(fresh);
  const used = await aBegunLab();
  await solve(used);
  expect(used.store.snapshot().revision).not.toBe(fresh.store.snapshot().revision);
  const { certificates, slots, files } = used.store.world();
  const other = fresh.store.world();
  expect(Object.keys(certificates).sort()).toEqual(Object.keys(other.certificates).sort());
  expect([slots, files]).toEqual([other.slots, other.files]);
});

test('a refused action is noted by its names alone, and only while a run is on', async () => {
  const lab = await aBegunLab();
  expect(await signIn(lab, 'a portal', 'a secret that is wrong')).toMatchObject({ ok: false });
  expect(await lab.perform(aRequest({ commonName: 'not a name' }))).toMatchObject({ ok: false });
  must(await lab.perform({ type: 'end-run' }));
  expect(await signIn(lab, 'a portal', 'wrong again')).toMatchObject({ ok: false });
  const journal = await lab.store.storage.readJournal();
  const noted = journal.map(({ action }) => action).filter(({ type }) => type === 'note-refusal');
  expect(noted).toEqual([
    { type: 'note-refusal', action: 'sign-in', problem: 'sign-in-failed', field: 'password' },
    {
      type: 'note-refusal',
      action: 'generate-request',
      problem: 'common-name-not-a-host',
      field: 'commonName',
    },
  ]);
  expect(JSON.stringify(journal)).not.toContain('a secret that is wrong');
});

test('what was handed over is in the log by name, and the log performs the run again', async () => {
  const lab = await aBegunLab();
  const start = (await lab.store.storage.readJournal()).at(-1);
  must(await signIn(lab, 'sb7-hq.sb7.com'));
  await solve(lab);
  const holder = { organization: 'ShoreTel', city: 'Sunnyvale', state: 'California', country: 'US' };
  must(await lab.perform(anOrder({ keyMadeBy: 'vendor', commonName: 'sb7-hq.sb7.com', ...holder })));
  const order = lab.store.world().orders['HS-100002']?.certificates[0]?.certificate ?? '';
  must(
    await lab.perform({
      type: 'save-order-pfx',
      order: 'HS-100002',
      certificate: order,
      protection: 'AES-256-SHA256',
    }),
  );
  const pfx = { file: 'sb7-hq_sb7_com.pfx' };
  const install = { type: 'install-certificate', slot: 'headquarters-https', accepted: [] } as const;
  must(await performAct(lab, { action: install, files: [pfx], secret: { order: 'HS-100002' } }));
  const journal = (await lab.store.storage.readJournal()).filter(
    ({ revision }) => revision > (start?.revision ?? 0),
  );
  expect(journal.map(({ given }) => given)).toEqual([
    { secret: 'account' },
    {},
    { files: [{ file: 'SB7-HQ.SB7.com.csr' }] },
    {},
    {},
    { files: [pfx], secret: { order: 'HS-100002' } },
  ]);
  const sandbox = await openSandbox(rememberedOperations, await aBuiltLab());
  for (const { act, at } of actsOf(journal) ?? []) must(await sandbox.act(act, at));
  // But for the file that a password protects: its salts are random.
  const withoutFiles = (own: TestLab['store']) => ({ ...own.world(), lab: {}, runs: {}, files: {} });
  expect(withoutFiles(sandbox.store)).toEqual(withoutFiles(lab.store));
  sandbox.close();
});

test('a pasted text is told by its parts; what is from elsewhere says so', async () => {
  const lab = await aBegunLab();
  await solve(lab);
  const certificate = lab.store.world().orders['HS-100001']?.certificates[0]?.certificate ?? '';
  const save = { type: 'save-delivery', order: 'HS-100001', certificate } as const;
  must(await lab.perform({ ...save, file: 'certificate' }));
  const action = { type: 'add-files' } as const;
  const text = [
    { file: 'sb7-hq_sb7_com.crt' },
    { certificate: Object.keys(lab.store.world().certificates)[0] ?? '' },
  ];
  must(await performAct(lab, { action, files: [{ text }] }));
  must(await lab.perform(action, { files: [{ name: 'x', bytes: Uint8Array.of(1, 2, 3) }] }));
  const journal = await lab.store.storage.readJournal();
  expect(journal.slice(-2).map(({ given }) => given)).toEqual([
    { files: [{ text }] },
    { files: ['from-outside'] },
  ]);
  expect(actsOf(journal.slice(-1))).toBeUndefined();
  expect(await performAct(lab, { action, files: [{ file: 'nobody.crt' }] })).toMatchObject({
    problem: { name: 'file-not-here', values: { file: 'nobody.crt' } },
  });
});

test('the way back to the own lab is open in an exercise that locks checkpoints', async () => {
  const lab = await aUsedLab();
  const own = lab.store.world();
  const checkpoint = await createCheckpoints(lab.store).save('Before the lesson');
  const run: RunPlan = { ...plan, mode: 'test', checkpoint, locks: ['checkpoints'] };
  must(await lab.perform({ type: 'begin-run', run }, { lab: await aBuiltLab() }));
  const other = await createCheckpoints(lab.store).save('in the exercise');
  const refused = await lab.perform({ type: 'restore-checkpoint', checkpoint: other });
  expect(refused).toMatchObject({ problem: { name: 'locked-by-exercise' } });
  must(await lab.perform({ type: 'restore-checkpoint', checkpoint }));
  expect(lab.store.world()).toEqual(own);
});

test('an exercise locks what it says, until it is ended', async () => {
  const lab = await aBegunLab(undefined, {
    ...plan,
    mode: 'test',
    locks: ['undo', 'checkpoints', 'lab-files', 'start-over', 'own-site'],
  });
  const checkpoint = await createCheckpoints(lab.store).save('in the exercise');
  const file = await saveLabFile(lab.store);
  const locked = { problem: { name: 'locked-by-exercise' } };
  must(await lab.perform(aRequest()));
  expect(await lab.perform({ type: 'undo' })).toMatchObject(locked);
  expect(await lab.perform({ type: 'restore-checkpoint', checkpoint })).toMatchObject(locked);
  const given = { files: file.ok ? [file.value] : [] };
  expect(await lab.perform({ type: 'open-lab-file', withKeys: false }, given)).toMatchObject(locked);
  const anew = { type: 'install-site', keySource: 'training', seed: '5eed', over: true } as const;
  expect(await lab.perform(anew)).toMatchObject(locked);
  must(await lab.perform({ type: 'end-run' }));
  expect(await lab.perform({ type: 'end-run' })).toMatchObject({ problem: { name: 'no-lesson-begun' } });
  must(await lab.perform({ type: 'open-lab-file', withKeys: false }, given));
  expect(lab.store.world().runs).toEqual({});
});

test('what a colleague does is one step, and keys are counted on as if each act had been one', async () => {
  const lab = await aBegunLab();
  const { world, revision, lastAt } = lab.store.snapshot();
  const { storage } = lab.store;
  const kept = {
    secrets: await storage.readNamedSecrets(world),
    contents: await storage.readNamedContents(world),
  };
  const count = revision - (world.lab['lab']?.countedFrom ?? 0);
  const sandbox = await openSandbox(rememberedOperations, { world, count, lastAt, ...kept });
  must(await sandbox.act({ action: aRequest() }));
  must(await sandbox.act({ action: anOrder(), files: [{ file: 'SB7-HQ.SB7.com.csr' }] }));
  const built = { ...(await sandbox.build()), basedOn: revision };
  sandbox.close();
  const action = { type: 'inject-fault', fault: 'a', says: 'A colleague has ordered.' } as const;
  must(await lab.perform(action, { lab: built }));
  const after = lab.store.world();
  expect(after.runs['run']?.injected).toEqual([{ fault: 'a', at: lab.store.now() }]);
  expect(Object.keys(after.orders)).toEqual(['HS-100001']);
  must(await lab.perform({ ...aRequest(), newKey: true, accepted: ['request-key-replaced'] }));
  must(await performAct(lab, { action: anOrder(), files: [{ file: 'SB7-HQ.SB7.com (1).csr' }] }));
  expect(await lab.perform(action, { lab: built })).toMatchObject({ problem: { name: 'lab-changed' } });
});
