import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { LabStoreContext } from '@/state/use-world';
import { openLabStore } from '@/state/lab-store';
import { createMemoryStorage } from '@/state/memory';
import { anInstalledLab } from '@/testing/lab';
import { modes } from '@/lessons/modes';
import type { Mode } from '@/simulation/world/run';
import { OpenUnless } from './lab-page';

/** What is shown of a part that saves a checkpoint, in a run of a mode. */
async function shownIn(mode: Mode, endedAt?: number) {
  const { store } = await anInstalledLab();
  const { lastAt, revision, world } = store.snapshot();
  const run = {
    ...{ lesson: 'hq-request', version: 1, mode, variant: { seed: '', faults: [] } },
    ...{ locks: modes[mode].locks, startRevision: 1, hints: {}, presses: {}, answers: {}, injected: [] },
    ...(endedAt !== undefined && { endedAt }),
  };
  const storage = createMemoryStorage({
    secrets: [],
    contents: [],
    snapshot: { world: { ...world, runs: { run } }, revision, lastAt },
  });
  render(
    <LabStoreContext value={await openLabStore(storage, () => lastAt)}>
      <OpenUnless lock="checkpoints">
        <button type="button">Save checkpoint</button>
      </OpenUnless>
    </LabStoreContext>,
  );
  return screen.queryByRole('button');
}

test.each(['test', 'fix'] as const)('in %s nobody is offered what is locked', async (mode) => {
  expect(await shownIn(mode)).toBeNull();
  expect(screen.getByText(/locked during the exercise/)).toBeVisible();
});

test.each(['watch', 'try', 'practise', 'free'] as const)('in %s it is there', async (mode) => {
  expect(await shownIn(mode)).toBeVisible();
});

test('it is there again once the exercise has ended', async () => {
  expect(await shownIn('test', 5)).toBeVisible();
});
