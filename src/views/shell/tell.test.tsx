import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Perform } from '@/actions/perform';
import { refusal, success } from '@/base/outcome';
import { LabStoreContext } from '@/state/use-world';
import { noteTime, openLab } from '@/testing/lab';
import { problemWords } from '../words/problem-words';
import { type LabAccess, LabContext } from './lab';
import { RestartWait } from './restart-wait/restart-wait';
import { TellContext } from './tell';

/** The way to skip a wait, over actions that end as `end` says when they are let go. */
async function show(end: () => ReturnType<Perform>) {
  const { store } = await openLab();
  const told: string[] = [];
  const performed: string[] = [];
  const perform: Perform = ({ type }) => {
    performed.push(type);
    return end();
  };
  render(
    <LabStoreContext value={store}>
      <LabContext value={{ perform } as LabAccess}>
        <TellContext value={(text) => void told.push(text)}>
          <RestartWait label="Restart" startedAt={noteTime} until={noteTime + 60_000} />
        </TellContext>
      </LabContext>
    </LabStoreContext>,
  );
  return { user: userEvent.setup(), told, performed };
}

const skip = () => screen.getByRole('button', { name: 'Skip the wait' });

test('what no form is about tells its refusal', async () => {
  const tooOften = refusal({ name: 'lab-changed', values: {} } as const);
  const { user, told } = await show(() => Promise.resolve(tooOften));
  await user.click(skip());
  expect(told).toEqual([problemWords({ name: 'lab-changed', values: {} })]);
});

test('pressed twice, a wait is skipped once, and nothing is told', async () => {
  const ends: (() => void)[] = [];
  const { user, told, performed } = await show(
    () => new Promise((resolve) => ends.push(() => resolve(success([])))),
  );
  await user.dblClick(skip());
  for (const end of ends) end();
  expect(performed).toEqual(['advance-clock']);
  expect(told).toEqual([]);
});
