import { expect, test } from 'vitest';
import { anInstalledLab, aRequest, must } from '@/testing/lab';
import { activityRows, stepsBackTo } from './activity-rows';

test('the journal in words, newest first, with what can be taken back', async () => {
  const { perform, store } = await anInstalledLab();
  must(await perform(aRequest()));
  must(await perform({ type: 'advance-clock', by: 60_000 }));
  must(await perform({ type: 'undo' }));
  const steps = await store.storage.readSteps();
  const rows = activityRows(await store.storage.readJournal(), steps);
  expect(rows.map(({ kind, step }) => [kind, step])).toEqual([
    ['undo', 'lasting'],
    ['clock', 'undone'],
    ['certificates', 'can-be-undone'],
    ['site', 'lasting'],
  ]);
  expect(rows[0]?.sentence).toMatch(/^Taken back: The lab clock was moved/);
  expect(rows[3]?.sentence).toBe('The site was installed.');
});

test('taking back down to a step counts those after it', async () => {
  const { perform, store } = await anInstalledLab();
  must(await perform(aRequest()));
  must(await perform({ type: 'advance-clock', by: 60_000 }));
  must(await perform({ type: 'advance-clock', by: 60_000 }));
  must(await perform({ type: 'undo' }));
  const steps = await store.storage.readSteps();
  expect(steps.map(({ revision }) => stepsBackTo(steps, revision))).toEqual([2, 1, 0]);
  expect(stepsBackTo(steps, 1)).toBe(0);
});
