import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fromUtf8, toUtf8 } from '@/base/bytes';
import { createDatabaseStorage } from '@/state/database';
import { createMemoryStorage } from '@/state/memory';
import type { BareStorage } from '@/state/storage';
import { deleteDatabase } from '@/testing/delete-database';
import { aKey } from '@/testing/forge';
import { anOrder, aRequest, fileOf, must, openLab, type TestLab } from '@/testing/lab';
import { casesOf } from '@/testing/soak';
import { saveLabFile } from '../history/lab-file/save-lab-file';
import { createCheckpoints } from '../history/history';
import { type KeyKeeper, openKeyKeeper } from './key-keeper';
import { protectStorage } from './protected-storage';
import { openKeyChannel } from './shared-key';

const password = 'the right horse battery';
/** Each password costs its 600,000 rounds: what holds in both is tried in the real one. */
const kinds = (
  [
    ['IndexedDB', () => createDatabaseStorage({ onNewerVersion: () => undefined, onLost: () => undefined })],
    ['memory', createMemoryStorage],
  ] as const
).slice(0, casesOf(1, 2));
const open: KeyKeeper[] = [];

afterEach(async () => {
  for (const keeper of open.splice(0)) keeper.close();
  await deleteDatabase();
});

async function aKeeper(bare: BareStorage, now = () => Date.now()): Promise<KeyKeeper> {
  const keeper = await openKeyKeeper(bare, openKeyChannel(), now);
  open.push(keeper);
  return keeper;
}

/** A lab of a protected storage, without a site. */
async function aTab(bare: BareStorage): Promise<TestLab & { readonly keeper: KeyKeeper }> {
  const keeper = await aKeeper(bare);
  return { ...(await openLab(protectStorage(keeper))), keeper };
}

const install = { type: 'install-site', keySource: 'training', seed: '5eed' } as const;

function aKeyFile() {
  return { name: 'outside.key', bytes: toUtf8(aKey().export({ type: 'pkcs8', format: 'pem' }).toString()) };
}

describe.each(kinds)('keys in %s', (_kind, create) => {
  test('protected before the site is installed, none is ever kept as it is', async () => {
    const bare = create();
    const lab = await aTab(bare);
    await lab.keeper.protect(password);
    must(await lab.perform(install));
    must(await lab.perform(aRequest()));
    const entries = await bare.listEntries();
    expect(entries.length).toBeGreaterThan(5);
    expect(new Set(entries.map(({ sealedBy }) => sealedBy))).toEqual(new Set([lab.keeper.sealId()]));
    // PKCS#8 begins with a SEQUENCE and its length.
    expect(entries.filter(({ bytes }) => bytes[0] === 0x30 && bytes[1] === 0x82)).toEqual([]);
    expect(await lab.keeper.countClear()).toBe(0);
  });

  test('a locked lab refuses what needs a key and shows everything else; its password opens it', async () => {
    const bare = create();
    const lab = await aTab(bare);
    await lab.keeper.protect(password);
    must(await lab.perform(install));
    must(await lab.perform(aRequest()));
    lab.keeper.lock();
    const before = lab.store.world();
    const locked = { ok: false, problem: { name: 'vault-locked' } };
    expect(await lab.perform(aRequest({ newKey: true, accepted: ['request-key-replaced'] }))).toEqual(locked);
    const order = { files: [await fileOf(lab, 'file-1')] };
    expect(await lab.perform(anOrder(), order)).toEqual(locked);
    expect(await saveLabFile(lab.store, password)).toEqual(locked);
    expect((await saveLabFile(lab.store)).ok).toBe(true);
    expect(lab.store.world()).toEqual(before);
    must(await lab.perform({ type: 'advance-clock', by: 1000 }));
    expect(await lab.keeper.unlock('the wrong horse battery')).toBe(false);
    expect(lab.keeper.state()).toBe('locked');
    expect(await lab.keeper.unlock(password)).toBe(true);
    must(await lab.perform(anOrder(), order));
  });

  test('switched on later it says how many lie there as they are, and encrypts them', async () => {
    const bare = create();
    const lab = await aTab(bare);
    must(await lab.perform(install));
    must(await lab.perform(aRequest()));
    const clear = await bare.listEntries();
    expect(await lab.keeper.countClear()).toBe(clear.length);
    await lab.keeper.protect(password);
    const sealed = await bare.listEntries();
    expect(sealed.map(({ id }) => id).sort()).toEqual(clear.map(({ id }) => id).sort());
    expect(sealed.every(({ sealedBy }) => sealedBy === lab.keeper.sealId())).toBe(true);
    expect(await lab.keeper.countClear()).toBe(clear.length);
    for (const { id, bytes } of clear) expect(await lab.store.storage.readSecret(id)).toEqual(bytes);
  });

  test('checkpoints and undo keep working, and so do their keys', async () => {
    const bare = create();
    const lab = await aTab(bare);
    await lab.keeper.protect(password);
    must(await lab.perform(install));
    must(await lab.perform(aRequest()));
    const key = lab.store.world().slots['headquarters-https']?.request?.key ?? '';
    const checkpoint = await createCheckpoints(lab.store).save('with a request');
    must(await lab.perform(aRequest({ newKey: true, accepted: ['request-key-replaced'] })));
    lab.keeper.lock();
    must(await lab.perform({ type: 'undo' }));
    must(await lab.perform({ type: 'redo' }));
    must(await lab.perform({ type: 'restore-checkpoint', checkpoint }));
    await lab.keeper.unlock(password);
    await lab.store.storage.sweep();
    expect((await lab.store.storage.readSecret(key))?.[0]).toBe(0x30);
  });

  test('unprotected again, everything is readable as before', async () => {
    const bare = create();
    const lab = await aTab(bare);
    await lab.keeper.protect(password);
    must(await lab.perform(install));
    lab.keeper.lock();
    await expect(lab.keeper.unprotect()).rejects.toThrow();
    await lab.keeper.unlock(password);
    await lab.keeper.unprotect();
    expect(lab.keeper.state()).toBe('unprotected');
    const entries = await bare.listEntries();
    expect(entries.filter(({ sealedBy }) => sealedBy !== undefined)).toEqual([]);
    must(await lab.perform(aRequest()));
  });

  test('nothing of the password or of the data key is kept', async () => {
    const bare = create();
    const lab = await aTab(bare);
    await lab.keeper.protect(password);
    const protection = JSON.stringify(await bare.readProtection());
    expect(protection).not.toContain(password);
    expect(Object.keys(JSON.parse(protection) as object).sort()).toEqual([
      'id',
      'idleMinutes',
      'key',
      'kind',
    ]);
  });
});

describe('a key from outside', () => {
  test('is not kept before somebody has chosen how, and a key of the lab itself is', async () => {
    const bare = createMemoryStorage();
    const lab = await aTab(bare);
    must(await lab.perform(install));
    const file = aKeyFile();
    const before = lab.store.world();
    const count = (await bare.listEntries()).length;
    const add = () => lab.perform({ type: 'add-files' }, { files: [file] });
    expect(await add()).toEqual({ ok: false, problem: { name: 'keys-undecided' } });
    expect(lab.store.world()).toEqual(before);
    expect(await bare.listEntries()).toHaveLength(count);
    must(await lab.perform(aRequest()));
    await lab.keeper.unprotect();
    must(await add());
  });

  test('kept in memory only is encrypted under a key that goes with the last tab', async () => {
    const bare = createMemoryStorage();
    const lab = await aTab(bare);
    must(await lab.perform(install));
    await lab.keeper.keepInMemory();
    const file = aKeyFile();
    must(await lab.perform({ type: 'add-files' }, { files: [file] }));
    const { sha256 } = lab.store.world().files['file-1'] ?? { sha256: '' };
    expect((await bare.readEntry(sha256))?.sealedBy).toBe(lab.keeper.sealId());
    expect(fromUtf8((await lab.store.storage.readSecret(sha256)) ?? new Uint8Array())).toContain(
      'PRIVATE KEY',
    );
    // Another tab has it from this one.
    const beside = await aTab(bare);
    expect(await beside.store.storage.readSecret(sha256)).toBeDefined();
    for (const keeper of open.splice(0)) keeper.close();
    const later = await aTab(bare);
    expect(later.keeper.state()).toBe('memory');
    expect(await later.store.storage.readSecret(sha256)).toBeUndefined();
    // What comes now has a key of its own.
    must(await later.perform({ type: 'add-files' }, { files: [aKeyFile()] }));
    must(await later.perform(aRequest()));
  });
});

describe('a choice after memory only', () => {
  /** A lab with a key from outside that is kept in memory only, and how to read it. */
  async function aLabInMemory() {
    const bare = createMemoryStorage();
    const lab = await aTab(bare);
    must(await lab.perform(install));
    await lab.keeper.keepInMemory();
    must(await lab.perform({ type: 'add-files' }, { files: [aKeyFile()] }));
    const [kept] = (await bare.listEntries()).filter(({ sealedBy }) => sealedBy !== undefined);
    const { id = '' } = kept ?? {};
    return { bare, lab, id, read: (tab: TestLab) => tab.store.storage.readSecret(id) };
  }

  test('the same once more leaves the key as it is', async () => {
    const { lab, read } = await aLabInMemory();
    await lab.keeper.keepInMemory();
    expect(await read(lab)).toBeDefined();
  });

  test('unprotected, the key is there at the next visit', async () => {
    const { bare, lab, read } = await aLabInMemory();
    const key = await read(lab);
    await lab.keeper.unprotect();
    lab.keeper.close();
    expect(await read(await aTab(bare))).toEqual(key);
  });

  test('under a password, it is there at the next visit too', async () => {
    const { bare, lab, read } = await aLabInMemory();
    const key = await read(lab);
    await lab.keeper.protect(password);
    lab.keeper.close();
    const later = await aTab(bare);
    expect(await later.keeper.unlock(password)).toBe(true);
    expect(await read(later)).toEqual(key);
  });

  test.each(['protect', 'unprotect'] as const)(
    '%s works where the key has gone with its tab',
    async (way) => {
      const { bare, lab, read } = await aLabInMemory();
      lab.keeper.close();
      const later = await aTab(bare);
      await later.keeper[way](password);
      expect(later.keeper.state()).toBe(way === 'protect' ? 'unlocked' : 'unprotected');
      expect(await read(later)).toBeUndefined();
      must(await later.perform(aRequest()));
    },
  );
});

describe('several tabs', () => {
  test('one password unlocks all of them, and locking one locks all', async () => {
    const bare = createMemoryStorage();
    const first = await aTab(bare);
    await first.keeper.protect(password);
    must(await first.perform(install));
    const second = await aTab(bare);
    await vi.waitUntil(() => second.keeper.state() === 'unlocked');
    second.keeper.lock();
    await vi.waitUntil(() => first.keeper.state() === 'locked');
    await first.keeper.unlock(password);
    await vi.waitUntil(() => second.keeper.state() === 'unlocked');
    expect((await second.perform(aRequest())).ok).toBe(true);
  });

  test('a tab that does not know of the protection yet writes nothing as it is', async () => {
    const bare = createMemoryStorage();
    const first = await aTab(bare);
    must(await first.perform(install));
    const keeper = await aKeeper(bare);
    const second = await openLab(protectStorage(keeper));
    // Both at once: whoever comes second meets another protection than the one it knows.
    const [, outcome] = await Promise.all([first.keeper.protect(password), second.perform(aRequest())]);
    expect(outcome.ok).toBe(true);
    await first.keeper.refresh();
    const entries = await bare.listEntries();
    expect(entries.filter(({ sealedBy }) => sealedBy === undefined)).toEqual([]);
  });

  test('another password takes the place of the first, and the data key stays', async () => {
    const bare = createMemoryStorage();
    const lab = await aTab(bare);
    await lab.keeper.protect(password);
    must(await lab.perform(install));
    const before = await bare.listEntries();
    expect(await lab.keeper.changePassword('wrong', 'other password')).toBe(false);
    expect(await lab.keeper.changePassword(password, 'other password')).toBe(true);
    expect(await bare.listEntries()).toEqual(before);
    lab.keeper.lock();
    expect(await lab.keeper.unlock(password)).toBe(false);
    expect(await lab.keeper.unlock('other password')).toBe(true);
    must(await lab.perform(aRequest()));
  });
});

describe('a lab where nobody works', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('locks after the minutes that were chosen; work puts it off', async () => {
    const keeper = await aKeeper(createMemoryStorage());
    await keeper.protect(password);
    await keeper.lockAfter(5);
    vi.advanceTimersByTime(4 * 60_000);
    keeper.touch();
    vi.advanceTimersByTime(4 * 60_000);
    expect(keeper.state()).toBe('unlocked');
    vi.advanceTimersByTime(60_001);
    expect(keeper.state()).toBe('locked');
    await keeper.unlock(password);
    expect(keeper.state()).toBe('unlocked');
  });
});
