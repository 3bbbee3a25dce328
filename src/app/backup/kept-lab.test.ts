import { expect, test } from 'vitest';
import type { KeyState } from '@/actions/vault/key-keeper';
import { openLabStore } from '@/state/lab-store';
import { createMemoryStorage } from '@/state/memory';
import { anInstalledLab } from '@/testing/lab';
import { guarded } from '@/ui/browser-storage';
import { isLabGone, noteKeptLab } from './kept-lab';

/** A browser's storage in memory. */
function browserStorage() {
  const texts = new Map<string, string>();
  const storage = {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => texts.set(key, text),
    key: (index: number) => [...texts.keys()][index],
    removeItem: (key: string) => texts.delete(key),
    get length() {
      return texts.size;
    },
  };
  return guarded(() => storage as unknown as Storage);
}

const keptAs = (state: KeyState) => ({ state: () => state });

test('a lab that was kept and is not there at the next visit is missed', async () => {
  const storage = browserStorage();
  const keys = keptAs('unprotected');
  const { store } = await anInstalledLab();
  expect(isLabGone(storage, { store, keys })).toBe(false);
  noteKeptLab(storage, { store, keys });
  expect(isLabGone(storage, { store, keys })).toBe(false);
  const emptied = await openLabStore(createMemoryStorage(), Date.now);
  expect(isLabGone(storage, { store: emptied, keys })).toBe(true);
  // Until there is one again.
  noteKeptLab(storage, { store: emptied, keys });
  expect(isLabGone(storage, { store: emptied, keys })).toBe(true);
  emptied.close();
});

test('nobody misses a lab that was never kept, was in memory alone, or was wiped', async () => {
  const storage = browserStorage();
  const kept = { store: (await anInstalledLab()).store, keys: keptAs('undecided') };
  const empty = { store: await openLabStore(createMemoryStorage(), Date.now), keys: keptAs('undecided') };
  noteKeptLab(storage, empty);
  expect(isLabGone(storage, empty)).toBe(false);
  noteKeptLab(storage, kept);
  noteKeptLab(storage, { ...kept, keys: keptAs('nothing-kept') });
  expect(isLabGone(storage, empty)).toBe(false);
  noteKeptLab(storage, kept);
  storage.forget('connect-certificate-lab.');
  expect(isLabGone(storage, empty)).toBe(false);
  empty.store.close();
});
