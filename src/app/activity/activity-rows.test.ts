import { formatDate } from '@/ui/date-text';
import { expect, test } from 'vitest';
import { anInstalledLab, aRequest, must } from '@/testing/lab';
import {
  activityDays,
  activityRows,
  everything,
  filteredRows,
  stepsBackTo,
  stepsForwardTo,
  type ActivityFilter,
} from './activity-rows';

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
  expect(rows[0]?.sentence).toMatch(/^Undo: The lab clock was moved/);
  expect(rows[3]?.sentence).toBe('The site was installed.');
});

test('taking back down to a step counts those after it', async () => {
  const { perform, store } = await anInstalledLab();
  must(await perform(aRequest()));
  must(await perform({ type: 'advance-clock', by: 60_000 }));
  must(await perform({ type: 'advance-clock', by: 60_000 }));
  must(await perform({ type: 'undo' }));
  const steps = await store.storage.readSteps();
  expect(steps.map(({ revision }) => stepsBackTo(steps, revision).length)).toEqual([2, 1, 0]);
  expect(steps.map(({ revision }) => stepsForwardTo(steps, revision).length)).toEqual([0, 0, 1]);
  expect(stepsBackTo(steps, 1)).toEqual([]);
});

test('what was done stands apart from what it did to connections', async () => {
  const { perform, store } = await anInstalledLab();
  must(
    await perform({
      type: 'deploy-root',
      certificate: store.world().authorities['mitel-uc']?.certificate ?? '',
    }),
  );
  const [row] = activityRows(await store.storage.readJournal(), []);
  expect(row?.sentence).toMatch(/by group policy\.$/);
  expect(row?.effects.length).toBeGreaterThan(0);
  expect(row?.effects.join(' ')).toContain('Browser at SB7-HQ.SB7.com is now: Secure.');
});

test('a filter leaves what has its words, is of its kind and can be undone', async () => {
  const { perform, store } = await anInstalledLab();
  must(await perform(aRequest()));
  must(await perform({ type: 'advance-clock', by: 60_000 }));
  const rows = activityRows(await store.storage.readJournal(), await store.storage.readSteps());
  const left = (filter: Partial<ActivityFilter>) =>
    filteredRows(rows, { ...everything, ...filter }).map(({ kind }) => kind);
  expect(left({})).toEqual(['clock', 'certificates', 'site']);
  expect(left({ text: ' CERTIFICATE request ' })).toEqual(['certificates']);
  expect(left({ kind: 'clock' })).toEqual(['clock']);
  expect(left({ onlyUndoable: true })).toEqual(['clock', 'certificates']);
  expect(left({ kind: 'clock', text: 'certificate' })).toEqual([]);
});

test('entries stand under their days, the latest first', async () => {
  const { perform, store } = await anInstalledLab();
  must(await perform({ type: 'advance-clock', by: 86_400_000 }));
  must(await perform(aRequest()));
  const rows = activityRows(await store.storage.readJournal(), []);
  expect(
    activityDays(rows, formatDate(store.now(), 'date')).map(({ label, rows: { length } }) => [label, length]),
  ).toEqual([
    ['Today, Sep 2, 2017', 1],
    ['Sep 1, 2017', 2],
  ]);
});
