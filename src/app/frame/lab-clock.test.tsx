import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Perform } from '@/actions/perform';
import { nextEvent } from '@/simulation/clock/next-event';
import { LabStoreContext } from '@/state/use-world';
import { anInstalledLab } from '@/testing/lab';
import { LabContext, type LabAccess } from '@/views/shell/lab';
import { LabClock } from './lab-clock';

const day = 86_400_000;

async function openClock() {
  const lab = await anInstalledLab();
  const performed: unknown[] = [];
  const perform: Perform = (action) => {
    performed.push(action);
    return lab.perform(action);
  };
  render(
    <LabStoreContext value={lab.store}>
      <LabContext value={{ ...lab, perform } as unknown as LabAccess}>
        <LabClock />
      </LabContext>
    </LabStoreContext>,
  );
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Lab clock: advance' }));
  return { ...lab, user, performed };
}

test('a double click moves the lab clock once, another click moves it again', async () => {
  const { user, performed } = await openClock();
  await user.dblClick(screen.getByRole('button', { name: 'a day' }));
  expect(performed).toEqual([{ type: 'advance-clock', by: day }]);
  await user.click(screen.getByRole('button', { name: 'an hour' }));
  expect(performed).toHaveLength(2);
});

test('a double click goes to the next event, and not on to the one after it', async () => {
  const { user, performed, store } = await openClock();
  const at = nextEvent(store.world(), store.now())?.at ?? Number.NaN;
  const by = at - store.now();
  await user.dblClick(screen.getByRole('button', { name: 'Advance to the next event' }));
  expect(performed).toEqual([{ type: 'advance-clock', by }]);
});
