import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCheckpoints } from '@/actions/history/history';
import { saveLabFile } from '@/actions/history/lab-file/save-lab-file';
import { deleteDatabase } from '@/testing/delete-database';
import { anInstalledLab, aRequest, must, openLab, type TestLab } from '@/testing/lab';
import { createDatabaseStorage } from './database';

/* The browser has no room at one write of a step, whichever it is: the step is not done, and nothing of it is kept. */

let lab: TestLab;

beforeEach(async () => {
  lab = await anInstalledLab(aDatabase());
  must(await lab.perform({ type: 'update-equipment', equipment: 'sb7-eg', values: { city: 'Ottawa' } }));
});

afterEach(async () => {
  vi.restoreAllMocks();
  await deleteDatabase();
});

function aDatabase() {
  return createDatabaseStorage({ onNewerVersion: () => undefined, onLost: () => undefined });
}

/** Everything that the browser holds. */
async function everything(): Promise<unknown> {
  const database = await new Dexie('connect-certificate-lab').open();
  const tables = await Promise.all(
    database.tables.map(async (table) => [table.name, await table.toArray()] as const),
  );
  database.close();
  return Object.fromEntries(tables);
}

/** A key that no record names, as the one that a checkpoint alone had named. */
async function keepUnnamedKey(): Promise<void> {
  const database = await new Dexie('connect-certificate-lab').open();
  await database.table('vault').put({ id: 'unnamed', bytes: Uint8Array.of(1) });
  database.close();
}

const writes = ['put', 'add', 'delete'] as const;

/** How there is no room: said at once to the one who writes, or when all that was written is to be kept. */
type Lack = 'at the write' | 'at the end';

/** There is no room for the write that comes `number`th from now. Answers whether it came to that. */
function withoutRoomAt(number: number, lack: Lack): () => boolean {
  let count = 0;
  for (const name of writes) {
    const write = Reflect.get(IDBObjectStore.prototype, name) as (...values: unknown[]) => IDBRequest;
    const refusing = function (this: IDBObjectStore, ...values: unknown[]): IDBRequest {
      count += 1;
      if (count === number && lack === 'at the write')
        throw new DOMException('no room', 'QuotaExceededError');
      const request = write.apply(this, values);
      if (count === number) this.transaction.abort();
      return request;
    };
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(refusing as never);
  }
  return () => count >= number;
}

/** Does a thing again and again, each time without room for another of its writes, until there is room for all. */
async function expectAllOrNothing(act: () => Promise<boolean>, lack: Lack, stride = 1): Promise<number> {
  // What was refused has changed nothing, so that what is there is read once.
  const before = await everything();
  const world = lab.store.snapshot();
  const attemptAt = async (number: number) => {
    const cameToThat = withoutRoomAt(number, lack);
    const isDone = await act();
    vi.restoreAllMocks();
    return { isDone, lackedRoom: cameToThat() };
  };
  let number = 1;
  let attempt = await attemptAt(number);
  while (attempt.lackedRoom) {
    expect(attempt.isDone, `write ${String(number)}`).toBe(false);
    expect(await everything(), `write ${String(number)}`).toEqual(before);
    expect(lab.store.snapshot()).toBe(world);
    number += stride;
    attempt = await attemptAt(number);
  }
  expect(attempt.isDone).toBe(true);
  return number - 1;
}

function performed(...parameters: Parameters<TestLab['perform']>) {
  return async () => {
    const outcome = await lab.perform(...parameters);
    expect(['done', 'storage-failed']).toContain(outcome.ok ? 'done' : outcome.problem.name);
    return outcome.ok;
  };
}

function settled(act: () => Promise<unknown>) {
  return () =>
    act().then(
      () => true,
      () => false,
    );
}

test.each<Lack>(['at the write', 'at the end'])(
  'a step, its undo and its redo, without room %s: done whole, or not at all',
  async (lack) => {
    expect(await expectAllOrNothing(performed(aRequest()), lack)).toBeGreaterThan(4);
    // The slot, the entry of the journal, the step.
    expect(await expectAllOrNothing(performed({ type: 'undo' }), lack)).toBe(3);
    expect(await expectAllOrNothing(performed({ type: 'redo' }), lack)).toBe(3);
    const again = await aDatabase().load();
    expect([again.revision, again.world]).toEqual([
      lab.store.snapshot().revision,
      lab.store.snapshot().world,
    ]);
  },
);

test('checkpoints saved, restored and removed without room: done whole, or not at all', async () => {
  const checkpoints = createCheckpoints(lab.store);
  const save = settled(() => checkpoints.save('first'));
  await expectAllOrNothing(save, 'at the end');
  const [first] = await checkpoints.list();
  const checkpoint = first?.id ?? '';
  must(await lab.perform(aRequest()));
  await expectAllOrNothing(performed({ type: 'restore-checkpoint', checkpoint }), 'at the end');
  await keepUnnamedKey();
  const remove = settled(() => checkpoints.remove(checkpoint));
  expect(await expectAllOrNothing(remove, 'at the end')).toBeGreaterThan(1);
  expect(await checkpoints.list()).toEqual([]);
  expect(await lab.store.storage.readSecret('unnamed')).toBeUndefined();
});

test('a whole lab opened from a file without room: all of it, or nothing', async () => {
  must(await lab.perform(aRequest()));
  const file = await saveLabFile(lab.store);
  if (!file.ok) throw new Error(file.problem.name);
  must(await lab.perform({ type: 'install-site', keySource: 'training', seed: '0ther', over: true }));
  const open = performed({ type: 'open-lab-file', withKeys: false }, { files: [file.value] });
  expect(await expectAllOrNothing(open, 'at the end', 23)).toBeGreaterThan(40);
});

test('a site that cannot be saved is not there, and is installed when there is room', async () => {
  await deleteDatabase();
  lab = await openLab(aDatabase());
  const install = performed({ type: 'install-site', keySource: 'training', seed: '5eed' });
  expect(await expectAllOrNothing(install, 'at the write', 37)).toBeGreaterThan(70);
});
