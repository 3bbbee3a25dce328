import { expect, test } from 'vitest';
import { replay } from '@/simulation/catalogue/catalogue';
import { faultOfWorld } from '@/state/lab-file/fault-of-world';
import { mostSteps, type Step } from '@/state/storage';
import { anInstalledLab, must, type TestLab } from '@/testing/lab';
import { copies, lastingPart, removals, workThrough } from '@/testing/used-lab';

function done(lab: TestLab): Promise<readonly Step[]> {
  return lab.store.storage.readSteps();
}

/** Takes so many steps back, or makes them again. */
async function turn(lab: TestLab, type: 'undo' | 'redo', count: number) {
  for (let number = 0; number < count; number += 1) must(await lab.perform({ type }));
}

test('whatever is done in a lab is taken back and made again, record by record', async () => {
  const lab = await anInstalledLab();
  const first = lastingPart(lab.store.snapshot().world);
  for (const [title, work] of [...workThrough, ...copies, ...removals]) {
    const before = lastingPart(lab.store.world());
    const stepsBefore = (await done(lab)).length;
    await work(lab);
    const after = lastingPart(lab.store.world());
    expect([title, await faultOfWorld(lab.store.world())]).toEqual([title, undefined]);
    const count = (await done(lab)).length - stepsBefore;
    expect(count).toBeGreaterThan(0);
    await turn(lab, 'undo', count);
    expect({ title, ...lastingPart(lab.store.world()) }).toEqual({ title, ...before });
    await turn(lab, 'redo', count);
    expect({ title, ...lastingPart(lab.store.world()) }).toEqual({ title, ...after });
  }
  const last = lastingPart(lab.store.world());
  const all = (await done(lab)).length;
  expect(all).toBeLessThan(mostSteps);
  await turn(lab, 'undo', all);
  expect(lastingPart(lab.store.world())).toEqual(first);
  expect(await lab.perform({ type: 'undo' })).toMatchObject({ problem: { name: 'nothing-to-undo' } });
  await turn(lab, 'redo', all);
  expect(lastingPart(lab.store.world())).toEqual(last);
  expect(replay(await lab.store.storage.readJournal())).toEqual(lab.store.snapshot().world);
});
