import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { directOperations } from '@/pki/worker/direct-operations';
import type { Certificate } from '@/pki/certificate';
import type { PkiOperations } from '@/pki/operations';
import { clientConnection } from '@/simulation/connections/connect-client';
import { placementId } from '@/simulation/pc/certificate-stores';
import { type Lab, labOf, withRecords, type World } from '@/simulation/world/world';
import { createDatabaseStorage } from './database';
import { worldVersion } from './upgrades/upgrade';
import { encodeLabFile } from './lab-file/saved-lab';
import { deleteDatabase } from '@/testing/delete-database';
import { forge } from '@/testing/forge';
import { anInstalledLab, must, openLab } from '@/testing/lab';
import { readyKey } from '@/testing/ready-keys';
import { readLabFile } from '@/actions/history/lab-file/read-lab-file';
import { saveLabFile } from '@/actions/history/lab-file/save-lab-file';
import { sha256 } from '@/actions/preparation/reading';
import { readAnew } from '@/actions/history/read-anew';

/*
 * A lab whose records are those of this version, but an older reader has read them: it overlooked a defect and could read
 * what this one cannot, and a signature was thought to be good.
 */

const key = readyKey(2048);

/** An extension that stands there twice. */
const twice = { oid: '2.5.29.19', critical: true, value: Uint8Array.of(0x30, 0) };

interface Earlier {
  readonly world: World;
  /** Keys of verdicts that are wrong. */
  readonly wrong: string;
  /** Fingerprints. */
  readonly overlooked: string;
  readonly unreadable: string;
}

async function earlierWorld(): Promise<Earlier> {
  const { store } = await anInstalledLab();
  const world = store.world();
  const [item] = await directOperations.readFiles(
    [forge({ subject: 'twice', key, extensions: [twice, twice] })],
    [],
  );
  if (item?.kind !== 'certificate') throw new Error('not forged');
  const overlooked: Certificate = { ...item.certificate, defects: [] };
  const der = overlooked.der.slice(0, -9);
  const unreadable: Certificate = { ...overlooked, fingerprint: await sha256(der), der };
  const [wrong = ''] = Object.keys(world.verdicts);
  const placed = {
    pc: 'trainee',
    store: 'trusted-root',
    certificate: unreadable.fingerprint,
    addedAt: 7,
  } as const;
  const certificates = { [overlooked.fingerprint]: overlooked, [unreadable.fingerprint]: unreadable };
  const placements = { [placementId('trainee', 'trusted-root', unreadable.fingerprint)]: placed };
  const known = withRecords(withRecords(world, 'certificates', certificates), 'placements', placements);
  return {
    world: withRecords(known, 'verdicts', { [wrong]: 'bad', [`${overlooked.fingerprint} nobody`]: 'good' }),
    wrong,
    overlooked: overlooked.fingerprint,
    unreadable: unreadable.fingerprint,
  };
}

let earlier: Earlier;

beforeEach(async () => {
  earlier = await earlierWorld();
  await leaveWithOlderReader(earlier.world);
});

afterEach(async () => {
  vi.restoreAllMocks();
  await deleteDatabase();
});

/** The database as an app with the older reader left it: with a checkpoint, and a step that put the whole lab there. */
async function leaveWithOlderReader(world: World) {
  const database = new Dexie('connect-certificate-lab');
  database.version(3).stores({
    records: '[collection+id], revision',
    journal: 'revision',
    steps: 'revision',
    changes: 'revision',
    checkpoints: 'id, at',
    contents: 'id',
    vault: 'id',
    properties: 'name',
  });
  const rows = Object.entries(world).flatMap(([collection, records]) =>
    Object.entries(records).map(([id, value]) => ({ collection, id, revision: 1, value: value as unknown })),
  );
  const after = (collection: 'certificates' | 'verdicts') =>
    Object.entries(world[collection]).map(([id, value]) => ({ collection, id, after: value as unknown }));
  const step = { revision: 1, at: 7, action: 'restore-checkpoint', events: [], isUndone: false };
  await database.table('properties').add({ name: 'world-version', value: worldVersion });
  await database.table('records').bulkAdd(rows);
  await database.table('journal').add({ revision: 1, at: 7, lastAt: 7 });
  await database.table('steps').add(step);
  await database
    .table('changes')
    .add({ revision: 1, changes: [...after('certificates'), ...after('verdicts')] });
  await database.table('checkpoints').add({ id: 'c', name: 'First', at: 7, world });
  database.close();
}

function openStorage() {
  return createDatabaseStorage({ onNewerVersion: () => undefined, onLost: () => undefined });
}

function expectReadAnew(world: Pick<World, 'certificates' | 'verdicts'>) {
  expect(world.certificates[earlier.overlooked]?.defects).toContain('duplicate-extension');
  expect(world.certificates[earlier.unreadable]?.defects).toEqual(['no-longer-readable']);
  expect(world.verdicts[earlier.wrong]).toBe('good');
  expect(world.verdicts[`${earlier.overlooked} nobody`]).toBeUndefined();
}

test('world, checkpoint and undo history say what this version reads, and the lab goes on', async () => {
  const storage = openStorage();
  const told: number[] = [];
  await readAnew(storage, directOperations, { onProgress: (done) => told.push(done) });
  const { world, revision } = await storage.load();
  expectReadAnew(world);
  expectReadAnew((await storage.readCheckpoint('c'))?.world ?? world);
  const changes = await storage.readStepChanges(1);
  const changed = (collection: string) =>
    Object.fromEntries(
      changes.flatMap((own) => (own.collection === collection ? [[own.id, own.after]] : [])),
    );
  expectReadAnew({
    certificates: changed('certificates'),
    verdicts: changed('verdicts'),
  } as Partial<World> as World);
  expect([revision, told.at(-1), (await storage.readSteps()).length]).toEqual([1, 1, 1]);
  const lab = await openLab(storage);
  must(await lab.perform({ type: 'update-equipment', equipment: 'sb7-eg', values: { city: 'Ottawa' } }));
  expect(clientConnection(lab.store.world(), 'sb7-hq.sb7.com', lab.store.now()).length).toBeGreaterThan(0);
});

test('it is done once', async () => {
  await readAnew(openStorage(), directOperations);
  expect(await openStorage().readOutdated()).toBeUndefined();
});

test('what was known of a certificate that cannot be read any more is kept', async () => {
  const storage = openStorage();
  await readAnew(storage, directOperations);
  const { certificates, placements } = (await storage.load()).world;
  expect(certificates[earlier.unreadable]).toMatchObject({
    subject: certificates[earlier.overlooked]?.subject,
  });
  expect(Object.keys(placements).some((id) => id.endsWith(earlier.unreadable))).toBe(true);
});

test.each<keyof Pick<PkiOperations, 'readFiles' | 'verifySignatures'>>(['readFiles', 'verifySignatures'])(
  'ended in the middle of %s, the lab is as it was, and is read anew the next time',
  async (operation) => {
    const ended = { ...directOperations, [operation]: () => Promise.reject(new Error('ended')) };
    await expect(readAnew(openStorage(), ended)).rejects.toThrow('ended');
    const storage = openStorage();
    expect((await storage.load()).world).toEqual(earlier.world);
    await readAnew(storage, directOperations);
    expectReadAnew((await storage.load()).world);
  },
);

test('without room for all of it, nothing of it is saved', async () => {
  const storage = openStorage();
  const before = (await storage.load()).world;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  await expect(readAnew(storage, directOperations)).rejects.toThrow();
  vi.restoreAllMocks();
  expect((await openStorage().load()).world).toEqual(before);
});

test('a lab file carries what cannot be read where it only lies in a store, and leaves it out elsewhere', async () => {
  const storage = openStorage();
  await readAnew(storage, directOperations);
  const lab = await openLab(storage);
  const opened = async () => {
    const saved = await saveLabFile(lab.store);
    const read = saved.ok ? await readLabFile(saved.value, directOperations) : saved;
    if (!read.ok) throw new Error(read.problem.name);
    return read.value.world;
  };
  const [placement = ''] = Object.keys((await opened()).placements).filter((id) =>
    id.endsWith(earlier.unreadable),
  );
  expect((await opened()).certificates[earlier.unreadable]?.defects).toEqual(['no-longer-readable']);
  must(await lab.perform({ type: 'remove-certificate', placement }));
  expect((await opened()).certificates[earlier.unreadable]).toBeUndefined();
});

test('a lab file of the earlier version opens with what it cannot read, and says what this version reads', async () => {
  const { world } = earlier;
  const {
    certificates,
    revocationLists,
    verdicts: _verdicts,
    sessions: _sessions,
    runs: _runs,
    ...saved
  } = world;
  const { countedFrom: _countedFrom, ...lab3 } = labOf(world);
  const ders = (records: Readonly<Record<string, { readonly der: Uint8Array<ArrayBuffer> }>>) =>
    Object.values(records).map(({ der }) => der);
  const bytes = encodeLabFile({
    version: 3,
    savedAt: 7,
    world: { ...saved, lab: { lab: lab3 as Lab } },
    contents: [],
    certificates: ders(certificates),
    revocationLists: ders(revocationLists),
  });
  const lab = await openLab();
  must(await lab.perform({ type: 'install-site', keySource: 'training', seed: '0ther' }));
  const files = [{ name: 'earlier.lab.json', bytes }];
  must(await lab.perform({ type: 'open-lab-file', withKeys: false }, { files }));
  expectReadAnew(lab.store.world());
});
