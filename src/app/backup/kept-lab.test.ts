import { expect, test } from 'vitest';
import type { KeyState } from '@/actions/vault/key-keeper';
import { openLabStore } from '@/state/lab-store';
import { createMemoryStorage } from '@/state/memory';
import { aBrowserStorage } from '@/testing/browser-storage';
import { anInstalledLab } from '@/testing/lab';
import { isLabGone, noteKeptLab } from './kept-lab';

const keptAs = (state: KeyState) => ({ state: () => state });

test('a lab that was kept and is not there at the next visit is missed', async () => {
  const storage = aBrowserStorage();
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
  const storage = aBrowserStorage();
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

test('a lab that was wiped is not noted again by time that goes on in another tab', async () => {
  const storage = aBrowserStorage();
  const keys = keptAs('unprotected');
  const { store } = await anInstalledLab();
  let settle: () => void = () => undefined;
  const subscribe = (onChange: () => void) => {
    settle = onChange;
    return () => undefined;
  };
  const settling = { snapshot: store.snapshot, subscribe };
  noteKeptLab(storage, { store: settling, keys });
  storage.forget('connect-certificate-lab.');
  settle();
  const emptied = await openLabStore(createMemoryStorage(), Date.now);
  expect(isLabGone(storage, { store: emptied, keys })).toBe(false);
  emptied.close();
});
