import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { allAtOnce, type Steps } from '@/base/outcome';
import { replay } from '@/simulation/catalogue/catalogue';
import { latestOf } from '@/simulation/vendor/order';
import type { PkiOperations } from '@/pki/operations';
import { createDatabaseStorage } from '@/state/database';
import { createMemoryStorage } from '@/state/memory';
import { deleteDatabase } from '@/testing/delete-database';
import {
  anInstalledLab,
  anOrder,
  aRequest,
  fileOf,
  must,
  noteTime,
  openLab,
  type TestLab,
} from '@/testing/lab';
import { casesOf } from '@/testing/soak';
import { createPerform, doInTurns } from './perform';
import type { CommitLock } from './preparation/commit-lock';
import { directOperations } from '@/pki/worker/direct-operations';

afterEach(deleteDatabase);

function aDatabase() {
  return createDatabaseStorage({ onNewerVersion: () => undefined, onLost: () => undefined });
}

async function orderFor(lab: TestLab, request: string) {
  const files = [await fileOf(lab, request)];
  return lab.perform(anOrder(), { files });
}

/** Request, order, download, install: the main job of the note. */
async function playStoryA(lab: TestLab) {
  must(await lab.perform(aRequest()));
  must(await orderFor(lab, 'file-1'));
  const order = Object.values(lab.store.world().orders)[0];
  if (order === undefined) throw new Error('no order');
  const { certificate, chain } = latestOf(order);
  const certificates = [certificate, ...chain.slice(0, 1)];
  must(await lab.perform({ type: 'save-certificates', certificates, format: 'pem', fileName: 'bundle.pem' }));
  const files = [await fileOf(lab, 'file-2')];
  must(
    await lab.perform({ type: 'install-certificate', slot: 'headquarters-https', accepted: [] }, { files }),
  );
}

test('replaying the journal gives the same world', async () => {
  const lab = await anInstalledLab();
  await playStoryA(lab);
  const journal = await lab.store.storage.readJournal();
  expect(journal.length).toBeGreaterThan(4);
  expect(replay(journal)).toEqual(lab.store.snapshot().world);
});

test('the same actions with training keys give the same certificates, byte for byte', async () => {
  // Each lab signs for itself: nothing that the other has signed is remembered.
  const aLab = () => openLab(undefined, noteTime, directOperations);
  const [left, right] = [await aLab(), await aLab()];
  for (const lab of [left, right])
    must(await lab.perform({ type: 'install-site', keySource: 'training', seed: '5eed' }));
  await playStoryA(left);
  await playStoryA(right);
  const ders = (lab: TestLab) => Object.values(lab.store.world().certificates).map(({ der }) => der);
  expect(ders(left)).toHaveLength(14);
  expect(ders(left)).toEqual(ders(right));
});

test('fresh keys are never the same', async () => {
  // A site of RSA keys takes seconds: those of a curve are as fresh.
  const generateKey: PkiOperations['generateKey'] = (shape) =>
    directOperations.generateKey(casesOf('P-256', shape));
  const pki = { ...directOperations, generateKey };
  const labs = [await openLab(undefined, noteTime, pki), await openLab(undefined, noteTime, pki)];
  for (const lab of labs) must(await lab.perform({ type: 'install-site', keySource: 'fresh' }));
  const keys = labs.flatMap((lab) => Object.values(lab.store.world().authorities).map(({ key }) => key));
  expect(keys).toHaveLength(8);
  expect(new Set(keys).size).toBe(8);
});

test('a site is installed once, however many tabs try', async () => {
  const storage = createMemoryStorage();
  const [left, right] = [await anInstalledLab(storage), await openLab(storage)];
  const outcome = await right.perform({ type: 'install-site', keySource: 'training', seed: '0ther' });
  expect(outcome).toMatchObject({ ok: false, problem: { name: 'already-installed' } });
  expect(right.store.world()).toEqual(left.store.world());
});

test('two tabs acting at once lose nothing and issue no serial number twice', async () => {
  const left = await anInstalledLab(aDatabase());
  const right = await openLab(aDatabase());
  must(await left.perform(aRequest()));
  await right.store.refresh();
  const orders = await Promise.all([left, right, left, right].map((lab) => orderFor(lab, 'file-1')));
  expect(orders.filter(({ ok }) => ok)).toHaveLength(4);
  await left.store.refresh();
  const { certificates, orders: kept } = left.store.world();
  expect(Object.keys(kept)).toHaveLength(4);
  const serials = Object.values(certificates).map(({ serialNumber }) => serialNumber);
  expect(new Set(serials).size).toBe(serials.length);
});

test('a refused action leaves the world and the journal as they were', async () => {
  const lab = await anInstalledLab();
  const before = lab.store.snapshot();
  const outcome = await lab.perform(aRequest({ commonName: 'not a host' }));
  expect(outcome).toMatchObject({
    ok: false,
    problem: { name: 'common-name-not-a-host', field: 'commonName' },
  });
  expect(lab.store.snapshot()).toBe(before);
  expect(await lab.store.storage.readJournal()).toHaveLength(1);
});

test('private keys are in the vault alone', async () => {
  const lab = await anInstalledLab();
  must(await lab.perform(aRequest()));
  const { request } = lab.store.world().slots['headquarters-https'] ?? {};
  const pkcs8 = await lab.store.storage.readSecret(request?.key ?? '');
  expect(pkcs8?.length).toBeGreaterThan(1000);
  const journal = await lab.store.storage.readJournal();
  const bytesIn = (value: unknown): readonly Uint8Array[] => {
    if (value instanceof Uint8Array) return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(bytesIn) : [];
  };
  // The last bytes of an RSA key are its primes' exponents; the first hold the public modulus.
  const secret = Buffer.from(pkcs8 ?? []).subarray(-200);
  const all = [...bytesIn(journal), ...bytesIn(lab.store.world())].map((bytes) => Buffer.from(bytes));
  expect(all.length).toBeGreaterThan(10);
  expect(all.filter((bytes) => bytes.includes(secret))).toHaveLength(0);
});

/** Does something for 4 ms in each of many steps, and answers how many there were. */
function* busySteps(steps: number): Steps<number> {
  for (let step = 0; step < steps; step += 1) {
    const end = performance.now() + 4;
    while (performance.now() < end);
    yield;
  }
  return steps;
}

test('other tasks have their turn while long work goes on', async () => {
  let turns = 0;
  const others = setInterval(() => {
    turns += 1;
  }, 1);
  expect(await doInTurns(busySteps(12), new AbortController().signal)).toBe(12);
  clearInterval(others);
  expect(turns).toBeGreaterThan(1);
});

test('what is given up is not gone on with', async () => {
  const controller = new AbortController();
  let done = 0;
  function* steps(): Steps<undefined> {
    for (;;) {
      done += 1;
      if (done === 3) controller.abort(new Error('given up'));
      yield;
    }
  }
  await expect(doInTurns(steps(), controller.signal)).rejects.toThrow('given up');
  expect(done).toBe(3);
});

test('all at once is the same without turns', () => {
  expect(allAtOnce(busySteps(2))).toBe(2);
});

test('tabs that act at once without a pause all come through: the third try has the lab for itself', async () => {
  const storage = createMemoryStorage();
  const first = await anInstalledLab(storage);
  const others = await Promise.all([1, 2, 3].map(() => openLab(storage)));
  let last: Promise<unknown> = Promise.resolve();
  const lock: CommitLock = (_mode, work) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  const tabs = [first, ...others].map(({ store }) => createPerform({ store, pki: directOperations, lock }));
  const before = first.store.snapshot().revision;
  const outcomes = await Promise.all(
    tabs.map(async (perform) => {
      const done: boolean[] = [];
      for (let count = 0; count < 50; count += 1)
        done.push((await perform({ type: 'advance-clock', by: 1 })).ok);
      return done;
    }),
  );
  expect(outcomes.flat().filter((isDone) => !isDone)).toEqual([]);
  expect((await storage.load()).revision).toBe(before + 200);
});
