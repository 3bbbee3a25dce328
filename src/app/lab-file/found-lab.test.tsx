import { fireEvent, render, screen } from '@testing-library/react';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { type LabFileSummary, readLabFile, summaryOf } from '@/actions/history/lab-file/read-lab-file';
import { saveLabFile } from '@/actions/history/lab-file/save-lab-file';
import type { GivenFile } from '@/actions/preparation/preparation';
import { directOperations } from '@/pki/worker/direct-operations';
import { anInstalledLab, must, type TestLab } from '@/testing/lab';
import { LabContext, type LabAccess } from '@/views/shell/lab';
import { FoundLab } from './found-lab';

let file: GivenFile;
let summary: LabFileSummary;
let lab: TestLab;
let said: readonly string[];
/** Lets the check go on that was begun. */
let goOn: () => void;

beforeAll(async () => {
  const source = await anInstalledLab();
  must(await source.perform({ type: 'update-equipment', equipment: 'sb7-eg', values: { city: 'Ottawa' } }));
  const saved = await saveLabFile(source.store);
  if (!saved.ok) throw new Error(saved.problem.name);
  const read = await readLabFile(saved.value, directOperations);
  if (!read.ok) throw new Error(read.problem.name);
  [file, summary] = [saved.value, summaryOf(read.value)];
});

beforeEach(async () => {
  lab = await anInstalledLab();
  said = [];
  const held = new Promise<void>((resolve) => (goOn = resolve));
  const perform: LabAccess['perform'] = (...given) => held.then(() => lab.perform(...given));
  // Only what the form uses: any other access is a fault of the test.
  const access = { perform } as LabAccess;
  render(
    <LabContext value={access}>
      <FoundLab file={file} summary={summary} onEnd={(text) => (said = [...said, text])} />
    </LabContext>,
  );
});

const replace = () => screen.getByRole('button', { name: 'Replace this lab' });
const cancel = () => screen.getByRole('button', { name: 'Cancel' });

test('while a lab is checked the form says how far it is', async () => {
  fireEvent.click(replace());
  expect(await screen.findByRole('progressbar', { name: 'Checking the lab in the file…' })).toHaveAttribute(
    'aria-valuenow',
  );
  expect(cancel()).toBeEnabled();
  goOn();
  expect(await screen.findByRole('button', { name: 'Replace this lab' })).toBeEnabled();
  expect(said).toEqual([expect.stringMatching(/^The lab “.+” is open\./)]);
  expect(lab.store.world().equipment['sb7-eg']).toMatchObject({ city: 'Ottawa' });
});

test('what is given up while it is checked changes nothing', async () => {
  const before = lab.store.snapshot();
  fireEvent.click(replace());
  fireEvent.click(cancel());
  goOn();
  expect(await screen.findByRole('button', { name: 'Replace this lab' })).toBeEnabled();
  expect(said).toEqual(['Nothing was changed.']);
  expect(lab.store.snapshot()).toBe(before);
});
