import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { KeyShape } from '@/pki/operations';
import { openLabStore } from '@/state/lab-store';
import { createMemoryStorage } from '@/state/memory';
import { LabStoreContext } from '@/state/use-world';
import { anInstalledLab, noteTime } from '@/testing/lab';
import { type LabAccess, LabContext, useKeyAhead } from './lab';

function AForm({ shape }: { readonly shape: KeyShape | undefined }) {
  useKeyAhead(shape);
  return null;
}

/** A form in a lab whose keys are fresh, or training keys; `awaited` are the keys that are made ahead for it. */
async function show(keySource: 'fresh' | 'training') {
  const { store } = await anInstalledLab();
  const { world, ...rest } = store.snapshot();
  const own = world.lab['lab'];
  if (own === undefined) throw new Error('an installed lab has a record');
  const snapshot = { ...rest, world: { ...world, lab: { lab: { ...own, keySource } } } };
  const storage = createMemoryStorage({ snapshot, secrets: [], contents: [] });
  const labStore = await openLabStore(storage, () => noteTime);
  const awaited: KeyShape[] = [];
  const awaitKey = (shape: KeyShape) => {
    awaited.push(shape);
    return () => void awaited.splice(awaited.indexOf(shape), 1);
  };
  const form = (shape: KeyShape | undefined) => (
    <LabStoreContext value={labStore}>
      <LabContext value={{ awaitKey } as LabAccess}>
        <AForm shape={shape} />
      </LabContext>
    </LabStoreContext>
  );
  const { rerender, unmount } = render(form(2048));
  return { awaited, unmount, choose: (shape: KeyShape | undefined) => rerender(form(shape)) };
}

test('a key of the chosen length is awaited as long as the form is open and needs one', async () => {
  const { awaited, choose, unmount } = await show('fresh');
  expect(awaited).toEqual([2048]);
  choose(4096);
  expect(awaited).toEqual([4096]);
  choose(undefined);
  expect(awaited).toEqual([]);
  choose('P-256');
  unmount();
  expect(awaited).toEqual([]);
});

test('in a lab with training keys none is made', async () => {
  const { awaited, choose } = await show('training');
  choose(4096);
  expect(awaited).toEqual([]);
});
